using KamPortal.Accounts;

namespace KamPortal.Web.Accounts;

/// <summary>What the account page calls things.</summary>
internal static class AccountTexts
{
    public static string Label(this TeamRole role) => role switch
    {
        TeamRole.DevelopmentManager => AccountPageText.TeamDevelopmentManager,
        TeamRole.Assistant => AccountPageText.TeamAssistant,
        TeamRole.Logistics => AccountPageText.TeamLogistics,
        TeamRole.Credit => AccountPageText.TeamCredit,
        _ => AccountPageText.TeamSpecialist,
    };

    public static string Label(this TaskState state) => state switch
    {
        TaskState.Good => AccountPageText.StateGood,
        TaskState.Attention => AccountPageText.StateAttention,
        _ => AccountPageText.StateProblem,
    };

    public static string Style(this TaskState state) => state switch
    {
        TaskState.Good => "badge success",
        TaskState.Attention => "badge warning",
        _ => "badge danger",
    };

    public static string Icon(this TaskState state) => state == TaskState.Good ? "check" : "alert";

    public static string Label(this InformationGap gap)
    {
        var text = gap.Item switch
        {
            InformationItem.Inn => AccountPageText.GapInn,
            InformationItem.Industry => AccountPageText.GapIndustry,
            InformationItem.Segment => AccountPageText.GapSegment,
            InformationItem.Region => AccountPageText.GapRegion,
            InformationItem.Category => AccountPageText.GapCategory,
            InformationItem.People => AccountPageText.GapPeople,
            InformationItem.Position => AccountPageText.GapPosition,
            InformationItem.Contact => AccountPageText.GapContact,
            InformationItem.DecisionMaker => AccountPageText.GapDecisionMaker,
            _ => AccountPageText.GapDecisionMakerBirthday,
        };
        return string.Format(System.Globalization.CultureInfo.CurrentCulture, text, gap.People);
    }
}
