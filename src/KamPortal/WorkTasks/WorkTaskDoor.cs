using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.WorkTasks;

/// <summary>How verbs reach a task the viewer may see, and how they save it.</summary>
internal static class WorkTaskDoor
{
    public const int MaxMinutes = 1440;

    /// <exception cref="RuleViolation">There is no such task, or the viewer does not see its account.</exception>
    public static async Task<WorkTask> FindAsync(KamDbContext db, int taskId, CancellationToken cancellationToken) =>
        await db.WorkTasks.SingleOrDefaultAsync(t => t.Id == taskId, cancellationToken) ?? throw new RuleViolation(WorkTaskMessages.TaskNotFound);

    /// <exception cref="RuleViolation">There is no such account, or the viewer does not see it.</exception>
    public static async Task<(string Name, int OwnerId)> AccountAsync(KamDbContext db, int accountId, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.Where(a => a.Id == accountId).Select(a => new { a.Name, a.OwnerId }).SingleOrDefaultAsync(cancellationToken) ?? throw new RuleViolation(WorkTaskMessages.AccountNotFound);
        return (account.Name, account.OwnerId);
    }

    /// <exception cref="RuleViolation">They do not work with clients, or are disabled.</exception>
    public static async Task<Viewer> ColleagueAsync(ViewerDirectory viewers, int userId, string field, CancellationToken cancellationToken)
    {
        var colleague = await viewers.FindAsync(userId, cancellationToken);
        return colleague.UserId is not null && colleague.May(Policies.WorkTouches) ? colleague : throw new RuleViolation(WorkTaskMessages.ColleagueCannot, field);
    }

    public static int? Minutes(int? minutes, string field) => minutes is null or (>= 1 and <= MaxMinutes) ? minutes
        : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, WorkTaskMessages.MinutesRange, MaxMinutes), field);

    /// <summary>A manager of key accounts does not look for new clients (row 2.6 of the domain): told, not refused.</summary>
    public static bool IsSearchByManager(TaskKind kind, Viewer assignee) => kind == TaskKind.Search && assignee.Roles.Contains(Role.Manager);

    /// <exception cref="RuleViolation">Somebody else changed the task at the same moment.</exception>
    public static async Task SaveAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolation(WorkTaskMessages.ChangedMeanwhile);
        }
    }
}
