namespace KamPortal.PerspectivePlans;

/// <summary>A plan in the list of the portfolio. Amounts are roubles, days those of the viewer's zone.</summary>
/// <param name="OwnerName">The account's manager.</param>
/// <param name="SeenOn">Last reviewed; approved, or drafted, while nobody has.</param>
/// <param name="OpenNumber">Version being worked on beside the approved one; null when there is none.</param>
public sealed record PlanListRow(PlanHead Head, string OwnerName, PlanBudget Budget, int Actions, int Done, int Overdue, DateOnly SeenOn, int? OpenNumber)
{
    public bool IsReviewDueOn(DateOnly day) => Head.Status == PerspectiveStatus.Approved && Head.NextReviewOn <= day;
}
