using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches;

namespace KamPortal.WorkTasks;

/// <summary>Opens a task again a moment after it was closed.</summary>
public sealed class UndoTask(KamDb kam, TimeProvider clock)
{
    /// <exception cref="RuleViolation">Too late, or not closed by the viewer.</exception>
    public async Task RunAsync(TaskReceipt receipt, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        var task = await WorkTaskDoor.FindAsync(db, receipt.TaskId, cancellationToken);
        var isOld = clock.GetUtcNow().UtcDateTime - task.ClosedAt > UndoTouch.Grace;
        if (task.Status == WorkTaskStatus.Open || isOld || (task.ClosedById != db.Viewer.UserId && db.Viewer.UserId is not null))
        {
            throw new RuleViolation(WorkTaskMessages.TooLateToUndo);
        }

        task.Reopen(receipt.Minutes);
        await WorkTaskDoor.SaveAsync(db, cancellationToken);
    }
}
