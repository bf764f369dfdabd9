using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PerspectivePlans;

/// <summary>Says how far an action of the approved plan is and what it has cost; its task in My day goes along.</summary>
public sealed class ReportAction(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int AccountId { get; set; }

        public string ActionKey { get; set; } = "";

        public ActionStatus Status { get; set; }

        /// <summary>Roubles spent so far, as typed.</summary>
        public string? Spent { get; set; }

        /// <summary>What came of it; of a cancelled one the reason.</summary>
        public string? Note { get; set; }

        /// <summary>Of the progress the form was filled from.</summary>
        public int Version { get; set; }
    }

    /// <exception cref="EditedMeanwhile">Somebody reported on the action since the form was filled.</exception>
    /// <exception cref="RuleViolation">No such action in the approved plan, neither the viewer's account nor action, not an amount, or a cancelled one without reason.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePlans);
        var action = await db.PlanActions.AsNoTracking()
            .Where(a => a.Plan.AccountId == form.AccountId && a.Plan.Status == PerspectiveStatus.Approved && a.Key == form.ActionKey)
            .Select(a => new { a.OwnerId, AccountOwnerId = a.Plan.Account.OwnerId }).SingleOrDefaultAsync(cancellationToken) ?? throw new RuleViolation(PerspectiveMessages.ActionNotFound);
        var progress = await db.ActionProgress.Include(p => p.Task).SingleAsync(p => p.AccountId == form.AccountId && p.ActionKey == form.ActionKey, cancellationToken);
        var me = db.Viewer.UserId;
        if (me is not null && me != action.OwnerId && me != progress.Task?.AssigneeId && !(db.Viewer.May(Policies.EditPlans) && db.Viewer.MayEdit(action.AccountOwnerId)))
        {
            throw new RuleViolation(AccountFormMessages.NotYours);
        }

        var spent = FormRules.Trim(form.Spent) is { } typed ? TypedNumber.Parse(typed, 2, nameof(Form.Spent)) : 0;
        progress.Spent = spent is >= 0 and <= TypedNumber.Largest ? spent : throw new RuleViolation(PerspectiveMessages.MoneyRange, nameof(Form.Spent));
        progress.Note = FormRules.Text(form.Note, ActionProgress.NoteMaxLength, nameof(Form.Note));
        if (form.Status == ActionStatus.Cancelled && progress.Note is null)
        {
            throw new RuleViolation(WorkTaskMessages.ReasonRequired, nameof(Form.Note));
        }

        Move(progress, form.Status, me ?? action.AccountOwnerId, db.Viewer.Today(clock), clock.GetUtcNow().UtcDateTime);
        await db.SaveFormAsync(progress, form.Version, cancellationToken);
    }

    private static void Move(ActionProgress progress, ActionStatus status, int byId, DateOnly today, DateTime now)
    {
        if (progress.Status == status)
        {
            return;
        }

        (progress.Status, progress.ClosedOn) = (status, status == ActionStatus.Open ? null : today);
        if (progress.Task is not { } task)
        {
            return;
        }

        if (task.Status != WorkTaskStatus.Open)
        {
            task.Reopen(task.Minutes);
        }

        if (status != ActionStatus.Open)
        {
            task.Close(status == ActionStatus.Done ? WorkTaskStatus.Done : WorkTaskStatus.Cancelled, byId, today, now, progress.Note, null);
        }
    }
}
