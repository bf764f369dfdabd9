using System.Diagnostics;
using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Greetings;
using KamPortal.Jobs;
using KamPortal.People;
using KamPortal.TestSupport;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Benchmarks;

/// <summary>
/// What planning greetings costs against the bare INSERT … SELECT of the same rows, on SQLite: an ordinary day with two weeks of birthdays, the day after,
/// and the day on which New Year, for everybody, comes into sight.
/// </summary>
internal sealed class GreetingsBenchmark(int people)
{
    private const int PeoplePerAccount = 6;

    public async Task RunAsync()
    {
        await using var planned = await TestDatabase.CreateAsync();
        await using var bare = await TestDatabase.CreateAsync();
        await SeedAsync(planned);
        await SeedAsync(bare);
        await WarmUp.RunAsync(WarmAsync);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{people:N0} people in {people / PeoplePerAccount:N0} accounts"));
        await MeasureAsync("two weeks of birthdays", planned, bare);
        planned.Clock.Now = planned.Clock.Now.AddDays(1);
        await MeasureAsync("the next day", planned, bare);
        await MeasureAsync("again the same day", planned, bare);
        planned.Clock.Now = new DateTimeOffset(2026, 12, 16, 6, 0, 0, TimeSpan.Zero);
        await MeasureAsync("New Year in sight", planned, bare);
        planned.Clock.Now = planned.Clock.Now.AddDays(1);
        await MeasureAsync("the day after it", planned, bare);
    }

    private static async Task MeasureAsync(string name, TestDatabase planned, TestDatabase bare)
    {
        var before = await LastAsync(planned);
        var watch = Stopwatch.StartNew();
        var busy = Environment.CpuUsage.TotalTime;
        var report = await PlanAsync(planned);
        var (planning, planningBusy) = (watch.Elapsed, Environment.CpuUsage.TotalTime - busy);
        var memory = GC.GetTotalMemory(true) / 1e6;
        var (inserting, insertingBusy) = await InsertBareAsync(planned, bare, before);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {report.Created:N0} planned in {planning.TotalSeconds:F2} s, bare {inserting.TotalSeconds:F2} s, ratio {planning / inserting:F2}; processor time {planningBusy.TotalSeconds:F2} s and {insertingBusy.TotalSeconds:F2} s, ratio {(insertingBusy > TimeSpan.Zero ? planningBusy / insertingBusy : 0):F2}; {memory:F0} MB live, {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB peak"));
    }

    private static async Task<JobReport> PlanAsync(TestDatabase database)
    {
        var report = new JobReport();
        await database.Get<PlanGreetingsJob>().RunAsync(report, default);
        return report;
    }

    private static async Task WarmAsync()
    {
        await using var database = await TestDatabase.CreateAsync();
        await new GreetingsBenchmark(12_000).SeedAsync(database);
        foreach (var days in new[] { 0, 1, 22, 1 })
        {
            database.Clock.Now = database.Clock.Now.AddDays(days);
            await PlanAsync(database);
        }
    }

    private async Task SeedAsync(TestDatabase database)
    {
        await database.Get<SeedOccasions>().RunAsync(default);
        await using var db = database.OpenAsSystem();
        var owners = new List<int>();
        for (var n = 0; n < Math.Min(600, people / 100); n++)
        {
            owners.Add((await A.UserAsync(db)).Id);
        }

        db.ChangeTracker.Clear();
        var random = new Random(20261122);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var load = new BulkLoad(db);
        await load.WriteAsync(
            Enumerable.Range(0, people / PeoplePerAccount).Select(n =>
            {
                var account = Account.Open($"Клиент {n}", owners[n % owners.Count], A.Monday.AddYears(-1));
                account.Abcd = (AbcdCategory)(n % 5);
                return account;
            }),
            default);
        await load.WriteAsync(
            Enumerable.Range(0, people).Select(n =>
            {
                var person = Person.Named($"Петров{n}", "Пётр", n % 2 == 0 ? "Иванович" : "Ивановна");
                var born = new DateOnly(1980, 1, 1).AddDays(random.Next(366));
                person.Born(born.Month, born.Day, 1980);
                person.Reach($"p{n}@client.example", null, null);
                person.RecordConsent(ConsentStatus.Given, A.Monday, null);
                return person;
            }),
            default);
        await load.WriteAsync(Enumerable.Range(0, people).Select(n => new Employment { PersonId = n + 1, AccountId = (n / PeoplePerAccount) + 1, Position = "Инженер", Seniority = 1 + (n % 5) }), default);
        await transaction.CommitAsync();
    }

    private static async Task<int> LastAsync(TestDatabase database)
    {
        await using var db = database.OpenAsSystem();
        return await db.Greetings.MaxAsync(g => (int?)g.Id) ?? 0;
    }

    /// <summary>The very rows the planner wrote, with their calls and history, out of the other file into tables of the same size, one statement a table.</summary>
    private static async Task<(TimeSpan Elapsed, TimeSpan Busy)> InsertBareAsync(TestDatabase from, TestDatabase to, int after)
    {
        await using var target = new SqliteConnection(to.ConnectionString);
        await target.OpenAsync();
        await ExecuteAsync(target, $"PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32768; ATTACH '{new SqliteConnectionStringBuilder(from.ConnectionString).DataSource}' AS planned");
        var watch = Stopwatch.StartNew();
        var busy = Environment.CpuUsage.TotalTime;
        await ExecuteAsync(target, "BEGIN");
        await ExecuteAsync(target, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO main.Greetings SELECT * FROM planned.Greetings WHERE Id > {after}"));
        await ExecuteAsync(target, "INSERT INTO main.Touches SELECT * FROM planned.Touches WHERE Id > (SELECT COALESCE(MAX(Id), 0) FROM main.Touches)");
        await ExecuteAsync(target, "INSERT INTO main.TouchPeople SELECT * FROM planned.TouchPeople WHERE TouchId > (SELECT COALESCE(MAX(TouchId), 0) FROM main.TouchPeople)");
        await ExecuteAsync(target, "INSERT INTO main.AuditEntries SELECT * FROM planned.AuditEntries WHERE Entity = 'Touch' AND Id > (SELECT COALESCE(MAX(Id), 0) FROM main.AuditEntries)");
        await ExecuteAsync(target, "COMMIT");
        return (watch.Elapsed, Environment.CpuUsage.TotalTime - busy);
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // statements of this file
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
