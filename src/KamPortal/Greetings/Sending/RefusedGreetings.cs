using System.Globalization;
using KamPortal.Data;
using KamPortal.Greetings.Planning;
using KamPortal.Jobs;
using KamPortal.Notifications;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings.Sending;

/// <summary>A letter that the mail server refused afterwards, or that waited until its day was over, shows on its greeting, and the manager hears of it.</summary>
internal sealed class RefusedGreetings(KamDb kam, Notify notify, TimeProvider clock)
{
    private const int DaysBack = 7;
    private const int MostPerRun = 500;

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now.AddDays(-DaysBack);
        await using var db = kam.OpenAsSystem(SendGreetingsJob.Name);
        var dead = await db.Greetings.Where(g => g.Status == GreetingStatus.Sent && g.ClosedAt >= since)
            .Join(db.OutboxMessages.Where(m => m.Status == OutboxStatus.Dead), g => g.Key, m => m.Key, (g, m) => new { Greeting = g, m.LastError, Person = g.Person.LastName + " " + g.Person.FirstName })
            .OrderBy(d => d.Greeting.Id).Take(MostPerRun).ToListAsync(cancellationToken);
        foreach (var refused in dead)
        {
            refused.Greeting.Skip(refused.LastError == OutboxMessage.Expired ? GreetingSkip.Late : GreetingSkip.Refused, now);
            report.Skip(GreetingReasons.RefusedLater);
        }

        await db.SaveChangesAsync(cancellationToken);
        foreach (var refused in dead)
        {
            await notify.RunAsync(
                refused.Greeting.AssigneeId,
                string.Create(CultureInfo.InvariantCulture, $"greeting-refused:{refused.Greeting.Id}"),
                () => string.Format(CultureInfo.CurrentCulture, GreetingMessages.LetterRefused, refused.Person),
                "/greetings?show=missed",
                cancellationToken);
        }
    }
}
