using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using KamPortal.Touches;

namespace KamPortal.WorkTasks;

/// <summary>Writes a task for an account: for oneself, a colleague, or the assistants' queue.</summary>
public sealed class AddTask(KamDb kam, ViewerDirectory viewers, Notify notify, TimeProvider clock)
{
    public sealed class Form
    {
        public int AccountId { get; set; }

        public TaskKind Kind { get; set; }

        public string? Title { get; set; }

        public string? Details { get; set; }

        public DateOnly DueOn { get; set; }

        /// <summary>Whom of the client's people it concerns; null for nobody in particular.</summary>
        public int? PersonId { get; set; }

        /// <summary>Planned; null while unknown.</summary>
        public int? Minutes { get; set; }

        /// <summary>Null for oneself, or the queue.</summary>
        public int? AssigneeId { get; set; }

        /// <summary>Into the assistants' queue instead of anybody's hands.</summary>
        public bool ToQueue { get; set; }
    }

    /// <exception cref="RuleViolation">A value is out of range, the account is not the viewer's to see, or the assignee or the queue does not take it.</exception>
    public async Task<SavedTask> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        var today = db.Viewer.Today(clock);
        PlanTouch.RequireDate(form.DueOn, today, nameof(Form.DueOn));
        var (account, ownerId) = await WorkTaskDoor.AccountAsync(db, form.AccountId, cancellationToken);
        if (form.PersonId is { } personId)
        {
            await TouchDoor.RequirePeopleAsync(db, form.AccountId, [personId], cancellationToken);
        }

        var assistants = form.ToQueue ? await AssistantQueue.AssistantsOfAsync(db, form.AccountId, today, cancellationToken) : [];
        var assignee = db.Viewer;
        if (form.ToQueue)
        {
            AssistantQueue.Require(form.Kind, assistants, nameof(Form.ToQueue));
        }
        else if (form.AssigneeId is { } colleagueId && colleagueId != db.Viewer.UserId)
        {
            assignee = await WorkTaskDoor.ColleagueAsync(viewers, colleagueId, nameof(Form.AssigneeId), cancellationToken);
            db.LetSee(assignee, form.AccountId, ownerId, today, form.DueOn);
        }

        var task = WorkTask.Raise(
            form.AccountId, form.ToQueue ? null : assignee.UserId ?? ownerId, form.Kind, TaskSource.Own, form.Title ?? "", form.DueOn, clock.GetUtcNow().UtcDateTime,
            db.Viewer.UserId, form.Details, form.PersonId, WorkTaskDoor.Minutes(form.Minutes, nameof(Form.Minutes)));
        db.Add(task);
        await WorkTaskDoor.SaveAsync(db, cancellationToken);
        viewers.Forget();
        await AssistantQueue.TellAsync(notify, assistants, [task], account, cancellationToken);
        if (task.AssigneeId is { } told)
        {
            await TellAsync(notify, db.Viewer, told, task, account, cancellationToken);
        }

        return new SavedTask(task.Id, await PlanTouch.IsDayOffAsync(db, task.DueOn, cancellationToken), !form.ToQueue && WorkTaskDoor.IsSearchByManager(task.Kind, assignee));
    }

    /// <summary>Nobody is told what they did themselves.</summary>
    internal static Task<bool> TellAsync(Notify notify, Viewer from, int userId, WorkTask task, string account, CancellationToken cancellationToken) =>
        notify.RunAsync(
            userId,
            FormattableString.Invariant($"task-handed:{task.Id}:{task.Version}"),
            () => string.Format(CultureInfo.CurrentCulture, WorkTaskMessages.HandedToYou, from.Name, account, task.Title, task.DueOn),
            "/",
            cancellationToken);
}
