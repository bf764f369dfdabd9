using System.Globalization;
using KamPortal.PurchasingCentres;

namespace KamPortal.Web.PurchasingCentres;

internal static class CentrePortfolioTexts
{
    public static string Of(CentreAlarm alarm) => alarm switch
    {
        CentreAlarm.DecisionMakerLeft => CentrePortfolioText.AlarmLeft,
        CentreAlarm.NegativeDecisionMaker => CentrePortfolioText.AlarmNegative,
        CentreAlarm.UntouchedDecisionMaker => CentrePortfolioText.AlarmUntouched,
        _ => CentrePortfolioText.AlarmSingle,
    };

    public static string Percent(int? share) => share is { } known ? string.Format(CultureInfo.CurrentCulture, CentrePortfolioText.Percent, known) : "—";

    /// <summary>Last name and initials: "Дорофеев Г. Ю.".</summary>
    public static string Short(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var last, .. var others] ? string.Join(' ', others.Select(o => o.EnumerateRunes().First() + ".").Prepend(last)) : name;

    /// <summary>With its sign: the index runs from −100 to +100.</summary>
    public static string Index(int? index) => index?.ToString("+0;−0;0", CultureInfo.CurrentCulture) ?? "—";
}
