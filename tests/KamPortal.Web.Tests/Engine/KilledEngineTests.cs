using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Demo;
using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Waves;
using KamPortal.Web.Hosting;
using KamPortal.Web.Tests.Notifications;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.Engine;

/// <summary>
/// All jobs of the engine in two processes on one database, killed again and again at random moments, against an undisturbed
/// run over a copy: nothing lost, nothing doubled, and a letter twice only where a process died holding it. The long form is
/// run by <c>dotnet run --project tests/KamPortal.Web.Tests -- -explicit only -class KamPortal.Web.Tests.Engine.KilledEngineTests</c>.
/// </summary>
public sealed class KilledEngineTests(ITestOutputHelper output)
{
    private const int LettersADay = 60;

    private static readonly TimeSpan PastAClaim = DispatchOutboxJob.ClaimTime + TimeSpan.FromMinutes(1);

    [Fact]
    public Task Ten_kills_of_two_servers_lose_nothing_and_double_nothing() => RunAsync(days: 2, killsADay: 5, accounts: 600, seed: 20261122);

    [Fact(Explicit = true)]
    public Task Twenty_kills_over_a_weekend_lose_nothing_and_double_nothing() => RunAsync(days: 7, killsADay: 2, accounts: 50, seed: 7);

    [Fact(Explicit = true)]
    public Task Two_hundred_kills_of_two_servers_lose_nothing_and_double_nothing() => RunAsync(days: 10, killsADay: 20, accounts: 6_000, seed: 5);

    private async Task RunAsync(int days, int killsADay, int accounts, int seed)
    {
        await using var disturbed = await TestDatabase.CreateAsync();
        await using var quiet = await TestDatabase.CreateAsync();
        await SeedAsync(quiet, accounts, days);
        await CopyAsync(quiet, disturbed);
        var before = (await EngineRows.ReadAsync(quiet.ConnectionString)).ToDictionary(r => r.Key, r => r.Value.Count);
        var over = await EngineRows.ColumnAsync(quiet.ConnectionString, "SELECT Key FROM OutboxMessages WHERE Status <> 'Waiting'");

        await using var quietServer = await SmtpServer.StartAsync();
        await using var server = await SmtpServer.StartAsync("--delay", "0.01");
        var (quietLetters, letters) = (quietServer.CollectAsync(), server.CollectAsync());
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await RunQuietlyAsync(quiet, quietServer.Port, days);
        var work = await WorkAsync(quiet) / days;
        output.WriteLine($"undisturbed run {watch.Elapsed.TotalSeconds:F1} s, of it work of the jobs {work.TotalSeconds:F1} s a day");
        var kills = await RunKilledAsync(disturbed, server.Port, days, killsADay, work, new Random(seed));
        await Task.WhenAll(quietServer.EndAsync(), server.EndAsync());

        var (expected, actual) = (await EngineRows.ReadAsync(quiet.ConnectionString), await EngineRows.ReadAsync(disturbed.ConnectionString));
        output.WriteLine($"{kills} kills in {watch.Elapsed.TotalSeconds:F1} s of both; rows made: {string.Join(", ", expected.Select(r => $"{r.Key} {r.Value.Count - before[r.Key]}"))}");
        var differences = expected.Where(r => !r.Value.SequenceEqual(actual[r.Key]))
            .Select(r => $"{r.Key}: lost [{string.Join(", ", Without(r.Value, actual[r.Key]).Take(10))}], too many [{string.Join(", ", Without(actual[r.Key], r.Value).Take(10))}]").ToList();
        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));

        Assert.True(expected["touches"].Count > before["touches"] + accounts);
        Assert.True(expected["letters"].Count > before["letters"]);
        Assert.Contains(expected["invitations"], row => row.Contains(" Sent ", StringComparison.Ordinal));
        Assert.Contains(expected["letters"], row => row.StartsWith("event:", StringComparison.Ordinal) && row.Contains(":offered:", StringComparison.Ordinal));
        Assert.Contains(expected["letters"], row => row.StartsWith("event:", StringComparison.Ordinal) && row.Contains(":remind1:", StringComparison.Ordinal));
        Assert.Contains(expected["events"], row => row.Contains("Отзыв:", StringComparison.Ordinal));
        await AssertLettersAsync(disturbed, await letters, over, kills);
        Assert.Equal((await DueLettersAsync(quiet, over)).Count, (await quietLetters).Count);
    }

    /// <summary>Without those that were over before the run, and reminders whose day has not come.</summary>
    private static async Task<List<OutboxMessage>> DueLettersAsync(TestDatabase database, List<string> over)
    {
        await using var db = database.OpenAs(Viewer.System("test"));
        return (await db.OutboxMessages.AsNoTracking().ToListAsync()).FindAll(m => !over.Contains(m.Key) && !(m.Status == OutboxStatus.Waiting && m.Key.StartsWith("survey:", StringComparison.Ordinal) && !m.Key.EndsWith(":0", StringComparison.Ordinal)));
    }

    private async Task AssertLettersAsync(TestDatabase database, List<SmtpServer.Received> taken, List<string> over, int kills)
    {
        var sent = await DueLettersAsync(database, over);
        Assert.All(sent, m => Assert.Equal(OutboxStatus.Sent, m.Status));
        var times = taken.GroupBy(l => l.Id).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(sent.Select(m => $"<{MailLetter.IdOf(m.Key)}@portal.test>").Order(), times.Keys.Order());

        // A letter goes out again only after a process died with it in hand, which is counted as an attempt.
        Assert.All(sent, m => Assert.InRange(times[$"<{MailLetter.IdOf(m.Key)}@portal.test>"], 1, 1 + m.Attempts));
        var (held, twice) = (sent.Sum(m => m.Attempts), taken.Count - times.Count);
        output.WriteLine($"{sent.Count} letters, all accepted; {held} were in the hands of a process when it was killed, {twice} of them had been accepted already and went out again under the same Message-ID");
        var cut = await EngineRows.ColumnAsync(database.ConnectionString, "SELECT Job || ' ' || COUNT(*) FROM JobRuns WHERE FinishedAt IS NULL GROUP BY Job ORDER BY Job");
        output.WriteLine($"runs cut off: {string.Join(", ", cut)}");
        Assert.InRange(held, 0, kills);
        Assert.NotEmpty(cut);
    }

    private static async Task RunQuietlyAsync(TestDatabase database, int smtpPort, int days)
    {
        var clock = new EngineClock(Morning(0).AddMinutes(-1));
        for (var day = 0; day < days; day++)
        {
            clock.Set(Morning(day));
            await PassAsync(database, clock, smtpPort);
            await FinishDayAsync(database, clock, smtpPort, day);
        }
    }

    /// <summary>Time spent within jobs.</summary>
    private static async Task<TimeSpan> WorkAsync(TestDatabase database)
    {
        await using var db = database.OpenAs(Viewer.System("test"));
        var runs = await db.JobRuns.Where(r => EngineRows.Jobs.Contains(r.Job) && r.FinishedAt != null).Select(r => new { r.StartedAt, r.FinishedAt }).ToListAsync();
        return TimeSpan.FromSeconds(runs.Sum(r => (r.FinishedAt!.Value - r.StartedAt).TotalSeconds));
    }

    private static async Task<int> RunKilledAsync(TestDatabase database, int smtpPort, int days, int killsADay, TimeSpan work, Random random)
    {
        var clock = new EngineClock(Morning(0).AddMinutes(-1));
        var kills = 0;
        for (var day = 0; day < days; day++)
        {
            clock.Set(Morning(day));
            var servers = new JobsProcess?[2];
            for (var n = 1; n <= killsADay;)
            {
                for (var i = 0; i < servers.Length; i++)
                {
                    servers[i] = servers[i] is { HasEnded: false } living ? living : JobsProcess.Start(database.ConnectionString, clock.Now, EngineRows.Jobs, smtpPort);
                }

                // At a random moment of the work, not of the start of a process.
                await NextRunAsync(database, servers);
                await Task.Delay(random.Next(0, (int)Math.Max(100, work.TotalMilliseconds)));
                var victim = servers[random.Next(servers.Length)]!;
                if (victim.HasEnded)
                {
                    continue;
                }

                await victim.KillAsync();
                (kills, n) = (kills + 1, n + 1);
                if (n % 4 == 0)
                {
                    // Time passes over what the dead had claimed.
                    kills += await KillAsync(servers);
                    clock.Forward(PastAClaim);
                }
            }

            kills += await KillAsync(servers);
            await FinishDayAsync(database, clock, smtpPort, day);
        }

        return kills;
    }

    private static async Task NextRunAsync(TestDatabase database, JobsProcess?[] servers)
    {
        const string LastRun = "SELECT COALESCE(MAX(Id), 0) FROM JobRuns";
        var last = (await EngineRows.ColumnAsync(database.ConnectionString, LastRun))[0];
        var since = System.Diagnostics.Stopwatch.GetTimestamp();
        while (servers.Any(s => s is { HasEnded: false }) && (await EngineRows.ColumnAsync(database.ConnectionString, LastRun))[0] == last)
        {
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(3), "a server started and does nothing");
            await Task.Delay(5);
        }
    }

    private static async Task<int> KillAsync(JobsProcess?[] servers)
    {
        var kills = 0;
        foreach (var server in servers.Where(s => s is { HasEnded: false }))
        {
            await server!.KillAsync();
            kills++;
        }

        return kills;
    }

    /// <summary>At ten everything runs once more, undisturbed; the claims of the dead have lapsed.</summary>
    private static Task FinishDayAsync(TestDatabase database, EngineClock clock, int smtpPort, int day)
    {
        clock.Set(Morning(day).AddHours(1));
        return PassAsync(database, clock, smtpPort);
    }

    private static async Task PassAsync(TestDatabase database, EngineClock clock, int smtpPort)
    {
        using var process = JobsProcess.Start(database.ConnectionString, clock.Now, EngineRows.Jobs, smtpPort);
        await process.EndAsync();
    }

    private static DateTime Morning(int day) => A.Monday.ToDateTime(new TimeOnly(9, 0)).AddDays(day);

    private static List<string> Without(List<string> rows, List<string> others)
    {
        var left = others.CountBy(r => r).ToDictionary(r => r.Key, r => r.Value);
        return rows.FindAll(r => (left[r] = left.GetValueOrDefault(r) - 1) < 0);
    }

    /// <summary>The demo company, more clients with rules of the method, and letters for every day.</summary>
    private static async Task SeedAsync(TestDatabase database, int accounts, int days)
    {
        await database.Get<SeedDemo>().RunAsync(null, default);
        await using var db = database.OpenAs(Viewer.System("test"));
        var owners = await db.Accounts.Select(a => a.OwnerId).Distinct().Order().ToListAsync();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await new BulkLoad(db).WriteAsync(
                Enumerable.Range(0, accounts).Select(n =>
                {
                    var account = Account.Open($"Клиент {n}", owners[n % owners.Count], A.Monday.AddYears(-1));
                    account.Abcd = (AbcdCategory)(n % 3);
                    return account;
                }),
                default);
            await transaction.CommitAsync();
        }

        // An anonymous wave from the first day on, and one with names for whoever it leaves.
        await db.Settings.Where(s => s.Key == nameof(PortalSettings.SiteAddress)).ExecuteDeleteAsync();
        db.Add(new Setting { Key = nameof(PortalSettings.SiteAddress), Value = "https://kam.example.test" });

        // Offers run out at night: at the hour of a pass it would be chance whether they have.
        db.Add(new Setting { Key = nameof(PortalSettings.EventOfferHours), Value = "40" });
        var templateId = await db.SurveyTemplates.Where(t => t.Kind == SurveyKind.Nps && t.Status == SurveyTemplateStatus.Published).Select(t => t.Id).FirstAsync();
        foreach (var (category, day) in new[] { (AbcdCategory.C, 0), (AbcdCategory.B, 1) })
        {
            db.Add(new SurveyWave
            {
                Name = $"Волна {category}", TemplateId = templateId, Status = WaveStatus.Launched, IsAnonymous = day == 0, Audience = $$"""{"Categories":["C","{{category}}"]}""",
                OpensOn = A.Monday.AddDays(day), ClosesOn = A.Monday.AddDays(40), TimeZoneId = "Europe/Moscow",
            });
        }

        db.AddRange(Enumerable.Range(0, days * LettersADay).Select(n => OutboxMessage.Write($"test:{n}", $"p{n}@example.test", "Проверка", "<p>Проверка</p>", "Проверка", Morning(n / LettersADay).AddHours(-3))));
        await db.SaveChangesAsync();
        await EventsAsync(db);
    }

    /// <summary>An event with offers that ran out, a line behind them and people to remind, and one of last week that asks how it was.</summary>
    private static async Task EventsAsync(KamDbContext db)
    {
        // Clients none of the waves above asks.
        var people = await db.Employments.Where(e => (e.Account.Abcd == AbcdCategory.A || e.Account.Abcd == AbcdCategory.D) && e.ToOn == null && e.Person.LeftOn == null && e.Person.Email != null && e.Person.Consent == ConsentStatus.Given && e.Person.OptOuts == OptOuts.None)
            .OrderBy(e => e.Id).Select(e => new { e.PersonId, e.AccountId }).ToListAsync();
        people = [.. people.DistinctBy(p => p.PersonId).Take(24)];
        Assert.Equal(24, people.Count);
        var owner = await db.UserRoles.Where(r => r.Role == Role.HumanResources).OrderBy(r => r.UserId).Select(r => r.UserId).FirstAsync();
        var start = A.Monday.AddDays(3).ToDateTime(new TimeOnly(7, 0), DateTimeKind.Utc);
        var coming = await AnEvent.PlannedAsync(db, owner, start, capacity: 12);
        foreach (var (person, i) in people.Select((p, i) => (p, i)))
        {
            var participant = await AnEvent.ParticipantAsync(db, coming.Id, person.AccountId, person.PersonId, i < 8 ? ParticipantStatus.Confirmed : i < 11 ? ParticipantStatus.Offered : i < 20 ? ParticipantStatus.Waiting : ParticipantStatus.Invited);
            (participant.InvitedAt, participant.AnsweredAt) = (start.AddDays(-30), i < 20 ? start.AddDays(-20) : null);
            (participant.Place, participant.OfferedUntil) = (i is >= 8 and < 20 ? i - 7 : null, i is >= 8 and < 11 ? start.AddDays(-4) : null);
        }

        await db.EventSeats.Where(s => s.EventId == coming.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastPlace, 12));
        var held = await AnEvent.PlannedAsync(db, owner, start.AddDays(-7), change: e => (e.Status, e.FeedbackCode) = (EventStatus.Held, StandardSurveys.Event));
        foreach (var person in people.Take(10))
        {
            await AnEvent.ParticipantAsync(db, held.Id, person.AccountId, person.PersonId, ParticipantStatus.Attended);
        }

        await db.SaveChangesAsync();
    }

    /// <summary>Nothing of this process may have the file open: closing a copy of it would take SQLite's locks away.</summary>
    private static async Task CopyAsync(TestDatabase from, TestDatabase to)
    {
        await EngineRows.ColumnAsync(from.ConnectionString, "PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        var (source, target) = (new SqliteConnectionStringBuilder(from.ConnectionString).DataSource, new SqliteConnectionStringBuilder(to.ConnectionString).DataSource);
        Assert.False(File.Exists(source + "-wal"));
        File.Delete(target + "-wal");
        File.Delete(target + "-shm");
        File.Copy(source, target, overwrite: true);
    }
}
