using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Preparation;

/// <summary>Says that a piece of preparation is done, is not needed, or is open again. Done: also by whoever has the task.</summary>
public sealed class MarkPreparation(KamDb kam, TimeProvider clock)
{
    /// <exception cref="RuleViolation">There is no such task, or it is not the viewer's to say.</exception>
    public async Task RunAsync(int taskId, PreparationStatus status, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        var task = await db.PreparationTasks.Include(t => t.Event).SingleOrDefaultAsync(t => t.Id == taskId, cancellationToken) ?? throw new RuleViolation(PreparationMessages.NoSuchTask);
        var isMine = task.OwnerId is { } owner && owner == db.Viewer.UserId;
        if (!EventDoor.MayChange(db.Viewer, task.Event) && !(isMine && status != PreparationStatus.Dropped))
        {
            throw new RuleViolation(PreparationMessages.NotYours);
        }

        if (task.Event.Status == EventStatus.Cancelled)
        {
            throw new RuleViolation(PreparationMessages.CalledOff);
        }

        if (task.Status == status)
        {
            return;
        }

        task.Status = status;
        task.DoneAt = status == PreparationStatus.Done ? clock.GetUtcNow().UtcDateTime : null;
        task.DoneById = status == PreparationStatus.Done ? db.Viewer.UserId : null;
        EventDoor.TellOpenPages(db, task.EventId, clock);
        await db.SaveFormAsync(task, task.Version, cancellationToken);
    }
}
