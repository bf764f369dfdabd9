namespace KamPortal.AccountPlans;

/// <summary>Whether a plan is worked.</summary>
public enum PlanStatus
{
    Active,
    Completed,
    Stopped,
}
