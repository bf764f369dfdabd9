using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Events;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Events;

/// <summary>HR, a head with a manager below and the manager's client, and verbs in short form. HR is signed in.</summary>
internal sealed class EventCase : IAsyncDisposable
{
    private EventCase(TestDatabase database, KamDbContext db) => (Database, Db) = (database, db);

    public static readonly DateTime Day = new(2026, 12, 7, 0, 0, 0, DateTimeKind.Unspecified);

    public TestDatabase Database { get; }

    public KamDbContext Db { get; }

    public PortalUser Planner { get; private set; } = null!;

    public PortalUser Head { get; private set; } = null!;

    public PortalUser Manager { get; private set; } = null!;

    public PortalUser Colleague { get; private set; } = null!;

    public Account Client { get; private set; } = null!;

    public static async Task<EventCase> CreateAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var one = new EventCase(database, database.OpenAsSystem());
        one.Planner = await A.UserAsync(one.Db, Role.HumanResources, lastName: "Савельева");
        one.Head = await A.UserAsync(one.Db, Role.Head, lastName: "Орлова");
        one.Manager = await A.UserAsync(one.Db, supervisor: one.Head.Id, lastName: "Смирнова");
        one.Colleague = await A.UserAsync(one.Db, lastName: "Зимин");
        one.Client = await A.AccountAsync(one.Db, one.Manager.Id);
        await database.SignInAsync(one.Planner.Id);
        return one;
    }

    public Task SignInAsync(PortalUser user) => Database.SignInAsync(user.Id);

    public T Get<T>() where T : notnull => Database.Get<T>();

    /// <summary>One session on Monday 7 December 2026, 10:00–12:00 in Moscow.</summary>
    public EventFields Fields(int? room = null, int? trainer = null, DateTime? starts = null, double hours = 2, string zone = "Europe/Moscow", int? owner = null)
    {
        var from = starts ?? Day.AddHours(10);
        var fields = new EventFields { TitleRu = "Обучение монтажу", Form = EventForm.StaffTraining, Level = EventLevel.WholeStaff, TimeZoneId = zone, OwnerId = owner ?? Planner.Id, Capacity = 20 };
        fields.Sessions.Add(new SessionFields { Starts = from, Ends = from.AddHours(hours), RoomId = room, TrainerIds = trainer is { } id ? [id] : [] });
        return fields;
    }

    public Task<int> PlanAsync(EventFields fields) => Get<PlanEvent>().RunAsync(fields, CancellationToken.None);

    public Task<DevelopmentEvent> FindAsync(int id) => Db.DevelopmentEvents.AsNoTracking().Include(e => e.Sessions.OrderBy(s => s.StartsAt)).ThenInclude(s => s.Trainers).SingleAsync(e => e.Id == id);

    public async Task MoveAsync(int id, DateTime? starts, DateTime? ends = null, int? session = null, params string[] confirmed) =>
        await Get<MoveEvent>().RunAsync(new() { EventId = id, SessionId = session, Starts = starts, Ends = ends, Version = (await FindAsync(id)).Version, Confirmed = [.. confirmed] }, CancellationToken.None);

    public static Task<RuleViolation> RefusedAsync(Func<Task> act) => Assert.ThrowsAnyAsync<RuleViolation>(act);

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await Database.DisposeAsync();
    }
}
