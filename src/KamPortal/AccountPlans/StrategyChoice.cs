using KamPortal.Accounts;
using KamPortal.Staff;

namespace KamPortal.AccountPlans;

/// <summary>Which strategy was chosen for an account, beside what its category proposed. Only added to.</summary>
internal sealed class StrategyChoice
{
    public const int ReasonMaxLength = 500;

    public int Id { get; private set; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    public AbcdCategory Category { get; init; }

    public AccountStrategy Proposed { get; init; }

    public AccountStrategy Chosen { get; init; }

    /// <summary>Only needed when it differs from the proposal.</summary>
    public string? Reason { get; init; }

    public int? ById { get; init; }

    public PortalUser? By { get; init; }

    public DateTime At { get; init; }
}
