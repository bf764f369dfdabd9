using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.KeyAccounts;

/// <summary>What an account's key status costs, and whom (row 4.5): to be discussed.</summary>
internal sealed class KeyCost : IVersioned, IAudited
{
    public const int NoteMaxLength = 500;

    public int Id { get; private set; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    public KeyCostKind Kind { get; set; }

    /// <summary>Roubles a year; null where nobody has counted it.</summary>
    public decimal? Annual { get; set; }

    public KeyCostBearer Bearer { get; set; }

    public string? Note { get; set; }

    /// <summary>How the manager's figures are corrected for it.</summary>
    public string? KpiNote { get; set; }

    public int? ById { get; init; }

    public PortalUser? By { get; init; }

    public DateTime At { get; init; }

    /// <summary>What was agreed about it; null: still to be discussed.</summary>
    public string? Agreed { get; set; }

    public DateOnly? AgreedOn { get; set; }

    public DateOnly? EndedOn { get; set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => AccountId;
}
