using System.Globalization;
using KamPortal.PurchasingCentres;
using KamPortal.Web.Controls;

namespace KamPortal.Web.PurchasingCentres;

/// <summary>What states and numbers of centres are called.</summary>
internal static class CentreWords
{
    public static readonly IReadOnlyList<int?> CompetitorAttitudes = [null, -2, -1, 0, 1, 2];

    public static string Scope(string? productGroup) => productGroup ?? CentresText.ScopeAll;

    public static string Label(this MemberField field) => field switch
    {
        MemberField.Roles => CentresText.Roles,
        MemberField.Influence => CentresText.Influence,
        MemberField.Attitude => CentresText.Attitude,
        MemberField.Stage => CentresText.Stage,
        MemberField.Decides => CentresText.Decides,
        MemberField.BusinessInterests => CentresText.BusinessInterests,
        MemberField.PersonalInterests => CentresText.PersonalInterests,
        MemberField.CompetitorAttitude => CentresText.CompetitorAttitude,
        MemberField.CompetitorNote => CentresText.CompetitorNote,
        MemberField.OurContact => CentresText.OurContact,
        MemberField.NextAction => CentresText.NextAction,
        _ => CentresText.NextActionOn,
    };

    /// <summary>Towards a competitor: our words would turn friend and foe round.</summary>
    public static string Competitor(int? attitude) => attitude switch
    {
        -2 => CentresText.CompetitorMinus2,
        -1 => CentresText.CompetitorMinus1,
        0 => CentresText.Competitor0,
        1 => CentresText.CompetitorPlus1,
        2 => CentresText.CompetitorPlus2,
        _ => CentresText.CompetitorUnknown,
    };

    public static string Why(DraftReason? reason) => reason switch
    {
        DraftReason.Edited => CentresText.DraftEdited,
        DraftReason.MemberLeft => CentresText.DraftMemberLeft,
        _ => CentresText.DraftNew,
    };

    public static string Percent(int percent) => Text(CentresText.Percent, percent);

    /// <summary>"97 % — не хватает 3 %".</summary>
    public static string Sum(int sum) => sum switch
    {
        < 100 => Text(CentresText.SumShort, sum, 100 - sum),
        > 100 => Text(CentresText.SumOver, sum, sum - 100),
        _ => CentresText.SumExact,
    };

    /// <summary>With the sign, and without one for 0.</summary>
    public static string Index(int? index) => index is { } known ? known.ToString("+0;−0;0", CultureInfo.InvariantCulture) : "—";

    public static string Share(int? percent) => percent is { } known ? Percent(known) : "—";

    /// <summary>"3 касания · пт 20 нояб."</summary>
    public static string Touched(CentreMemberCard member, DateOnly today) => member.LastTouchOn is not { } last ? CentresText.NeverTouched
        : $"{Unbroken(Plural.Of(member.Touches, CentresText.Touches))} · {Unbroken(Format.Date(last, today))}";

    private static string Unbroken(string words) => words.Replace(' ', '\u00A0');

    public static string Text(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
