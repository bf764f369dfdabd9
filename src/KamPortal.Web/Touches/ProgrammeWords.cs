using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Touches;
using KamPortal.Touches.Programmes;
using KamPortal.Web.Controls;

namespace KamPortal.Web.Touches;

/// <summary>Sentences about the programme, its rules and what they bring.</summary>
internal static class ProgrammeWords
{
    public static string Whom(CadenceRow rule)
    {
        var whom = rule.Scope switch
        {
            CadenceScope.Category => rule.Category is null or AbcdCategory.Unknown ? CadenceText.UnknownCategory : string.Format(CultureInfo.CurrentCulture, CadenceText.CategoryOf, rule.Category.Value.Label()),
            CadenceScope.Strategy => rule.Strategy?.Label() ?? "—",
            CadenceScope.Role => rule.RoleName ?? "—",
            _ => rule.AccountName ?? "—",
        };
        return rule.RoleName is null || rule.Scope == CadenceScope.Role ? whom : $"{whom}, {rule.RoleName}";
    }

    public static string Period(ProgrammeVersionRow version, DateOnly today) => version switch
    {
        { FirstOn: null } => ProgrammeText.Draft,
        { LastOn: { } last } when last < version.FirstOn => ProgrammeText.NeverInForce,
        { LastOn: { } last } => string.Format(CultureInfo.CurrentCulture, ProgrammeText.FromTo, Format.Date(version.FirstOn.Value, today), Format.Date(last, today)),
        _ => string.Format(CultureInfo.CurrentCulture, ProgrammeText.From, Format.Date(version.FirstOn.Value, today)),
    };

    public static string State(ProgrammeVersionRow version) => version switch
    {
        { Status: ProgrammeStatus.Draft } => ProgrammeText.Draft,
        { IsInForce: true } => ProgrammeText.InForce,
        { Status: ProgrammeStatus.Retired } => ProgrammeText.Retired,
        _ => ProgrammeText.Coming,
    };

    public static string StateClass(ProgrammeVersionRow version) => version switch
    {
        { Status: ProgrammeStatus.Draft } => "badge warning",
        { IsInForce: true } => "badge success",
        _ => "badge",
    };

    /// <summary>Hours with one decimal; the unit stands in the header.</summary>
    public static string Hours(int minutes) => (minutes / 60m).ToString("N1", CultureInfo.CurrentCulture);

    public static string Percent(int? percent) => percent is { } known ? string.Format(CultureInfo.CurrentCulture, ProgrammeText.PercentOf, known) : "—";

    /// <summary>"+12", "−3", "0".</summary>
    public static string Change(int difference) => difference == 0 ? "0" : difference.ToString("+#,0;−#,0", CultureInfo.CurrentCulture);

    public static string What(DeviationRow deviation) => deviation.IsStopped
        ? ProgrammeText.DeviationStopped
        : string.Format(CultureInfo.CurrentCulture, ProgrammeText.DeviationIs, deviation.TouchType.Label(), TouchWords.Every(deviation.Every, deviation.Unit), TouchWords.Every(deviation.RuleEvery, deviation.RuleUnit));
}
