using KamPortal.Accounts;

namespace KamPortal.AccountPlans;

/// <param name="By">Null when the portal itself chose.</param>
/// <param name="On">In the viewer's zone.</param>
public sealed record StrategyLine(AbcdCategory Category, AccountStrategy Proposed, AccountStrategy Chosen, string? Reason, string? By, DateOnly On);
