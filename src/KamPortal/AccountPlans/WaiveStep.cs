using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;

namespace KamPortal.AccountPlans;

/// <summary>The supervisor of the account's owner lets a step go for a reason, or refuses to. Never the owner, and never whoever asked for it.</summary>
public sealed class WaiveStep(KamDb kam, Notify notify, TimeProvider clock)
{
    public sealed class Form
    {
        public int StepId { get; set; }

        /// <summary>The step stays; the reason goes to whoever asked.</summary>
        public bool IsDeclined { get; set; }

        public string? Reason { get; set; }

        /// <summary>Of the step, as the form was opened.</summary>
        public int Version { get; set; }
    }

    /// <exception cref="RuleViolation">No reason, the step is closed, or the viewer is not the one to decide.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the step since.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ApprovePlans);
        var today = db.Viewer.Today(clock);
        var step = await PlanDoor.StepAsync(db, form.StepId, cancellationToken);
        await db.RequireSupervisorOfAsync(step.Plan.Account.OwnerId, today, cancellationToken);
        var me = db.Viewer.UserId ?? throw new RuleViolation(StaffMessages.NotAllowed);
        var askedById = step.WaiverAskedById;
        if (askedById == me)
        {
            throw new RuleViolation(AccountPlanMessages.NotYourOwnAsk);
        }

        if (form.IsDeclined)
        {
            step.Decline(form.Reason);
        }
        else
        {
            step.Waive(me, today, form.Reason);
            PlanSettling.CompleteWhenDone(step.Plan, today);
        }

        await db.SaveFormAsync(step, form.Version, cancellationToken);
        var (account, accountId) = (step.Plan.Account.Name, step.Plan.AccountId);
        await notify.RunAsync(
            askedById ?? step.Plan.Account.OwnerId, FormattableString.Invariant($"waiver:{step.Id}:{step.Version}"),
            () => string.Format(CultureInfo.CurrentCulture, form.IsDeclined ? AccountPlanMessages.ToldDeclined : AccountPlanMessages.ToldWaived, db.Viewer.Name, step.TemplateStep.Title, account, form.Reason),
            FormattableString.Invariant($"/accounts/{accountId}?tab=plans"), cancellationToken);
        await CheckPlans.CloseTaskAsync(db, accountId, today, clock.GetUtcNow().UtcDateTime, cancellationToken);
    }
}
