using System.Globalization;
using KamPortal.Acquaintances;
using KamPortal.Web.Controls;

namespace KamPortal.Web.Acquaintances;

/// <summary>How the matrix is told in words.</summary>
internal static class AcquaintanceWords
{
    public static string Strength(int? strength) => strength switch
    {
        0 => AcquaintancesText.Strength0,
        1 => AcquaintancesText.Strength1,
        2 => AcquaintancesText.Strength2,
        3 => AcquaintancesText.Strength3,
        _ => AcquaintancesText.StrengthUnknown,
    };

    public static string? Label(this ColleaguePart part) => part switch
    {
        ColleaguePart.Owner => AcquaintancesText.PartOwner,
        ColleaguePart.Team => AcquaintancesText.PartTeam,
        ColleaguePart.Supervisor => AcquaintancesText.PartSupervisor,
        _ => null,
    };

    /// <summary>What stands in the cell: readable without colour.</summary>
    public static string Sign(MatrixCell cell) => cell.Strength?.ToString(CultureInfo.InvariantCulture) ?? (cell.IsHint ? "?" : "·");

    public static string Describe(MatrixCell cell, DateOnly today) => cell.IsHint
        ? Say(AcquaintancesText.Hint, Format.Date(cell.LastTouchOn!.Value, today))
        : string.Join(" · ", new[]
        {
            Strength(cell.Strength),
            cell.SinceOn is { } since ? Say(AcquaintancesText.Since, Format.Date(since, today)) : null,
            cell.IntroducedBy is null ? null : Say(AcquaintancesText.By, cell.IntroducedBy),
            cell.LastTouchOn is { } last ? Say(AcquaintancesText.LastTouch, Format.Date(last, today)) : null,
            cell.Note,
        }.Where(t => !string.IsNullOrEmpty(t)));

    public static string Describe(MatrixPerson person) => string.Join(" · ", new[]
    {
        person.Position,
        person.IsOutside ? Say(AcquaintancesText.OutsideOf, person.Organisation ?? "") : null,
        person.IsDecisionMaker ? AcquaintancesText.DeciderLong : person.IsInfluencer ? AcquaintancesText.InfluencerLong : null,
        person.Influence is { } influence ? Say(AcquaintancesText.InfluenceOf, influence) : null,
    }.Where(t => !string.IsNullOrEmpty(t)));

    public static string Describe(AcquaintanceGap gap, string? ownerName) => gap.Kind switch
    {
        GapKind.KnownByGone => Say(AcquaintancesText.GapKnownByGone, gap.KnownBy!.Name),
        GapKind.KnownByNobody => AcquaintancesText.GapKnownByNobody,
        GapKind.UnknownToOwner => Say(AcquaintancesText.GapUnknownToOwner, ownerName ?? ""),
        _ => Say(AcquaintancesText.GapKnownByOne, gap.KnownBy!.Name),
    };

    public static string Say(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
