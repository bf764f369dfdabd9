using KamPortal.Data;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PerspectivePlans;

/// <summary>An action of a plan and its task are one piece of work: whichever verb closes or reopens the task, the action goes along in the same save.</summary>
internal static class ActionTaskSync
{
    public const string KeyPrefix = "perspective:";

    public static async Task FollowAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        var tasks = db.ChangeTracker.Entries<WorkTask>()
            .Where(e => e.State == EntityState.Modified && e.Property(t => t.Status).IsModified && e.Entity.SourceKey?.StartsWith(KeyPrefix, StringComparison.Ordinal) == true)
            .Select(e => e.Entity).ToDictionary(t => t.Id);
        if (tasks.Count == 0)
        {
            return;
        }

        var ids = tasks.Keys.ToArray();
        foreach (var progress in await db.ActionProgress.Where(p => p.TaskId != null && EF.Parameter(ids).Contains(p.TaskId.Value)).ToListAsync(cancellationToken))
        {
            var task = tasks[progress.TaskId!.Value];
            progress.Status = task.Status switch { WorkTaskStatus.Done => ActionStatus.Done, WorkTaskStatus.Cancelled => ActionStatus.Cancelled, _ => ActionStatus.Open };
            progress.ClosedOn = task.ClosedOn;
            if (task.Result is { } result)
            {
                progress.Note = result.Length <= ActionProgress.NoteMaxLength ? result : result[..(ActionProgress.NoteMaxLength - 1)] + "…";
            }
        }
    }
}
