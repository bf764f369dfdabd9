using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.AccountPlans;

/// <summary>A step of a running plan; its words are those of the template's step.</summary>
internal sealed class AccountPlanStep : IVersioned, IAudited
{
    public const int ReasonMaxLength = 500;

    public int Id { get; init; }

    public int PlanId { get; init; }

    public AccountPlan Plan { get; init; } = null!;

    public int TemplateStepId { get; init; }

    public PlanTemplateStep TemplateStep { get; init; } = null!;

    public StepStatus Status { get; set; }

    public DateOnly DueOn { get; set; }

    public DateOnly? DoneOn { get; set; }

    /// <summary>What the evidence measured when the step closed.</summary>
    public int? DoneValue { get; set; }

    public int? WaivedById { get; set; }

    public PortalUser? WaivedBy { get; set; }

    public string? WaiverReason { get; set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => Plan.AccountId;

    bool IAudited.ComesWithAnother => Plan is { Id: 0 };
}
