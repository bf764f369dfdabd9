using System.Data.Common;
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

    private const int Batch = 500;
    private const int RecordAttempts = 5;

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

        await using var session = transport.Open();
        for (; due.Count > 0; due = due.Count < Batch ? [] : await DueAsync(db, cancellationToken))
        {
            foreach (var id in due)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (await SendAsync(db, session, id, report, cancellationToken) == MailVerdict.Unreachable)
                {
                    return;
                }
            }
        }
    }

    /// <summary>What was for one day only is not sent on another; a secret that can no longer be sent is forgotten.</summary>
    private Task<int> ExpireAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.OutboxMessages
            .Where(m => m.Status == OutboxStatus.Waiting && m.NotAfter != null && m.NotAfter <= now && (m.ClaimedUntil == null || m.ClaimedUntil < now))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(m => m.Status, OutboxStatus.Dead)
                    .SetProperty(m => m.LastError, OutboxMessage.Expired)
                    .SetProperty(m => m.Html, m => m.IsSecret ? "" : m.Html)
                    .SetProperty(m => m.Text, m => m.IsSecret ? "" : m.Text)
                    .SetProperty(m => m.UnsubscribeUrl, m => m.IsSecret ? null : m.UnsubscribeUrl)
                    .SetProperty(m => m.Calendar, m => m.IsSecret ? null : m.Calendar),
                cancellationToken);
    }

    private async Task<List<int>> DueAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.OutboxMessages
            .Where(m => m.Status == OutboxStatus.Waiting && m.NextAttemptAt <= now && (m.NotAfter == null || m.NotAfter > now) && (m.ClaimedUntil == null || m.ClaimedUntil < now))
            .OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id).Select(m => m.Id).Take(Batch).ToListAsync(cancellationToken);
    }

    private async Task<MailVerdict?> SendAsync(KamDbContext db, IMailSession session, int id, JobReport report, CancellationToken cancellationToken)
    {
        var claim = Guid.NewGuid();
        if (!await ClaimAsync(db, id, claim, cancellationToken))
        {
            return null;
        }

        var message = await db.OutboxMessages.AsNoTracking().SingleAsync(m => m.Id == id, cancellationToken);
        var answer = message.Attempts > OutboxMessage.Backoff.Count
            ? new MailAnswer(MailVerdict.Refused, nameof(JobsMessages.LetterInterrupted))
            : await OfferAsync(db, session, message, claim, cancellationToken);

        // From here the outcome is recorded whatever happens to the server: the letter may be out.
        var now = clock.GetUtcNow().UtcDateTime;
        switch (answer.Verdict)
        {
            case MailVerdict.Accepted:
                message.MarkSent(now);
                report.Add();
                break;
            case MailVerdict.Unreachable:
                message.Hold(answer.Reason ?? "", now);
                report.Fail(nameof(JobsMessages.MailServerUnreachable), Example(answer));
                break;
            case MailVerdict.Refused:
                message.MarkFailed(answer.Reason ?? "", permanent: true, now);
                report.Fail(nameof(JobsMessages.LetterRefused), Example(answer));
                break;
            default:
                message.MarkFailed(answer.Reason ?? "", permanent: false, now);
                report.Fail(answer.Verdict == MailVerdict.Uncertain ? nameof(JobsMessages.LetterUncertain) : nameof(JobsMessages.LetterPutOff), Example(answer));
                break;
        }

        await RecordAsync(db, message, claim);
        return answer.Verdict;
    }

    private static async Task<MailAnswer> OfferAsync(KamDbContext db, IMailSession session, OutboxMessage message, Guid claim, CancellationToken cancellationToken)
    {
        try
        {
            return await session.SendAsync(new Letter(message.Key, message.To, message.Subject, message.Html, message.Text, message.FromName is { } name ? new LetterSender(name, message.ReplyTo) : null, message.UnsubscribeUrl, message.Calendar), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await db.OutboxMessages.Where(m => m.Id == message.Id && m.ClaimedBy == claim)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.ClaimedBy, (Guid?)null).SetProperty(m => m.ClaimedUntil, (DateTime?)null), CancellationToken.None);
            throw;
        }
    }

    /// <summary>
    /// A letter that is out is out, whoever claims it meanwhile; any other outcome counts only while the claim is ours. A
    /// database that is busy for a moment must not cost a second copy.
    /// </summary>
    private static async Task RecordAsync(KamDbContext db, OutboxMessage message, Guid claim)
    {
        var isSent = message.Status == OutboxStatus.Sent;
        var isForgotten = isSent && message.IsSecret;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await db.OutboxMessages.Where(m => m.Id == message.Id && (isSent || m.ClaimedBy == claim)).ExecuteUpdateAsync(
                    set => set
                        .SetProperty(m => m.Status, message.Status)
                        .SetProperty(m => m.SentAt, message.SentAt)
                        .SetProperty(m => m.Html, m => isForgotten ? "" : m.Html)
                        .SetProperty(m => m.Text, m => isForgotten ? "" : m.Text)
                        .SetProperty(m => m.UnsubscribeUrl, m => isForgotten ? null : m.UnsubscribeUrl)
                        .SetProperty(m => m.Calendar, m => isForgotten ? null : m.Calendar)
                        .SetProperty(m => m.LastError, message.LastError)
                        .SetProperty(m => m.Attempts, message.Attempts)
                        .SetProperty(m => m.NextAttemptAt, message.NextAttemptAt)
                        .SetProperty(m => m.ClaimedBy, (Guid?)null)
                        .SetProperty(m => m.ClaimedUntil, (DateTime?)null),
                    CancellationToken.None);
                return;
            }
            catch (DbException) when (attempt < RecordAttempts)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt), CancellationToken.None);
            }
        }
    }

    /// <summary>What the server said, without the addresses it repeats.</summary>
    private static string? Example(MailAnswer answer) => answer.Reason is null ? null : string.Join(' ', answer.Reason.Split(' ').Select(word => word.Contains('@', StringComparison.Ordinal) ? "…" : word));

    /// <summary>One conditional update, so of two servers only one gets a row back. Taking over from a server that died counts as an attempt.</summary>
    private async Task<bool> ClaimAsync(KamDbContext db, int id, Guid claim, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now + ClaimTime;
        return await db.OutboxMessages
            .Where(m => m.Id == id && m.Status == OutboxStatus.Waiting && m.NextAttemptAt <= now && (m.NotAfter == null || m.NotAfter > now) && (m.ClaimedUntil == null || m.ClaimedUntil < now))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Attempts, m => m.Attempts + (m.ClaimedBy == null ? 0 : 1)).SetProperty(m => m.ClaimedBy, claim).SetProperty(m => m.ClaimedUntil, until), cancellationToken) == 1;
    }
}
