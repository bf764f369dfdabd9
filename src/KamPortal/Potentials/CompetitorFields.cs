namespace KamPortal.Potentials;

/// <summary>One competitor in a form.</summary>
public sealed class CompetitorFields
{
    public string? Name { get; set; }

    /// <summary>A year, as typed.</summary>
    public string? Amount { get; set; }
}
