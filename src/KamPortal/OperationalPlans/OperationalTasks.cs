using KamPortal.Data;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.OperationalPlans;

/// <summary>Actions of a saved plan stand in My day as tasks, one each; the task of the perspective plan's action stands for its line as well.</summary>
internal static class OperationalTasks
{
    private const string Prefix = "operational:";

    public static async Task KeepAsync(KamDbContext db, OperationalPlan plan, int accountOwnerId, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        var lines = plan.Lines.FindAll(l => l.Kind == OperationalLineKind.Action);
        var keys = lines.Select(l => l.ActionKey ?? "").ToArray();
        var theirs = await db.ActionProgress.Where(p => p.AccountId == plan.AccountId && EF.Parameter(keys).Contains(p.ActionKey) && p.TaskId != null).ToDictionaryAsync(p => p.ActionKey, p => p.TaskId, cancellationToken);
        var ids = lines.Select(l => l.TaskId ?? 0).ToArray();
        var tasks = await db.WorkTasks.Where(t => EF.Parameter(ids).Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        foreach (var line in lines)
        {
            if (line.TaskId is null && line.ActionKey is { } action && theirs.TryGetValue(action, out var taskId))
            {
                line.TaskId = taskId;
            }
            else if (line.TaskId is null && line.Status == LineStatus.Open)
            {
                line.Task = WorkTask.Raise(
                    plan.AccountId, line.OwnerId ?? accountOwnerId, TaskKind.Selling, TaskSource.Plan, line.Text!, line.DueOn ?? plan.EndsBefore.AddDays(-1), now, db.Viewer.UserId,
                    sourceKey: FormattableString.Invariant($"{Prefix}{line.Id}"), link: FormattableString.Invariant($"/accounts/{plan.AccountId}?tab=plans&plan=operational&period={plan.Period}&on={plan.StartsOn:yyyy-MM-dd}"));
                db.Add(line.Task);
            }
            else if (line.TaskId is { } id && tasks.GetValueOrDefault(id) is { Status: WorkTaskStatus.Open } task && IsOurs(task))
            {
                Follow(task, line, accountOwnerId, db.Viewer.UserId, today, now);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A line is taken out: its task is not needed any more.</summary>
    public static void Cancel(WorkTask? task, int accountOwnerId, int? byId, DateOnly today, DateTime now)
    {
        if (task is { Status: WorkTaskStatus.Open } && IsOurs(task))
        {
            task.Close(WorkTaskStatus.Cancelled, byId ?? accountOwnerId, today, now, OperationalMessages.LineGone, null);
        }
    }

    private static bool IsOurs(WorkTask task) => task.SourceKey?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    private static void Follow(WorkTask task, OperationalLine line, int accountOwnerId, int? byId, DateOnly today, DateTime now)
    {
        if (line.Status != LineStatus.Open)
        {
            task.Close(line.Status == LineStatus.Done ? WorkTaskStatus.Done : WorkTaskStatus.Cancelled, byId ?? accountOwnerId, today, now, OperationalMessages.ClosedInPlan, null);
            return;
        }

        task.Edit(task.Kind, line.Text!, task.Details, line.DueOn ?? task.DueOn);
        if ((line.OwnerId ?? accountOwnerId) is var holder && task.AssigneeId != holder)
        {
            task.Assign(holder);
        }
    }
}
