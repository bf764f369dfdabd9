using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Greetings;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Greetings;

/// <summary>A director, a head and two managers, a client of Anna's, and only the birthday among the occasions unless a test asks for more. Monday 23 November 2026.</summary>
internal sealed class GreetingCase : IAsyncDisposable
{
    private GreetingCase(TestDatabase database) => (Database, Db) = (database, database.OpenAsSystem());

    public TestDatabase Database { get; }

    public KamDbContext Db { get; }

    public int Director { get; private set; }

    public int Head { get; private set; }

    public int Anna { get; private set; }

    public int Boris { get; private set; }

    public Account Client { get; private set; } = null!;

    public static CancellationToken Now => TestContext.Current.CancellationToken;

    public static async Task<GreetingCase> CreateAsync(DatabaseKind kind = DatabaseKind.Sqlite, AbcdCategory category = AbcdCategory.D, string[]? occasions = null)
    {
        var it = new GreetingCase(await TestDatabase.CreateAsync(kind));
        it.Director = (await A.UserAsync(it.Db, Role.Director, lastName: "Вершинин")).Id;
        it.Head = (await A.UserAsync(it.Db, Role.Head, it.Director, lastName: "Орлова")).Id;
        it.Anna = (await A.UserAsync(it.Db, supervisor: it.Head, lastName: "Смирнова")).Id;
        it.Boris = (await A.UserAsync(it.Db, supervisor: it.Head, lastName: "Борисов")).Id;
        it.Client = await A.AccountAsync(it.Db, it.Anna, abcd: category);
        await it.Get<SeedOccasions>().RunAsync(Now);
        var wanted = occasions ?? [StandardOccasions.Birthday];
        await it.Db.GreetingOccasions.Where(o => !wanted.Contains(o.Code)).ExecuteUpdateAsync(o => o.SetProperty(x => x.IsActive, false), Now);
        return it;
    }

    public T Get<T>() where T : notnull => Database.Get<T>();

    /// <summary>Somebody with an address and consent, whom a letter may reach.</summary>
    public async Task<Person> PersonAsync(int month, int day, string lastName = "Петров", int? account = null, string? middle = "Иванович", int? role = null)
    {
        var person = await A.PersonAsync(Db, account ?? Client.Id, lastName, roleId: role);
        person.Rename(lastName, "Пётр", middle, null);
        person.Reach($"p{person.Id}@client.example", null, null);
        person.RecordConsent(ConsentStatus.Given, A.Monday.AddDays(-30), null);
        if (month > 0)
        {
            person.Born(month, day, 1980);
        }

        await Db.SaveChangesAsync(Now);
        return person;
    }

    public async Task<JobReport> PlanAsync()
    {
        var report = new JobReport();
        await Get<PlanGreetingsJob>().RunAsync(report, Now);
        return report;
    }

    public async Task<JobReport> SendAsync()
    {
        var report = new JobReport();
        await Get<SendGreetingsJob>().RunAsync(report, Now);
        return report;
    }

    public async Task<List<Greeting>> GreetingsAsync()
    {
        await using var db = Database.OpenAsSystem();
        return await db.Greetings.AsNoTracking().OrderBy(g => g.On).ThenBy(g => g.Id).ToListAsync(Now);
    }

    public async Task<Greeting> GreetingAsync() => Assert.Single(await GreetingsAsync());

    public async Task<List<Touch>> TouchesAsync()
    {
        await using var db = Database.OpenAsSystem();
        return await db.Touches.AsNoTracking().Include(t => t.People).OrderBy(t => t.DueOn).ThenBy(t => t.Id).ToListAsync(Now);
    }

    public async Task<List<OutboxMessage>> LettersAsync()
    {
        await using var db = Database.OpenAsSystem();
        return await db.OutboxMessages.AsNoTracking().Where(m => m.Key.StartsWith("greet:")).OrderBy(m => m.Id).ToListAsync(Now);
    }

    /// <summary>At a UTC time.</summary>
    public void At(int year, int month, int day, int hour, int minute = 0) => Database.Clock.Now = new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.Zero);

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await Database.DisposeAsync();
    }
}
