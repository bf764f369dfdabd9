namespace KamPortal.AccountPlans;

/// <summary>The two plans of the method (s000).</summary>
public enum PlanKind
{
    /// <summary>План удержания, nine steps.</summary>
    Retention,

    /// <summary>План развития, six steps in its own order.</summary>
    Development,
}
