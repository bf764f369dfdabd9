using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.WorkTasks;

/// <summary>A task is done, or no longer needed for a reason.</summary>
public sealed class CloseTask(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int TaskId { get; set; }

        public bool IsCancelled { get; set; }

        /// <summary>What came of it; of a cancelled one the reason.</summary>
        public string? Result { get; set; }

        /// <summary>Actual ones; null keeps the planned ones.</summary>
        public int? Minutes { get; set; }
    }

    /// <exception cref="RuleViolation">A cancelled one has no reason, a value is out of range, it closes with its improvement, or the task is closed or not the viewer's to see.</exception>
    public async Task<TaskReceipt> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        if (form.IsCancelled && FormRules.Trim(form.Result) is null)
        {
            throw new RuleViolation(WorkTaskMessages.ReasonRequired, nameof(Form.Result));
        }

        var task = await WorkTaskDoor.FindAsync(db, form.TaskId, cancellationToken);
        if (task is { Source: TaskSource.Improvement, Status: WorkTaskStatus.Open })
        {
            throw new RuleViolation(WorkTaskMessages.ClosesWithImprovement);
        }

        var receipt = new TaskReceipt(task.Id, task.Minutes);
        var by = db.Viewer.UserId ?? (await WorkTaskDoor.AccountAsync(db, task.AccountId, cancellationToken)).OwnerId;
        task.Close(form.IsCancelled ? WorkTaskStatus.Cancelled : WorkTaskStatus.Done, by, db.Viewer.Today(clock), clock.GetUtcNow().UtcDateTime, form.Result, WorkTaskDoor.Minutes(form.Minutes, nameof(Form.Minutes)));
        await WorkTaskDoor.SaveAsync(db, cancellationToken);
        return receipt;
    }
}
