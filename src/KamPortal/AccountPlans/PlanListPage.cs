namespace KamPortal.AccountPlans;

public sealed record PlanListPage(IReadOnlyList<PlanListRow> Rows, bool HasMore, DateOnly Today);
