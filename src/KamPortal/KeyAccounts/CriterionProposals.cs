using System.Globalization;

namespace KamPortal.KeyAccounts;

/// <summary>
/// What the figures propose for each criterion. At the level of the manager size, loyalty and promise count only where the
/// manager has something to move or to defend (row 4.2); status, partnership are judged by people.
/// </summary>
internal static class CriterionProposals
{
    /// <summary>Share of wallet from which a client of long standing counts as loyal.</summary>
    public const int LoyalSharePercent = 50;

    private const Influence Growth = Influence.Assortment | Influence.Volume;

    public static IReadOnlyList<CriterionProposal> Of(IEnumerable<KeyCriterion> criteria, KeyLevel level, KeyFigures figures, Influence influence, DateOnly today) =>
        [.. criteria.OrderBy(c => c.Kind).Select(c => Of(c, level, figures, influence, today))];

    private static CriterionProposal Of(KeyCriterion criterion, KeyLevel level, KeyFigures figures, Influence influence, DateOnly today)
    {
        var (met, evidence, needs) = Judge(criterion, figures, today);
        if (level == KeyLevel.Manager && met == true && needs != Influence.None && (influence & needs) == 0)
        {
            (met, evidence) = (false, evidence + " " + (needs == Influence.Defence ? KeyMessages.ButNothingToDefend : KeyMessages.ButNoInfluence));
        }

        return new CriterionProposal(criterion.Kind, criterion.MeaningFor(level), criterion.WeightFor(level), met, evidence);
    }

    private static (bool? Met, string? Evidence, Influence Needs) Judge(KeyCriterion criterion, KeyFigures figures, DateOnly today)
    {
        if (criterion.Threshold is not { } threshold)
        {
            return (null, null, Influence.None);
        }

        switch (criterion.Kind)
        {
            case KeyCriterionKind.Large:
                return (figures.CompanyPercent >= threshold, Text(KeyMessages.EvidenceLarge, figures.Sales, figures.CompanyPercent, threshold), Influence.Volume);
            case KeyCriterionKind.Loyal:
                var years = figures.FirstOrderOn is { } first ? FullYears(first, today) : 0;
                return (years >= threshold && figures.SharePercent >= LoyalSharePercent, figures.SharePercent is { } share
                    ? Text(KeyMessages.EvidenceLoyal, years, threshold, Math.Min(share, 100), LoyalSharePercent)
                    : Text(KeyMessages.EvidenceLoyalUnknown, years, threshold), Influence.Defence);
            case KeyCriterionKind.Promising:
                return figures.Gap is { } gap ? (gap >= threshold, Text(KeyMessages.EvidencePromising, gap, threshold), Growth) : (null, KeyMessages.EvidenceNoPotential, Growth);
            case KeyCriterionKind.Complex:
                return (figures.HoldingAccounts >= threshold, Text(KeyMessages.EvidenceComplex, figures.HoldingAccounts, threshold), Influence.None);
            default:
                return (null, null, Influence.None);
        }
    }

    /// <summary>29 February has its anniversary on 28 February of common years.</summary>
    internal static int FullYears(DateOnly from, DateOnly to)
    {
        var years = to.Year - from.Year;
        return from.AddYears(years) > to ? years - 1 : years;
    }

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
