namespace KamPortal.PerspectivePlans;

/// <summary>How the spending of a plan stands to its budget.</summary>
public enum BudgetState
{
    Good,

    /// <summary>From the percentage of the settings.</summary>
    Warning,

    /// <summary>More than the budget.</summary>
    Over,
}
