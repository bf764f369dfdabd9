using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.AccountPlans;

/// <summary>A step of a running plan; its words are those of the template's step.</summary>
internal sealed class AccountPlanStep : IVersioned, IAudited
{
    public const int ReasonMaxLength = 500;
    public const string Field = "Reason";

    public int Id { get; private set; }

    public int PlanId { get; init; }

    public AccountPlan Plan { get; init; } = null!;

    public int TemplateStepId { get; set; }

    public PlanTemplateStep TemplateStep { get; set; } = null!;

    public StepStatus Status { get; private set; }

    public DateOnly DueOn { get; set; }

    public DateOnly? DoneOn { get; private set; }

    /// <summary>What the evidence measured when the step closed.</summary>
    public int? DoneValue { get; private set; }

    /// <summary>What the evidence measures now, also after the step closed; null before it was measured, and where there is nothing to measure.</summary>
    public int? CurrentValue { get; set; }

    public DateOnly? CheckedOn { get; set; }

    /// <summary>Why the supervisor is asked to waive the step; null when nobody asks.</summary>
    public string? WaiverAsk { get; private set; }

    public int? WaiverAskedById { get; private set; }

    public PortalUser? WaiverAskedBy { get; private set; }

    public DateOnly? WaiverAskedOn { get; private set; }

    /// <summary>Why the supervisor said no the last time.</summary>
    public string? WaiverDeclined { get; private set; }

    public int? WaivedById { get; private set; }

    public PortalUser? WaivedBy { get; private set; }

    public string? WaiverReason { get; private set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => Plan.AccountId;

    bool IAudited.ComesWithAnother => Plan is { Id: 0 };

    /// <summary>The evidence reached its target; it stays closed when it drops again.</summary>
    public void Close(int value, DateOnly on) => (Status, DoneValue, DoneOn) = (StepStatus.Done, value, on);

    /// <exception cref="RuleViolation">Closed already, or no reason.</exception>
    public void AskWaiver(int byId, DateOnly on, string? reason)
    {
        RequireOpen();
        (WaiverAsk, WaiverAskedById, WaiverAskedOn, WaiverDeclined) = (FormRules.Required(reason, ReasonMaxLength, Field), byId, on, null);
    }

    /// <summary>Who may is the verb's to check.</summary>
    /// <exception cref="RuleViolation">Closed already, or no reason.</exception>
    public void Waive(int byId, DateOnly on, string? reason)
    {
        RequireOpen();
        (Status, WaiverReason, WaivedById, DoneOn) = (StepStatus.Waived, FormRules.Required(reason, ReasonMaxLength, Field), byId, on);
    }

    /// <exception cref="RuleViolation">Nobody asks for it, or no reason.</exception>
    public void Decline(string? reason)
    {
        RequireOpen();
        if (WaiverAsk is null)
        {
            throw new RuleViolation(AccountPlanMessages.NotAsked);
        }

        (WaiverDeclined, WaiverAsk, WaiverAskedById, WaiverAskedOn) = (FormRules.Required(reason, ReasonMaxLength, Field), null, null, null);
    }

    private void RequireOpen()
    {
        if (Status != StepStatus.Open)
        {
            throw new RuleViolation(AccountPlanMessages.StepClosed);
        }
    }
}
