namespace KamPortal.AccountPlans;

/// <summary>Which accounts the list of plans shows.</summary>
public enum PlanShow
{
    /// <summary>With a running plan.</summary>
    Running,

    /// <summary>With a step past its day.</summary>
    Overdue,

    /// <summary>The category has changed since the strategy was chosen.</summary>
    Outdated,

    /// <summary>The strategy asks for a plan that is not running, or the category proposes a strategy nobody has chosen.</summary>
    Unstarted,
}
