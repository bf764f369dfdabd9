using KamPortal.Data;
using KamPortal.Jobs;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Notifications;

/// <summary>Sends the letters that are due. Several servers may run it at once: each letter is claimed by one before it is sent.</summary>
public sealed class DispatchOutboxJob(KamDb kam, IMailTransport transport, TimeProvider clock) : IJob
{
    public const string Name = "outbox-dispatcher";

    /// <summary>Longer than a send may take; afterwards the claim of a dead server lapses.</summary>
    public static readonly TimeSpan ClaimTime = TimeSpan.FromMinutes(3);

    private const int MostPerRun = 500;

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        report.Skip(nameof(JobsMessages.LetterExpired), await ExpireAsync(db, cancellationToken));
        var due = await DueAsync(db, cancellationToken);
        if (!transport.IsEnabled)
        {
            if (due.Count > 0)
            {
                report.Skip(nameof(JobsMessages.MailIsOff), due.Count);
            }

            return;
        }

        foreach (var id in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await SendAsync(db, id, report, cancellationToken) == MailVerdict.Unreachable)
            {
                report.Warn(nameof(JobsMessages.MailServerUnreachable));
                return;
            }
        }
    }

    /// <summary>What was for one day only is not sent on another.</summary>
    private Task<int> ExpireAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.OutboxMessages
            .Where(m => m.Status == OutboxStatus.Waiting && m.NotAfter != null && m.NotAfter <= now && (m.ClaimedUntil == null || m.ClaimedUntil < now))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, OutboxStatus.Dead).SetProperty(m => m.LastError, OutboxMessage.Expired), cancellationToken);
    }

    private async Task<List<int>> DueAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.OutboxMessages
            .Where(m => m.Status == OutboxStatus.Waiting && m.NextAttemptAt <= now && (m.ClaimedUntil == null || m.ClaimedUntil < now))
            .OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id).Select(m => m.Id).Take(MostPerRun).ToListAsync(cancellationToken);
    }

    private async Task<MailVerdict?> SendAsync(KamDbContext db, int id, JobReport report, CancellationToken cancellationToken)
    {
        var claim = Guid.NewGuid();
        if (!await ClaimAsync(db, id, claim, cancellationToken))
        {
            return null;
        }

        var message = await db.OutboxMessages.SingleAsync(m => m.Id == id, cancellationToken);
        var answer = await transport.SendAsync(new Letter(message.Key, message.To, message.Subject, message.Html, message.Text), cancellationToken);

        // From here the outcome is recorded whatever happens to the server: the letter may be out.
        var now = clock.GetUtcNow().UtcDateTime;
        switch (answer.Verdict)
        {
            case MailVerdict.Accepted:
                message.MarkSent(now);
                report.Add();
                break;
            case MailVerdict.Refused:
                message.MarkFailed(answer.Reason ?? "", permanent: true, now);
                report.Fail(nameof(JobsMessages.LetterRefused), answer.Reason);
                break;
            default:
                message.MarkFailed(answer.Reason ?? "", permanent: false, now);
                report.Fail(nameof(JobsMessages.LetterPutOff), answer.Reason);
                break;
        }

        await db.SaveChangesAsync(CancellationToken.None);
        db.ChangeTracker.Clear();
        return answer.Verdict;
    }

    /// <summary>One conditional update, so of two servers only one gets a row back.</summary>
    private async Task<bool> ClaimAsync(KamDbContext db, int id, Guid claim, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now + ClaimTime;
        return await db.OutboxMessages
            .Where(m => m.Id == id && m.Status == OutboxStatus.Waiting && m.NextAttemptAt <= now && (m.ClaimedUntil == null || m.ClaimedUntil < now))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.ClaimedBy, claim).SetProperty(m => m.ClaimedUntil, until), cancellationToken) == 1;
    }
}
