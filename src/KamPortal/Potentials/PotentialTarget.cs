using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.Staff;

namespace KamPortal.Potentials;

/// <summary>A weak or absent product group that somebody sells until a day (development plan, step 3).</summary>
internal sealed class PotentialTarget : IVersioned, IAudited
{
    public const int NoteMaxLength = 500;

    private PotentialTarget()
    {
    }

    public int Id { get; private set; }

    public int AccountId { get; private set; }

    public Account Account { get; private set; } = null!;

    public int ProductGroupId { get; private set; }

    public ProductGroup ProductGroup { get; private set; } = null!;

    public int OwnerId { get; private set; }

    public PortalUser Owner { get; private set; } = null!;

    /// <summary>Roubles a year the group shall reach.</summary>
    public decimal Amount { get; private set; }

    public DateOnly DueOn { get; private set; }

    public string? Note { get; private set; }

    public TargetStatus Status { get; private set; }

    /// <summary>Potential of the group when the target was set, roubles a year.</summary>
    public decimal PotentialThen { get; private set; }

    /// <summary>Shipments of the 12 full months when the target was set.</summary>
    public decimal SalesThen { get; private set; }

    public int? CreatedById { get; private set; }

    public PortalUser? CreatedBy { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public string? CloseNote { get; private set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => AccountId;

    /// <exception cref="RuleViolation">An amount that is not more than nothing, or a text too long.</exception>
    public static PotentialTarget Set(int accountId, int productGroupId, int ownerId, decimal amount, DateOnly dueOn, string? note, decimal potential, decimal sales, int? byId, DateTime at)
    {
        var target = new PotentialTarget { AccountId = accountId, ProductGroupId = productGroupId, PotentialThen = potential, SalesThen = sales, CreatedById = byId, CreatedAt = at };
        target.Edit(ownerId, amount, dueOn, note);
        return target;
    }

    /// <exception cref="RuleViolation">Closed, an amount that is not more than nothing, or a text too long.</exception>
    public void Edit(int ownerId, decimal amount, DateOnly dueOn, string? note)
    {
        RequireOpen();
        (OwnerId, DueOn, Note) = (ownerId, dueOn, FormRules.Text(note, NoteMaxLength, nameof(Note)));
        Amount = amount > 0 ? amount : throw new RuleViolation(PotentialMessages.TargetNothing, nameof(Amount));
    }

    /// <exception cref="RuleViolation">Closed already.</exception>
    public void Close(TargetStatus status, DateOnly on, string? note)
    {
        RequireOpen();
        (Status, ClosedOn, CloseNote) = (status, on, FormRules.Text(note, NoteMaxLength, nameof(CloseNote)));
    }

    private void RequireOpen()
    {
        if (Status != TargetStatus.Open)
        {
            throw new RuleViolation(PotentialMessages.TargetClosed);
        }
    }
}
