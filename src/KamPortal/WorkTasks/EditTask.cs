using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches;

namespace KamPortal.WorkTasks;

/// <summary>Changes what an open task asks for and when.</summary>
public sealed class EditTask(KamDb kam, ViewerDirectory viewers, TimeProvider clock)
{
    public sealed class Form
    {
        public int TaskId { get; set; }

        public TaskKind Kind { get; set; }

        public string? Title { get; set; }

        public string? Details { get; set; }

        public DateOnly DueOn { get; set; }

        /// <summary>Of the task the form was filled from.</summary>
        public int Version { get; set; }
    }

    /// <exception cref="EditedMeanwhile">Somebody saved the task since the form was filled.</exception>
    /// <exception cref="RuleViolation">A value is out of range, the task is closed, not the viewer's to see, or would no longer be a service in the queue.</exception>
    public async Task<SavedTask> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        var task = await WorkTaskDoor.FindAsync(db, form.TaskId, cancellationToken);
        if (form.DueOn != task.DueOn)
        {
            PlanTouch.RequireDate(form.DueOn, db.Viewer.Today(clock), nameof(Form.DueOn));
        }

        if (task.AssigneeId is null && form.Kind != TaskKind.Service)
        {
            throw new RuleViolation(WorkTaskMessages.QueueOnlyService, nameof(Form.Kind));
        }

        task.Edit(form.Kind, form.Title ?? "", form.Details, form.DueOn);
        await db.SaveFormAsync(task, form.Version, cancellationToken);
        var assignee = task.AssigneeId is { } id ? await viewers.FindAsync(id, cancellationToken) : Viewer.Nobody;
        return new SavedTask(task.Id, await PlanTouch.IsDayOffAsync(db, task.DueOn, cancellationToken), WorkTaskDoor.IsSearchByManager(task.Kind, assignee));
    }
}
