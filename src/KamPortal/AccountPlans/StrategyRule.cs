using KamPortal.Accounts;

namespace KamPortal.AccountPlans;

/// <summary>What the category proposes (s000, row 0.14).</summary>
public static class StrategyRule
{
    /// <returns>Unset for an unknown category: the potential has to be found out first.</returns>
    public static AccountStrategy Proposed(AbcdCategory category) => category switch
    {
        AbcdCategory.A => AccountStrategy.RetainAndDevelop,
        AbcdCategory.B => AccountStrategy.Retain,
        AbcdCategory.C => AccountStrategy.Develop,
        AbcdCategory.D => AccountStrategy.Minimise,
        _ => AccountStrategy.Unset,
    };

    /// <summary>The plans that carry a strategy out.</summary>
    public static IReadOnlyList<PlanKind> PlansOf(AccountStrategy strategy) => strategy switch
    {
        AccountStrategy.RetainAndDevelop => [PlanKind.Retention, PlanKind.Development],
        AccountStrategy.Retain => [PlanKind.Retention],
        AccountStrategy.Develop => [PlanKind.Development],
        _ => [],
    };

    /// <param name="chosenAt">The category the strategy was chosen under; null when nobody chose it.</param>
    public static StrategyState StateOf(AbcdCategory category, AccountStrategy strategy, AbcdCategory? chosenAt) =>
        strategy == AccountStrategy.Unset ? StrategyState.Unset
        : strategy == Proposed(category) ? StrategyState.AsProposed
        : chosenAt == category ? StrategyState.Otherwise
        : StrategyState.Outdated;
}
