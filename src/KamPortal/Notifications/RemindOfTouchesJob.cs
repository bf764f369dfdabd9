using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications.Digests;
using KamPortal.Settings;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Notifications;

/// <summary>
/// touch-reminders: one digest a person and working day, from 08:00 of the person's own morning: behind the bell and by
/// mail. The key digest:person:date exists once in the database, so running twice, late, or on two servers does no harm.
/// </summary>
public sealed class RemindOfTouchesJob(KamDb kam, TimeProvider clock) : IJob
{
    public const string Name = "touch-reminders";

    /// <summary>Later in the day a reminder of the morning helps nobody.</summary>
    internal const int LastHour = 20;

    private const string MyDay = "/";

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var reader = await DigestReader.LoadAsync(db, clock, settings.ReminderHour, report, cancellationToken);
        foreach (var morning in reader.Mornings)
        {
            foreach (var digest in await reader.ReadAsync(db, morning, report, cancellationToken))
            {
                await WriteAsync(digest, settings, report, cancellationToken);
            }
        }

        if (reader.WithoutMail > 0)
        {
            report.Warn(nameof(JobsMessages.DigestWithoutMail), reader.WithoutMail.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private async Task WriteAsync(Digest digest, PortalSettings settings, JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        var now = clock.GetUtcNow().UtcDateTime;
        var letter = InCulture.Of(digest.Reader.Language, () => DigestLetter.Of(digest, settings));
        db.Add(new Notification { UserId = digest.Reader.Id, Key = digest.Key, Link = MyDay, CreatedAt = now, Text = Notify.Cut(letter.Line) });
        if (digest.Reader.Email is { Length: > 0 } address)
        {
            db.Add(OutboxMessage.Write(digest.Key, address, letter.Subject, letter.Html, letter.Text, now));
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            report.Add();
        }
        catch (DbUpdateException failure)
        {
            db.ChangeTracker.Clear();
            if (await db.Notifications.AnyAsync(n => n.Key == digest.Key, cancellationToken))
            {
                report.Skip(nameof(JobsMessages.DigestWrittenBefore));
            }
            else
            {
                report.Fail(nameof(JobsMessages.DigestFailed), failure.GetBaseException().GetType().Name);
            }
        }
    }
}
