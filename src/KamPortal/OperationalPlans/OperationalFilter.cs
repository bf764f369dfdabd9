namespace KamPortal.OperationalPlans;

/// <param name="StartsOn">First day of the period.</param>
/// <param name="OwnerId">Null: of everybody the viewer sees.</param>
/// <param name="WithoutOnly">Only key accounts without a plan.</param>
/// <param name="Page">From 1.</param>
public sealed record OperationalFilter(PlanPeriod Period, DateOnly StartsOn, int? OwnerId = null, bool WithoutOnly = false, int Page = 1);
