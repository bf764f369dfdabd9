using KamPortal.Audit;

namespace KamPortal.Staff;

/// <summary>Leave, sickness or a business trip; both days are included.</summary>
internal sealed class Absence : IAudited
{
    public int Id { get; private set; }

    public int UserId { get; init; }

    public PortalUser User { get; init; } = null!;

    public DateOnly FromOn { get; set; }

    public DateOnly ToOn { get; set; }

    public AbsenceKind Kind { get; set; }

    public int? DeputyId { get; set; }

    public PortalUser? Deputy { get; set; }

    /// <summary>When everything held for the absent one was handed back; null before the return.</summary>
    public DateTime? HandedBackAt { get; set; }

    int? IAudited.AuditAccountId => null;

    public bool Covers(DateOnly day) => FromOn <= day && day <= ToOn;
}
