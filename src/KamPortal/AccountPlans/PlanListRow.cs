using KamPortal.Accounts;

namespace KamPortal.AccountPlans;

/// <summary>One account of the list of plans.</summary>
/// <param name="Plans">Running ones, retention first.</param>
/// <param name="Startable">Plans its strategy asks for that are not running.</param>
/// <param name="MayChoose">Set the strategy and start plans.</param>
public sealed record PlanListRow(int AccountId, string Account, string Owner, AbcdCategory Category, AccountStrategy Strategy, AccountStrategy Proposed, StrategyState State, IReadOnlyList<PlanProgress> Plans, IReadOnlyList<PlanKind> Startable, bool MayChoose)
{
    public int Overdue => Plans.Sum(p => p.Overdue);
}
