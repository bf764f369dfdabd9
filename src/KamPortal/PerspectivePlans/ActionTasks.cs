using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PerspectivePlans;

/// <summary>Each action of an approved plan is a task of its owner; a new version moves, hands on and cancels them.</summary>
internal static class ActionTasks
{
    /// <summary>The caller saves.</summary>
    /// <returns>Tasks that came into somebody's hands.</returns>
    public static async Task<IReadOnlyList<WorkTask>> SettleAsync(KamDbContext db, ViewerDirectory viewers, PerspectivePlan plan, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        var byId = db.Viewer.UserId!.Value;
        var known = await db.ActionProgress.Include(p => p.Task).Where(p => p.AccountId == plan.AccountId).ToDictionaryAsync(p => p.ActionKey, cancellationToken);
        foreach (var dropped in known.Values.Where(p => p.Status == ActionStatus.Open && !plan.Actions.Exists(a => a.Key == p.ActionKey)))
        {
            Drop(dropped, plan, byId, today, now);
        }

        var raised = new List<WorkTask>();
        foreach (var action in plan.Actions.OrderBy(a => a.Order))
        {
            if (!known.TryGetValue(action.Key, out var progress))
            {
                progress = new ActionProgress { AccountId = plan.AccountId, ActionKey = action.Key };
                db.Add(progress);
            }

            if (progress.Status != ActionStatus.Done && Follow(progress, action, plan, byId, now) is { } task)
            {
                var owner = await viewers.FindAsync(action.OwnerId, cancellationToken);
                db.LetSee(owner, plan.AccountId, plan.Account.OwnerId, today, action.DueOn);
                raised.Add(task);
            }
        }

        return raised;
    }

    public static async Task TellAsync(Notify notify, Viewer from, PerspectivePlan plan, IReadOnlyList<WorkTask> raised, CancellationToken cancellationToken)
    {
        foreach (var mine in raised.Where(t => t.AssigneeId is not null && t.AssigneeId != plan.AuthorId).GroupBy(t => t.AssigneeId!.Value))
        {
            await notify.RunAsync(
                mine.Key,
                FormattableString.Invariant($"perspective-actions:{plan.Id}:{mine.Key}"),
                () => string.Format(CultureInfo.CurrentCulture, PerspectiveMessages.ToldActions, from.Name, plan.Account.Name, mine.Count()),
                PlanDoor.Link(plan.AccountId, plan.Id),
                cancellationToken);
        }
    }

    /// <returns>The task when it came into other hands than before; null when it stays where it is.</returns>
    private static WorkTask? Follow(ActionProgress progress, PlanAction action, PerspectivePlan plan, int byId, DateTime now)
    {
        if (progress.Task is not { } task)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{ActionTaskSync.KeyPrefix}{plan.AccountId}:{action.Key}");
            progress.Task = WorkTask.Raise(
                plan.AccountId, action.OwnerId, TaskKind.Development, TaskSource.Plan, action.Text, action.DueOn, now, byId, action.EffectText, sourceKey: key, link: PlanDoor.Link(plan.AccountId));
            return progress.Task;
        }

        if (task.Status != WorkTaskStatus.Open)
        {
            task.Reopen(task.Minutes);
            (progress.Status, progress.ClosedOn) = (ActionStatus.Open, null);
        }

        task.Edit(task.Kind, action.Text, action.EffectText, action.DueOn);
        var isHandedOn = task.AssigneeId != action.OwnerId;
        task.Assign(action.OwnerId);
        return isHandedOn ? task : null;
    }

    private static void Drop(ActionProgress progress, PerspectivePlan plan, int byId, DateOnly today, DateTime now)
    {
        (progress.Status, progress.ClosedOn) = (ActionStatus.Cancelled, today);
        if (progress.Task is { Status: WorkTaskStatus.Open } task)
        {
            task.Close(WorkTaskStatus.Cancelled, byId, today, now, string.Format(CultureInfo.CurrentCulture, PerspectiveMessages.DroppedByVersion, plan.Number), null);
        }
    }
}
