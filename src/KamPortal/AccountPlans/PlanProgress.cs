namespace KamPortal.AccountPlans;

/// <param name="Closed">Steps done or waived.</param>
/// <param name="Overdue">Open steps past their day.</param>
/// <param name="Below">Steps done whose evidence has dropped below its target since.</param>
/// <param name="Asked">Steps somebody asks to waive.</param>
/// <param name="NextStep">The first open one in the order of the plan; null when none is open.</param>
public sealed record PlanProgress(PlanKind Kind, int Closed, int Steps, int Overdue, int Below, int Asked, string? NextStep, DateOnly? NextDueOn);
