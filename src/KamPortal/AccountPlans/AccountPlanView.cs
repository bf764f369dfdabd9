namespace KamPortal.AccountPlans;

/// <param name="TemplateNumber">Version it follows.</param>
/// <param name="NewestNumber">The published one.</param>
public sealed record AccountPlanView(int Id, PlanKind Kind, int TemplateNumber, int NewestNumber, DateOnly StartedOn, string? StartedBy, PlanStatus Status, DateOnly? ClosedOn, string? StopReason, IReadOnlyList<PlanStepView> Steps)
{
    public int Closed => Steps.Count(s => s.Status != StepStatus.Open);

    public bool MayMove => Status == PlanStatus.Active && TemplateNumber < NewestNumber;
}
