namespace KamPortal.PurchasingCentres;

/// <summary>What became of one member between two states of a centre.</summary>
/// <param name="InfluenceBefore">Percent; null when they were not in it.</param>
/// <param name="InfluenceNow">Percent; null when they are no longer in it.</param>
public sealed record CentreChange(int PersonId, string Name, int? InfluenceBefore, int? InfluenceNow, IReadOnlyList<string> RolesGained, IReadOnlyList<string> RolesLost)
{
    public bool IsNew => InfluenceBefore is null;

    public bool IsGone => InfluenceNow is null;

    /// <returns>Those who came, then those who went, then those whose weight or roles changed.</returns>
    public static IReadOnlyList<CentreChange> Between(CentreCard before, CentreCard now)
    {
        var (was, stands) = (before.Active.ToDictionary(m => m.PersonId), now.Active.ToDictionary(m => m.PersonId));
        var came = now.Active.Where(m => !was.ContainsKey(m.PersonId)).Select(m => new CentreChange(m.PersonId, m.Name, null, m.Influence, [.. m.Roles.Select(r => r.Name)], []));
        var went = before.Active.Where(m => !stands.ContainsKey(m.PersonId)).Select(m => new CentreChange(m.PersonId, m.Name, m.Influence, null, [], []));
        var changed = now.Active.Where(m => was.ContainsKey(m.PersonId)).Select(m => new CentreChange(
            m.PersonId, m.Name, was[m.PersonId].Influence, m.Influence, Without(m.Roles, was[m.PersonId].Roles), Without(was[m.PersonId].Roles, m.Roles)))
            .Where(c => c.InfluenceBefore != c.InfluenceNow || c.RolesGained.Count > 0 || c.RolesLost.Count > 0);
        return [.. came, .. went, .. changed];
    }

    private static string[] Without(IReadOnlyList<MemberRole> roles, IReadOnlyList<MemberRole> others) =>
        [.. roles.Where(r => others.All(o => o.RoleId != r.RoleId)).Select(r => r.Name)];
}
