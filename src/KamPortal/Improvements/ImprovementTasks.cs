using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Improvements;

/// <summary>
/// An improvement stands in somebody's day as one task, at the first of its clients: with its owner, or, where the owner does not work with clients,
/// with that client's manager, who sees to it. It closes with the improvement.
/// </summary>
internal static class ImprovementTasks
{
    public const string KeyPrefix = "improvement:";

    public static string KeyOf(int improvementId, int accountId) => FormattableString.Invariant($"{KeyPrefix}{improvementId}:{accountId}");

    /// <summary>To be called after the improvement is saved, in the same transaction.</summary>
    /// <param name="owner">Of the improvement.</param>
    /// <param name="handOn">The task goes to the owner even when somebody handed it over by hand.</param>
    public static async Task SettleAsync(KamDbContext db, Improvement improvement, Viewer owner, bool handOn, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        var tasks = await db.TasksOfImprovement(improvement.Id).ToListAsync(cancellationToken);
        var client = await db.AllImprovementClients.Where(a => a.ImprovementId == improvement.Id).OrderBy(a => a.AccountId).FirstAsync(cancellationToken);
        var key = KeyOf(improvement.Id, client.AccountId);
        foreach (var stray in tasks.Where(t => t.SourceKey != key && t.Status == WorkTaskStatus.Open))
        {
            stray.Close(WorkTaskStatus.Cancelled, db.Viewer.UserId ?? improvement.OwnerId, today, now, ImprovementMessages.TaskMoved, null);
        }

        var task = tasks.Find(t => t.SourceKey == key);
        if (improvement.Status == ImprovementStatus.Open)
        {
            await StandAsync(db, task, improvement, owner, client, handOn, today, now, cancellationToken);
        }
        else if (task is { Status: WorkTaskStatus.Open })
        {
            var isDone = improvement.Status == ImprovementStatus.Done;
            task.Close(isDone ? WorkTaskStatus.Done : WorkTaskStatus.Cancelled, db.Viewer.UserId ?? improvement.OwnerId, today, now, isDone ? ImprovementMessages.TaskDone : ImprovementMessages.TaskDropped, null);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task StandAsync(KamDbContext db, WorkTask? task, Improvement improvement, Viewer owner, ImprovementClient client, bool handOn, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        var takes = owner.May(Policies.WorkTouches);
        var assigneeId = takes ? owner.UserId!.Value : client.ManagerId;
        var language = takes ? owner.Language : client.ManagerLanguage;
        var title = takes ? improvement.Title : InCulture.Of(language, () => string.Format(CultureInfo.CurrentCulture, ImprovementMessages.TaskFollow, improvement.Title, owner.Name));
        title = title.Length <= WorkTask.TitleMaxLength ? title : title[..(WorkTask.TitleMaxLength - 1)] + "…";
        if (task is null)
        {
            db.Add(WorkTask.Raise(
                client.AccountId, assigneeId, TaskKind.Development, TaskSource.Improvement, title, improvement.DueOn, now, db.Viewer.UserId, improvement.Details,
                sourceKey: KeyOf(improvement.Id, client.AccountId), link: ImprovementDoor.Link(improvement.Id)));
        }
        else
        {
            if (task.Status != WorkTaskStatus.Open)
            {
                task.Reopen(task.Minutes);
            }

            task.Edit(task.Kind, title, improvement.Details, improvement.DueOn);
            if (handOn && task.AssigneeId != assigneeId)
            {
                task.Assign(assigneeId);
            }
        }

        if (takes && !await db.AccountTeamMembers.AnyAsync(m => m.AccountId == client.AccountId && m.UserId == assigneeId && (m.ToOn == null || m.ToOn >= improvement.DueOn), cancellationToken))
        {
            db.LetSee(owner with { TeamAccountIds = [] }, client.AccountId, client.ManagerId, today, improvement.DueOn);
        }
    }
}
