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

    /// <summary>Last name and initials: "Дорофеев Г. Ю.".</summary>
    public static string Short(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var last, .. var others] ? string.Join(' ', others.Select(o => o.EnumerateRunes().First() + ".").Prepend(last)) : name;
}
