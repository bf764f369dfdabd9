namespace KamPortal.PerspectivePlans;

/// <summary>Plan and fact of a plan's money, roubles.</summary>
/// <param name="Planned">What the plan may cost.</param>
/// <param name="Cost">Σ cost of the actions.</param>
/// <param name="Spent">Reported so far on its actions.</param>
/// <param name="WarningPercent">See <see cref="Settings.PortalSettings.BudgetWarningPercent"/>.</param>
public sealed record PlanBudget(decimal Planned, decimal Cost, decimal Spent, int WarningPercent)
{
    /// <summary>Spent of the budget, rounded half away from zero; null without a budget while nothing is spent.</summary>
    public int? SpentPercent => Planned > 0 ? (int)Math.Round(Math.Min(100 * Spent / Planned, 9999), MidpointRounding.AwayFromZero) : Spent > 0 ? 9999 : null;

    /// <summary>By how much the actions cost more than the budget holds.</summary>
    public decimal Excess => Math.Max(0, Cost - Planned);

    /// <summary>Left to spend; negative when more was spent.</summary>
    public decimal Left => Planned - Spent;

    /// <summary>Compared exactly, not by the rounded percentage.</summary>
    public BudgetState State => Spent > Planned ? BudgetState.Over : Planned > 0 && Spent * 100 >= Planned * WarningPercent ? BudgetState.Warning : BudgetState.Good;
}
