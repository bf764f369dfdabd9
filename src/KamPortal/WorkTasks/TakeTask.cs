using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.WorkTasks;

/// <summary>Takes a task out of the assistants' queue. Of two who do it at once the first has it; the second is told who.</summary>
public sealed class TakeTask(KamDb kam)
{
    /// <exception cref="RuleViolation">It is not in the queue, somebody has taken it, or it is not the viewer's to see.</exception>
    public async Task RunAsync(int taskId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkQueue);
        var task = await WorkTaskDoor.FindAsync(db, taskId, cancellationToken);
        await RequireFreeAsync(db, task, cancellationToken);
        task.Assign(db.Viewer.UserId);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            await RequireFreeAsync(db, await WorkTaskDoor.FindAsync(db, taskId, cancellationToken), cancellationToken);
            throw new RuleViolation(WorkTaskMessages.ChangedMeanwhile);
        }
    }

    private static async Task RequireFreeAsync(KamDbContext db, WorkTask task, CancellationToken cancellationToken)
    {
        if (task.AssigneeId is { } holder && holder != db.Viewer.UserId && task.Status == WorkTaskStatus.Open)
        {
            var name = await db.PortalUsers.Where(u => u.Id == holder).Select(u => u.LastName + " " + u.FirstName).SingleAsync(cancellationToken);
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, WorkTaskMessages.AlreadyTaken, name));
        }

        if (task.AssigneeId is not null && task.Status == WorkTaskStatus.Open)
        {
            throw new RuleViolation(WorkTaskMessages.NotInQueue);
        }
    }
}
