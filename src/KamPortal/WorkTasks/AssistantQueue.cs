using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.WorkTasks;

/// <summary>
/// The assistants' queue: open service tasks without assignee. An assistant sees those of the accounts in whose team they
/// are, so a task may only enter it where somebody would see it.
/// </summary>
internal static class AssistantQueue
{
    public const string Link = "/tasks?tab=queue";

    /// <summary>Enabled assistants in the account's team today.</summary>
    public static async Task<IReadOnlyList<int>> AssistantsOfAsync(KamDbContext db, int accountId, DateOnly today, CancellationToken cancellationToken) =>
        await db.AccountTeamMembers
            .Where(m => m.AccountId == accountId && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today) && m.User.IsEnabled && (m.Role == TeamRole.Assistant || m.User.Roles.Any(r => r.Role == Role.Assistant)))
            .OrderBy(m => m.UserId).Select(m => m.UserId).Distinct().ToListAsync(cancellationToken);

    /// <returns>In the viewer's language why the work cannot go to the queue; null when it can.</returns>
    public static string? Refusal(TaskKind kind, IReadOnlyCollection<int> assistants) =>
        kind != TaskKind.Service ? WorkTaskMessages.QueueOnlyService : assistants.Count == 0 ? WorkTaskMessages.NoAssistant : null;

    /// <exception cref="RuleViolation">The work is no service, or nobody in the team would see it.</exception>
    public static void Require(TaskKind kind, IReadOnlyCollection<int> assistants, string field)
    {
        if (Refusal(kind, assistants) is { } refusal)
        {
            throw new RuleViolation(refusal, field);
        }
    }

    public static async Task TellAsync(Notify notify, IEnumerable<int> assistants, IReadOnlyList<WorkTask> tasks, string account, CancellationToken cancellationToken)
    {
        foreach (var assistant in tasks.Count == 0 ? [] : assistants)
        {
            await notify.RunAsync(
                assistant,
                FormattableString.Invariant($"task-queued:{tasks[0].Id}:{tasks[0].Version}:{assistant}"),
                () => string.Format(CultureInfo.CurrentCulture, WorkTaskMessages.InYourQueue, account, tasks[0].Title, tasks[0].DueOn),
                Link,
                cancellationToken);
        }
    }
}
