namespace KamPortal.Events.Planning;

/// <summary>Where needs and plans of a year stand, in the current UI culture.</summary>
public static class YearLabels
{
    public static string Label(this NeedStatus status) => status switch
    {
        NeedStatus.Open => EventYearTerms.NeedOpen,
        NeedStatus.Planned => EventYearTerms.NeedPlanned,
        NeedStatus.Met => EventYearTerms.NeedMet,
        _ => EventYearTerms.NeedDropped,
    };

    public static string Label(this AnnualPlanStatus status) => status switch
    {
        AnnualPlanStatus.Draft => EventYearTerms.PlanDraft,
        AnnualPlanStatus.Submitted => EventYearTerms.PlanSubmitted,
        AnnualPlanStatus.Approved => EventYearTerms.PlanApproved,
        AnnualPlanStatus.Returned => EventYearTerms.PlanReturned,
        _ => EventYearTerms.PlanSuperseded,
    };
}
