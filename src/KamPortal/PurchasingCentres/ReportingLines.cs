namespace KamPortal.PurchasingCentres;

/// <summary>Reporting lines as a centre shows them: over the heads of those who are not in it.</summary>
internal static class ReportingLines
{
    /// <param name="superiors">Employment → the superior's employment.</param>
    /// <param name="members">Employment → member, of the active ones of one centre.</param>
    /// <returns>The nearest superior who is a member; null at the top, and where bad data goes round in a circle.</returns>
    public static int? NearestMember(int employmentId, IReadOnlyDictionary<int, int> superiors, IReadOnlyDictionary<int, int> members)
    {
        var seen = new HashSet<int> { employmentId };
        for (var at = employmentId; superiors.TryGetValue(at, out var above) && seen.Add(above); at = above)
        {
            if (members.TryGetValue(above, out var member))
            {
                return member;
            }
        }

        return null;
    }
}
