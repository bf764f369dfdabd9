using KamPortal.PurchasingCentres;
using KamPortal.Web.Controls;

namespace KamPortal.Web.PurchasingCentres;

/// <summary>Something about a centre that wants to be done, in words and with the way out.</summary>
/// <param name="IsLoud">An alarm; otherwise a warning.</param>
/// <param name="Members">Whom it is about; a click selects them.</param>
/// <param name="NeedsPeople">The way out is to add somebody.</param>
internal sealed record CentreConcern(bool IsLoud, string Text, string WayOut, IReadOnlyList<CentreMemberCard> Members, bool NeedsPeople = false)
{
    /// <summary>The loudest first.</summary>
    public static IReadOnlyList<CentreConcern> Of(CentreCard card) => card.Members.Count == 0 ? [] : [.. Found(card)];

    private static IEnumerable<CentreConcern> Found(CentreCard card)
    {
        var assessment = card.Assessment;
        if (assessment.GoneDecisionMakers is { Count: > 0 } gone)
        {
            yield return new(true, CentreWords.Text(CentresText.AlarmGone, gone.Sum(m => m.InfluenceWhenLeft ?? 0)), CentresText.AlarmGoneWayOut, gone, NeedsPeople: true);
        }

        if (assessment.NegativeDecisionMakers is { Count: > 0 } against)
        {
            yield return new(true, CentresText.AlarmAgainst, CentresText.AlarmAgainstWayOut, against);
        }

        if (assessment.DecisionMakers.Count == 0 && card.Active.Any())
        {
            yield return new(false, CentresText.AlarmNobodyDecides, CentresText.AlarmNobodyDecidesWayOut, []);
        }

        if (assessment.DecisionMakers.Where(m => m.Coverage == CoverageLevel.None).ToList() is { Count: > 0 } untouched)
        {
            yield return new(false, Plural.Of(card.CoverageDays, CentresText.AlarmUntouched), CentresText.AlarmUntouchedWayOut, untouched);
        }

        if (assessment.SingleThread is { } single)
        {
            yield return new(false, CentreWords.Text(CentresText.AlarmSingle, single.Influence), CentresText.AlarmSingleWayOut, [single]);
        }

        if (assessment.UncoveredRoles is { Count: > 0 } roles && card.Active.Any())
        {
            yield return new(false, CentreWords.Text(CentresText.AlarmRoles, string.Join(", ", roles)), CentresText.AlarmRolesWayOut, [], NeedsPeople: true);
        }

        if (assessment.UnknownAttitude is { Count: > 0 } unknown)
        {
            yield return new(false, CentresText.AlarmUnknown, CentresText.AlarmUnknownWayOut, unknown);
        }
    }
}
