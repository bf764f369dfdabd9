using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Dossiers;
using KamPortal.Staff;

namespace KamPortal.AccountPlans;

/// <summary>One version of a plan of the method. A version that was active is never changed; running plans keep theirs.</summary>
internal sealed class PlanTemplate : IVersioned, IAudited
{
    public const int NoteMaxLength = 300;

    public int Id { get; init; }

    public PlanKind Kind { get; init; }

    /// <summary>1, 2, 3 … within its kind.</summary>
    public int Number { get; init; }

    public TemplateStatus Status { get; private set; }

    public string? Note { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    public int? PublishedById { get; private set; }

    public PortalUser? PublishedBy { get; private set; }

    public List<PlanTemplateStep> Steps { get; init; } = [];

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;

    /// <exception cref="RuleViolation">The note is too long.</exception>
    public void Publish(int? byId, DateTime at, string? note) =>
        (Status, PublishedById, PublishedAt, Note) = (TemplateStatus.Active, byId, at, FormRules.Text(note, NoteMaxLength, nameof(Note)));

    public void Retire() => Status = TemplateStatus.Retired;
}
