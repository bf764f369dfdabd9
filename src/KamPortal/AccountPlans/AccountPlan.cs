using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.AccountPlans;

/// <summary>A retention or development plan of an account, following the version of the template it was started with. At most one of a kind is active.</summary>
internal sealed class AccountPlan : IVersioned, IAudited
{
    public const int ReasonMaxLength = 500;

    public int Id { get; private set; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    public PlanKind Kind { get; init; }

    public int TemplateId { get; set; }

    public PlanTemplate Template { get; set; } = null!;

    public DateOnly StartedOn { get; init; }

    public int? StartedById { get; init; }

    public PortalUser? StartedBy { get; init; }

    public PlanStatus Status { get; set; }

    public DateOnly? ClosedOn { get; set; }

    public string? StopReason { get; set; }

    public int Version { get; set; }

    public List<AccountPlanStep> Steps { get; private set; } = [];

    int? IAudited.AuditAccountId => AccountId;
}
