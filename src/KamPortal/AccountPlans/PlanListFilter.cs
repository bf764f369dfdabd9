namespace KamPortal.AccountPlans;

/// <param name="OwnerId">Null: of everybody the viewer sees.</param>
/// <param name="Page">From 1.</param>
public sealed record PlanListFilter(PlanShow Show = PlanShow.Running, int? OwnerId = null, bool KeyOnly = false, int Page = 1);
