using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Events.Planning;

/// <summary>The events of a year as HR proposes them and the commercial director approves them.</summary>
internal sealed class AnnualEventPlan : IVersioned, IAudited
{
    public const int NoteMaxLength = 1000;

    public int Id { get; private set; }

    public int Year { get; init; }

    /// <summary>1, 2, 3 … of the year.</summary>
    public int Number { get; init; }

    public AnnualPlanStatus Status { get; set; }

    public DateTime CreatedAt { get; init; }

    public int CreatedById { get; init; }

    public PortalUser CreatedBy { get; init; } = null!;

    public DateTime? SubmittedAt { get; set; }

    public int? SubmittedById { get; set; }

    public PortalUser? SubmittedBy { get; set; }

    public DateTime? DecidedAt { get; set; }

    public int? DecidedById { get; set; }

    public PortalUser? DecidedBy { get; set; }

    /// <summary>What the director said; required when returned.</summary>
    public string? DecisionNote { get; set; }

    public List<AnnualPlanLine> Lines { get; init; } = [];

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;
}
