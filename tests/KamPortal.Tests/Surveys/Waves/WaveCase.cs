using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Waves;
using KamPortal.WorkCalendars;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Surveys.Waves;

/// <summary>A director, marketing, a head and two managers, a client of Anna's, an NPS survey, the portal's address and the working days of 2026. Monday 23 November 2026.</summary>
internal sealed class WaveCase : IAsyncDisposable
{
    private WaveCase(TestDatabase database) => (Database, Db) = (database, database.OpenAsSystem());

    public TestDatabase Database { get; }

    public KamDbContext Db { get; }

    public int Director { get; private set; }

    public int Marketing { get; private set; }

    public int Head { get; private set; }

    public int Anna { get; private set; }

    public int Boris { get; private set; }

    public Account Client { get; private set; } = null!;

    public SurveyTemplate Nps { get; private set; } = null!;

    public static CancellationToken Now => TestContext.Current.CancellationToken;

    public static async Task<WaveCase> CreateAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var it = new WaveCase(await TestDatabase.CreateAsync(kind));
        await it.Get<SeedWorkCalendars>().RunAsync(Now);
        it.Director = (await A.UserAsync(it.Db, Role.Director, lastName: "Вершинин")).Id;
        it.Marketing = (await A.UserAsync(it.Db, Role.Marketing, it.Director, lastName: "Лебедева")).Id;
        it.Head = (await A.UserAsync(it.Db, Role.Head, it.Director, lastName: "Орлова")).Id;
        it.Anna = (await A.UserAsync(it.Db, supervisor: it.Head, lastName: "Смирнова")).Id;
        it.Boris = (await A.UserAsync(it.Db, supervisor: it.Head, lastName: "Борисов")).Id;
        it.Client = await A.AccountAsync(it.Db, it.Anna);
        it.Nps = await ASurvey.NpsAsync(it.Db);
        await it.SetAsync(nameof(PortalSettings.SiteAddress), "https://kam.example.test");
        await it.Database.SignInAsync(it.Marketing);
        return it;
    }

    public T Get<T>() where T : notnull => Database.Get<T>();

    public async Task SetAsync(string setting, string value)
    {
        await using var db = Database.OpenAsSystem();
        await db.Settings.Where(s => s.Key == setting).ExecuteDeleteAsync(Now);
        db.Add(new Setting { Key = setting, Value = value });
        await db.SaveChangesAsync(Now);
    }

    /// <summary>Somebody with an address and consent, whom a letter may reach.</summary>
    public async Task<Person> PersonAsync(string lastName = "Петров", int? account = null, string? zone = null, int? role = null)
    {
        var person = await A.PersonAsync(Db, account ?? Client.Id, lastName, roleId: role);
        person.Reach($"p{person.Id}@client.example", null, null);
        person.RecordConsent(ConsentStatus.Given, A.Monday.AddDays(-30), null);
        person.TimeZoneId = zone;
        await Db.SaveChangesAsync(Now);
        return person;
    }

    /// <summary>Fourteen days from the clock's day on, to everybody, by the survey of NPS, unless the test says otherwise.</summary>
    public WaveForm Form(Action<WaveForm>? change = null)
    {
        var today = LocalTime.Today(Database.Clock, LocalTime.DefaultZone);
        var form = new WaveForm { Name = "NPS, осень", TemplateId = Nps.Id, OpensOn = today, ClosesOn = today.AddDays(28), TimeZoneId = LocalTime.DefaultZone };
        change?.Invoke(form);
        return form;
    }

    public Task<int> DraftAsync(Action<WaveForm>? change = null) => Get<DraftWave>().RunAsync(Form(change), Now);

    public async Task<int> LaunchedAsync(Action<WaveForm>? change = null)
    {
        var id = await DraftAsync(change);
        await Get<LaunchWave>().RunAsync(id, (await WaveAsync(id)).Version, Now);
        return id;
    }

    public Task<JobReport> OpenAsync() => RunAsync(Get<OpenWavesJob>());

    public Task<JobReport> RemindAsync() => RunAsync(Get<RemindOfSurveysJob>());

    public Task<JobReport> CloseAsync() => RunAsync(Get<CloseWavesJob>());

    public Task<JobReport> DispatchAsync() => RunAsync(Get<DispatchOutboxJob>());

    public async Task<SurveyWave> WaveAsync(int id)
    {
        await using var db = Database.OpenAsSystem();
        return await db.SurveyWaves.AsNoTracking().SingleAsync(w => w.Id == id, Now);
    }

    public async Task<List<SurveyInvitation>> InvitationsAsync(int? waveId = null)
    {
        await using var db = Database.OpenAsSystem();
        return await db.SurveyInvitations.AsNoTracking().Where(i => waveId == null || i.WaveId == waveId).OrderBy(i => i.WaveId).ThenBy(i => i.PersonId).ToListAsync(Now);
    }

    public async Task<SurveyInvitation> InvitationAsync(int personId, int? waveId = null) => (await InvitationsAsync(waveId)).Single(i => i.PersonId == personId);

    public async Task<List<OutboxMessage>> LettersAsync()
    {
        await using var db = Database.OpenAsSystem();
        return await db.OutboxMessages.AsNoTracking().Where(m => m.Key.StartsWith("survey:")).OrderBy(m => m.Id).ToListAsync(Now);
    }

    public async Task<List<WorkTask>> TasksAsync()
    {
        await using var db = Database.OpenAsSystem();
        return await db.WorkTasks.AsNoTracking().Where(t => t.Source == TaskSource.Survey).OrderBy(t => t.Id).ToListAsync(Now);
    }

    public async Task<List<Notification>> NoticesAsync(string keyStart)
    {
        await using var db = Database.OpenAsSystem();
        return await db.Notifications.AsNoTracking().Where(n => n.Key.StartsWith(keyStart)).OrderBy(n => n.UserId).ToListAsync(Now);
    }

    /// <summary>At a UTC time.</summary>
    public void At(int year, int month, int day, int hour = 8, int minute = 0) => Database.Clock.Now = new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.Zero);

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>With nobody signed in, as on the server.</summary>
    private async Task<JobReport> RunAsync(IJob job)
    {
        var viewer = Database.Viewers.Viewer;
        Database.Viewers.Viewer = Viewer.Nobody;
        var report = new JobReport();
        await job.RunAsync(report, Now);
        Database.Viewers.Viewer = viewer;
        return report;
    }
}
