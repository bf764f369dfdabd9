namespace KamPortal.AccountPlans;

public sealed record RoutePage(IReadOnlyList<RouteRow> Rows, bool HasMore, DateOnly Today);
