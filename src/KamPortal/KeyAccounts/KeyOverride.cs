using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Staff;

namespace KamPortal.KeyAccounts;

/// <summary>A supervisor lets a manager hold one key account more than the limit, for a reason and until a day (row 4.7).</summary>
internal sealed class KeyOverride : IAudited
{
    public const int ReasonMaxLength = 500;

    public int Id { get; private set; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    public int DecisionId { get; init; }

    public KeyDecision Decision { get; init; } = null!;

    public int ManagerId { get; init; }

    public PortalUser Manager { get; init; } = null!;

    public required string Reason { get; init; }

    /// <summary>Last day it holds.</summary>
    public DateOnly UntilOn { get; init; }

    public int ById { get; init; }

    public PortalUser By { get; init; } = null!;

    public DateTime At { get; init; }

    int? IAudited.AuditAccountId => AccountId;
}
