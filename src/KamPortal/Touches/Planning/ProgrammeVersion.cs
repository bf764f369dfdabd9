namespace KamPortal.Touches.Planning;

/// <summary>A version of the programme that has been published.</summary>
internal sealed record ProgrammeVersion(int Id, int Number, DateOnly StartsOn)
{
    /// <summary>On every day the latest version that has begun is in force.</summary>
    /// <returns>First and last day by version; a version overtaken before it began has none.</returns>
    public static Dictionary<int, (DateOnly From, DateOnly To)> Days(IEnumerable<ProgrammeVersion> versions)
    {
        var days = new Dictionary<int, (DateOnly, DateOnly)>();
        var last = DateOnly.MaxValue;
        foreach (var version in versions.OrderByDescending(v => v.Number))
        {
            if (version.StartsOn <= last)
            {
                days[version.Id] = (version.StartsOn, last);
                last = version.StartsOn > DateOnly.MinValue ? version.StartsOn.AddDays(-1) : DateOnly.MinValue;
            }
        }

        return days;
    }
}
