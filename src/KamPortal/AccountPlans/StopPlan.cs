using KamPortal.Data;

namespace KamPortal.AccountPlans;

/// <summary>Ends a plan before its steps are done, for a reason.</summary>
public sealed class StopPlan(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int PlanId { get; set; }

        public string? Reason { get; set; }
    }

    /// <exception cref="RuleViolation">No reason, or the plan is closed or not the viewer's to see.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var plan = await PlanDoor.PlanAsync(db, form.PlanId, cancellationToken);
        var today = db.Viewer.Today(clock);
        plan.StopReason = FormRules.Required(form.Reason, AccountPlan.ReasonMaxLength, nameof(Form.Reason));
        (plan.Status, plan.ClosedOn) = (PlanStatus.Stopped, today);
        await PlanDoor.SaveAsync(db, cancellationToken);
        await CheckPlans.CloseTaskAsync(db, plan.AccountId, today, clock.GetUtcNow().UtcDateTime, cancellationToken);
    }
}
