namespace KamPortal.AccountPlans;

/// <summary>How the strategy of an account stands to its category.</summary>
public enum StrategyState
{
    Unset,

    /// <summary>What the category proposes.</summary>
    AsProposed,

    /// <summary>Another one, chosen for a reason under this very category.</summary>
    Otherwise,

    /// <summary>The category is no longer the one it was chosen under, and proposes another.</summary>
    Outdated,
}
