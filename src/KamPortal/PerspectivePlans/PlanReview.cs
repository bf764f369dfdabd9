using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.PerspectivePlans;

/// <summary>Somebody looked at a plan and noted what follows; only added to.</summary>
internal sealed class PlanReview : IAudited
{
    public const int NoteMaxLength = 2000;

    private PlanReview()
    {
    }

    public int Id { get; private set; }

    public int AccountId { get; private set; }

    public Account Account { get; private set; } = null!;

    public int PlanId { get; private set; }

    public PerspectivePlan Plan { get; private set; } = null!;

    public int ById { get; private set; }

    public PortalUser By { get; private set; } = null!;

    public DateTime At { get; private set; }

    public string? Note { get; private set; }

    /// <summary>When to look again.</summary>
    public DateOnly NextOn { get; private set; }

    int? IAudited.AuditAccountId => AccountId;

    /// <exception cref="RuleViolation">The note is too long.</exception>
    public static PlanReview Of(PerspectivePlan plan, int byId, DateTime at, string? note, DateOnly nextOn) =>
        new() { AccountId = plan.AccountId, PlanId = plan.Id, ById = byId, At = at, Note = FormRules.Text(note, NoteMaxLength, nameof(Note)), NextOn = nextOn };
}
