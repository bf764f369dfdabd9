using KamPortal.Data;
using KamPortal.Notifications;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Jobs;

/// <summary>Deletes what nobody looks at any more: old runs, read notifications, sent letters, what open pages of events were told; closes calendar addresses of those who left.</summary>
public sealed class TidyUpJob(KamDb kam, TimeProvider clock) : IJob
{
    public static readonly TimeSpan KeepRuns = TimeSpan.FromDays(60);
    public static readonly TimeSpan KeepNotifications = TimeSpan.FromDays(90);
    public static readonly TimeSpan KeepSentLetters = TimeSpan.FromDays(90);

    public static readonly TimeSpan KeepEventChanges = TimeSpan.FromDays(1);

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("housekeeping");
        var now = clock.GetUtcNow().UtcDateTime;
        var (runsBefore, readBefore, sentBefore) = (now - KeepRuns, now - KeepNotifications, now - KeepSentLetters);

        // The last run and the last success of each job stay, however old: the alarm counts from them.
        var last = await db.JobRuns.GroupBy(r => r.Job).Select(g => g.Max(r => r.Id)).ToListAsync(cancellationToken);
        var lastSuccess = await db.JobRuns.Where(r => r.FinishedAt != null && r.Error == null && r.Failed == 0).GroupBy(r => r.Job).Select(g => g.Max(r => r.Id)).ToListAsync(cancellationToken);
        var keep = last.Union(lastSuccess).ToList();
        report.Add(await db.JobRuns.Where(r => r.StartedAt < runsBefore && !keep.Contains(r.Id)).ExecuteDeleteAsync(cancellationToken));
        report.Add(await db.Notifications.Where(n => n.ReadAt != null && n.ReadAt < readBefore).ExecuteDeleteAsync(cancellationToken));
        report.Add(await db.OutboxMessages.Where(m => m.Status == OutboxStatus.Sent && m.SentAt < sentBefore).ExecuteDeleteAsync(cancellationToken));
        var toldBefore = now - KeepEventChanges;
        report.Add(await db.EventChanges.Where(c => c.At < toldBefore).ExecuteDeleteAsync(cancellationToken));
        report.Add(await RevokeFeedsAsync(db, now, cancellationToken));
    }

    /// <summary>A person who no longer works here leaves no open address behind; nothing answers there from the first moment.</summary>
    private static async Task<int> RevokeFeedsAsync(KamDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var feeds = await db.CalendarFeeds.Where(f => f.RevokedAt == null && !f.User.IsEnabled).ToListAsync(cancellationToken);
        feeds.ForEach(f => f.RevokedAt = now);
        await db.SaveChangesAsync(cancellationToken);
        return feeds.Count;
    }
}
