using KamPortal.Data;
using KamPortal.Greetings.Planning;
using KamPortal.Greetings.Sending;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings;

/// <summary>
/// greeting-sender: hands the letters of the day to the outbox from 09:00 (a setting) of the contact's own morning, and closes what the day has passed by.
/// The outbox takes a greeting's key once, in the transaction that closes the greeting: killed at any point, it is sent once or not yet.
/// </summary>
public sealed class SendGreetingsJob(KamDb kam, Notify notify, TimeProvider clock) : IJob
{
    public const string Name = "greeting-sender";

    /// <summary>A call may still be recorded some days after; then it is late.</summary>
    internal const int DaysForCall = 3;

    private const int MostPerRead = 20_000;
    private const int ChunkSize = 200;

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        SendingRound round;
        await using (var db = kam.OpenAsSystem(Name))
        {
            round = await SendingRound.LoadAsync(kam, db, clock, cancellationToken);
        }

        for (var (after, more) = (0, true); more;)
        {
            List<DueLetter> letters;
            await using (var db = kam.OpenAsSystem(Name))
            {
                letters = await LettersAsync(db, round, after, cancellationToken);
            }

            (more, after) = (letters.Count == MostPerRead, letters.Count > 0 ? letters[^1].Id : after);
            foreach (var chunk in letters.Where(l => round.IsDue(l, report)).Select(l => l.Id).Chunk(ChunkSize))
            {
                await round.SettleAsync(chunk, report, cancellationToken);
            }
        }

        await MissedCallsAsync(round, report, cancellationToken);
        await new RefusedGreetings(kam, notify, clock).RunAsync(report, cancellationToken);
    }

    /// <summary>Letters whose hour has come somewhere on earth, or whose day is over.</summary>
    private static Task<List<DueLetter>> LettersAsync(KamDbContext db, SendingRound round, int after, CancellationToken cancellationToken)
    {
        var latest = round.LatestDay;
        return db.Greetings.AsNoTracking()
            .Where(g => (g.Status == GreetingStatus.Planned || g.Status == GreetingStatus.Approved) && g.Channel == GreetingChannel.Email && g.On <= latest && g.Id > after)
            .OrderBy(g => g.Id).Take(MostPerRead)
            .Select(g => new DueLetter(g.Id, g.On, g.Status, g.Person.TimeZoneId ?? g.Account.TimeZoneId ?? g.Account.Owner.TimeZoneId ?? g.Account.Owner.Branch.TimeZoneId))
            .ToListAsync(cancellationToken);
    }

    private async Task MissedCallsAsync(SendingRound round, JobReport report, CancellationToken cancellationToken)
    {
        var before = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-DaysForCall);
        await using var db = kam.OpenAsSystem(Name);
        var ids = await db.Greetings.Where(g => (g.Status == GreetingStatus.Planned || g.Status == GreetingStatus.Approved) && g.Channel != GreetingChannel.Email && g.On < before)
            .OrderBy(g => g.Id).Select(g => g.Id).Take(MostPerRead).ToListAsync(cancellationToken);
        foreach (var chunk in ids.Chunk(ChunkSize))
        {
            await round.SettleAsync(chunk, report, cancellationToken);
        }
    }
}
