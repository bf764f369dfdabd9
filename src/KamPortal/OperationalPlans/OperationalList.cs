namespace KamPortal.OperationalPlans;

/// <param name="Planned">Accounts with a plan.</param>
/// <param name="KeyWithout">Key accounts without one.</param>
/// <param name="Sales">Of all accounts with a plan, not of the page alone.</param>
public sealed record OperationalList(IReadOnlyList<OperationalRow> Rows, bool HasMore, int Planned, int KeyWithout, PlanFact Sales, PlanFact Touches, PeriodPace Pace, DateOnly Today);
