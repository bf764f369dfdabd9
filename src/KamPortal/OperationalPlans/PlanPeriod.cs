namespace KamPortal.OperationalPlans;

/// <summary>How long an operational plan is.</summary>
public enum PlanPeriod
{
    Month,
    Quarter,
}
