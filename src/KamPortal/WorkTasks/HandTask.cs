using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;

namespace KamPortal.WorkTasks;

/// <summary>Gives an open task to a colleague or, a service task, to the assistants' queue. A colleague who does not see the account joins its team until two weeks after the task is due.</summary>
public sealed class HandTask(KamDb kam, ViewerDirectory viewers, Notify notify, TimeProvider clock)
{
    public sealed class Form
    {
        public int TaskId { get; set; }

        /// <summary>Null hands it to the assistants' queue.</summary>
        public int? ColleagueId { get; set; }
    }

    /// <exception cref="RuleViolation">The colleague or the queue does not take it, or the task is closed or not the viewer's to see.</exception>
    public async Task<SavedTask> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        var task = await WorkTaskDoor.FindAsync(db, form.TaskId, cancellationToken);
        var (account, ownerId) = await WorkTaskDoor.AccountAsync(db, task.AccountId, cancellationToken);
        var today = db.Viewer.Today(clock);
        task.Assign(form.ColleagueId);
        if (form.ColleagueId is { } colleagueId)
        {
            var colleague = await WorkTaskDoor.ColleagueAsync(viewers, colleagueId, nameof(Form.ColleagueId), cancellationToken);
            db.LetSee(colleague, task.AccountId, ownerId, today, task.DueOn);
            await WorkTaskDoor.SaveAsync(db, cancellationToken);
            viewers.Forget();
            await AddTask.TellAsync(notify, db.Viewer, colleagueId, task, account, cancellationToken);
            return new SavedTask(task.Id, false, WorkTaskDoor.IsSearchByManager(task.Kind, colleague));
        }

        var assistants = await AssistantQueue.AssistantsOfAsync(db, task.AccountId, today, cancellationToken);
        AssistantQueue.Require(task.Kind, assistants, nameof(Form.ColleagueId));
        await WorkTaskDoor.SaveAsync(db, cancellationToken);
        await AssistantQueue.TellAsync(notify, assistants, [task], account, cancellationToken);
        return new SavedTask(task.Id, false, false);
    }
}
