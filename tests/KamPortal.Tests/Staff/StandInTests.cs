using KamPortal.Events;
using KamPortal.Events.Preparation;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Tests.Touches;
using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Staff;

/// <summary>Touches and tasks of an absent colleague: to the deputy and back.</summary>
public sealed class StandInTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task What_falls_into_an_absence_changes_hands_when_it_is_recorded_and_the_deputy_is_told_once(DatabaseKind kind)
    {
        await using var world = await World.OpenAsync(kind);
        var (late, during, after) = (await world.TouchAsync(-7), await world.TouchAsync(3), await world.TouchAsync(30));
        var (task, queued) = (await world.TaskAsync(2), await world.TaskAsync(2, null));
        await world.Database.SignInAsync(world.Head.Id);

        await world.RecordAsync(0, 11, world.Deputy.Id);
        await world.PlanAsync();

        Assert.Equal((world.Deputy.Id, world.Manager.Id), await world.TouchHandsAsync(late));
        Assert.Equal((world.Deputy.Id, world.Manager.Id), await world.TouchHandsAsync(during));
        Assert.Equal((world.Manager.Id, null), await world.TouchHandsAsync(after));
        Assert.Equal((world.Deputy.Id, world.Manager.Id), await world.TaskHandsAsync(task));
        Assert.Equal((null, null), await world.TaskHandsAsync(queued));
        Assert.Equal("За Смирнова Иван (23 нояб. – 4 дек.) вам передано: 2 касания, 1 задача. Всё вернётся само, когда коллега выйдет.", Assert.Single(await world.ToldAsync(world.Deputy)));
        Assert.Empty(await world.ToldAsync(world.Head));
    }

    [Theory, EachDatabase]
    public async Task On_return_what_is_still_open_goes_back_once_and_both_are_told(DatabaseKind kind)
    {
        await using var world = await World.OpenAsync(kind);
        var (open, byHand) = (await world.TouchAsync(3), await world.TouchAsync(4));
        var task = await world.TaskAsync(2);
        await world.Database.SignInAsync(world.Head.Id);
        await world.RecordAsync(0, 4, world.Deputy.Id);
        await world.Database.Get<HandTouch>().RunAsync(new() { TouchId = byHand, ColleagueId = world.Colleague.Id }, Token);

        await world.PlanAsync(4.5);
        Assert.Equal(world.Deputy.Id, (await world.TouchHandsAsync(open)).Item1);
        await world.PlanAsync(5);
        await world.PlanAsync(5.1);

        Assert.Equal((world.Manager.Id, null), await world.TouchHandsAsync(open));
        Assert.Equal((world.Manager.Id, null), await world.TaskHandsAsync(task));
        Assert.Equal(world.Colleague.Id, (await world.TouchHandsAsync(byHand)).Item1);
        Assert.Equal("Вам вернули то, что за вас вели коллеги: 1 касание, 1 задача.", Assert.Single(await world.ToldAsync(world.Manager)));
        Assert.Contains("Вернулось к Смирнова Иван: 1 касание, 1 задача.", await world.ToldAsync(world.Deputy));
        await using var db = world.Database.OpenAsSystem();
        Assert.NotNull((await db.Absences.SingleAsync(Token)).HandedBackAt);
        Assert.Equal(A.Monday.AddDays(3), (await db.Touches.SingleAsync(t => t.Id == open, Token)).DueOn);
    }

    [Theory, EachDatabase]
    public async Task An_early_return_a_shortened_and_a_deleted_absence_give_back_at_once(DatabaseKind kind)
    {
        await using var world = await World.OpenAsync(kind);
        var touch = await world.TouchAsync(9);
        await world.Database.SignInAsync(world.Head.Id);
        var id = await world.RecordAsync(0, 11, world.Deputy.Id);

        await world.RecordAsync(0, 4, world.Deputy.Id, id);
        Assert.Equal(world.Manager.Id, (await world.TouchHandsAsync(touch)).Item1);
        await world.RecordAsync(0, 11, world.Colleague.Id, id);
        Assert.Equal(world.Colleague.Id, (await world.TouchHandsAsync(touch)).Item1);
        await world.RecordAsync(0, 11, world.Deputy.Id, id);
        Assert.Equal(world.Deputy.Id, (await world.TouchHandsAsync(touch)).Item1);

        Assert.Equal(StaffMessages.AbsenceNotBegun, (await Assert.ThrowsAsync<RuleViolation>(() => world.Database.Get<EndAbsence>().ReturnEarlyAsync(id, Token))).Message);
        world.Database.Clock.Now = TestClock.Start.AddDays(3);
        Assert.Equal(new HandedBack(1, 0), await world.Database.Get<EndAbsence>().ReturnEarlyAsync(id, Token));
        Assert.Equal((world.Manager.Id, null), await world.TouchHandsAsync(touch));
        await using (var db = world.Database.OpenAsSystem())
        {
            Assert.Equal(A.Monday.AddDays(2), (await db.Absences.SingleAsync(Token)).ToOn);
        }

        var other = await world.RecordAsync(3, 11, world.Deputy.Id);
        Assert.Equal(world.Deputy.Id, (await world.TouchHandsAsync(touch)).Item1);
        Assert.Equal(new HandedBack(1, 0), await world.Database.Get<EndAbsence>().DeleteAsync(other, Token));
        Assert.Equal((world.Manager.Id, null), await world.TouchHandsAsync(touch));
    }

    [Theory, EachDatabase]
    public async Task A_short_absence_shifts_touches_and_tasks_and_gives_the_day_back_when_it_is_off(DatabaseKind kind)
    {
        await using var world = await World.OpenAsync(kind);
        var (touch, task) = (await world.TouchAsync(2), await world.TaskAsync(3));
        await world.Database.SignInAsync(world.Head.Id);

        var id = await world.RecordAsync(2, 3);
        Assert.Equal((A.Monday.AddDays(4), A.Monday.AddDays(4)), await DaysAsync());
        Assert.Equal((world.Manager.Id, null), await world.TouchHandsAsync(touch));
        await world.Database.Get<EndAbsence>().DeleteAsync(id, Token);

        Assert.Equal((A.Monday.AddDays(2), A.Monday.AddDays(3)), await DaysAsync());

        async Task<(DateOnly, DateOnly)> DaysAsync()
        {
            await using var db = world.Database.OpenAsSystem();
            return ((await db.Touches.SingleAsync(t => t.Id == touch, Token)).DueOn, (await db.WorkTasks.SingleAsync(t => t.Id == task, Token)).DueOn);
        }
    }

    [Theory, EachDatabase]
    public async Task A_task_raised_for_somebody_absent_lands_with_the_deputy_and_when_the_deputy_falls_ill_with_the_head(DatabaseKind kind)
    {
        await using var world = await World.OpenAsync(kind);
        await world.Database.SignInAsync(world.Head.Id);
        await world.RecordAsync(0, 11, world.Deputy.Id);
        var task = await world.TaskAsync(1);

        await world.PlanAsync();
        Assert.Equal((world.Deputy.Id, world.Manager.Id), await world.TaskHandsAsync(task));
        await world.Database.Get<RecordAbsence>().RunAsync(new() { UserId = world.Deputy.Id, Kind = AbsenceKind.Sickness, FromOn = A.Monday, ToOn = A.Monday.AddDays(4) }, Token);

        Assert.Equal((world.Head.Id, world.Manager.Id), await world.TaskHandsAsync(task));
    }

    [Theory, EachDatabase]
    public async Task Whoever_is_handed_the_work_sees_the_client(DatabaseKind kind)
    {
        await using var world = await World.OpenAsync(kind);
        await using (var db = world.Database.OpenAsSystem())
        {
            // Above the manager stands somebody who is no head and sees only what is their own.
            (await db.PortalUsers.SingleAsync(u => u.Id == world.Manager.Id, Token)).SupervisorId = world.Colleague.Id;
            await db.SaveChangesAsync(Token);
        }

        var touch = await world.TouchAsync(2);
        await world.Database.SignInAsync(world.Director.Id);
        await world.RecordAsync(0, 11);

        Assert.Equal((world.Colleague.Id, world.Manager.Id), await world.TouchHandsAsync(touch));
        await world.Database.SignInAsync(world.Colleague.Id);
        Assert.Contains((await world.Database.Get<MyDayQueries>().FindAsync(null, Token))!.Coming.SelectMany(a => a.Touches), t => t.TouchId == touch && t.OnBehalfOf == "Смирнова Иван");
    }

    [Theory, EachDatabase]
    public async Task Disabling_somebody_gives_their_work_to_the_owners_of_the_clients_and_is_shown_before(DatabaseKind kind)
    {
        await using var world = await World.OpenAsync(kind);
        var (touch, task) = (await world.TouchAsync(2, world.Colleague), await world.TaskAsync(2, world.Colleague.Id));
        await using (var db = world.Database.OpenAsSystem())
        {
            var one = await AnEvent.PlannedAsync(db, world.Manager.Id, TestClock.Start.UtcDateTime.AddDays(3));
            db.Add(new PreparationTask { EventId = one.Id, Title = "Раздать программу", Department = EventDepartments.Marketing, OwnerId = world.Colleague.Id, DueOn = A.Monday });
            await db.SaveChangesAsync(Token);
        }

        await world.Database.SignInAsync(world.Administrator.Id);

        var held = await world.Database.Get<PreviewDisabling>().RunAsync(world.Colleague.Id, Token);
        Assert.Equal((0, 1, 1, 0, 1), (held.Accounts, held.Touches, held.Tasks, held.WithoutAnybody, held.Preparation));
        Assert.Equal(new AbsenceReceiver(world.Manager.Id, world.Manager.FullName, 1, 1, 0), Assert.Single(held.Receivers));
        var form = (await world.Database.Get<StaffQueries>().FindUserAsync(world.Colleague.Id, Token))!;
        form.IsEnabled = false;
        await world.Database.Get<EditUser>().RunAsync(form, Token);

        Assert.Equal((world.Manager.Id, null), await world.TouchHandsAsync(touch));
        Assert.Equal((world.Manager.Id, null), await world.TaskHandsAsync(task));

        // Preparation of events goes back to whoever runs the event.
        await world.Database.SignInAsync(world.Manager.Id);
        Assert.Equal("Раздать программу", Assert.Single(await world.Database.Get<PreparationQueries>().DueAsync(null, 7, Token)).Title);
    }

    [Theory, EachDatabase]
    public async Task The_return_is_the_managers_own_morning_in_every_zone(DatabaseKind kind)
    {
        foreach (var (zone, backAt) in new[] { ("Asia/Kamchatka", 12), ("America/Bogota", 29) })
        {
            await using var world = await World.OpenAsync(kind, zone);
            var touch = await world.TouchAsync(0);
            await world.Database.SignInAsync(world.Head.Id);
            world.Database.Clock.Now = new DateTimeOffset(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);
            await world.RecordAsync(-1, 0, world.Deputy.Id);
            Assert.Equal(world.Deputy.Id, (await world.TouchHandsAsync(touch)).Item1);

            // Its last day is the 23rd: at UTC+12 it ends at 12:00 UTC, at UTC−5 on the 24th at 05:00 UTC.
            await world.PlanAtAsync(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero).AddHours(backAt).AddMinutes(-1));
            Assert.Equal(world.Deputy.Id, (await world.TouchHandsAsync(touch)).Item1);
            await world.PlanAtAsync(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero).AddHours(backAt));
            Assert.Equal(world.Manager.Id, (await world.TouchHandsAsync(touch)).Item1);
        }
    }

    [Theory, EachDatabase]
    public async Task Anybody_records_an_own_absence_and_the_head_hears_of_it(DatabaseKind kind)
    {
        await using var world = await World.OpenAsync(kind);
        await world.Database.SignInAsync(world.Manager.Id);

        var id = await world.RecordAsync(0, 4, world.Deputy.Id);
        await Assert.ThrowsAsync<RuleViolation>(() => world.Database.Get<RecordAbsence>().RunAsync(new() { UserId = world.Deputy.Id, FromOn = A.Monday, ToOn = A.Monday }, Token));
        world.Database.Clock.Now = TestClock.Start.AddDays(1);
        await world.Database.Get<EndAbsence>().ReturnEarlyAsync(id, Token);

        Assert.Equal(2, (await world.ToldAsync(world.Head)).Count);
    }

    [Theory, EachDatabase]
    public async Task The_preview_counts_what_the_recording_then_moves(DatabaseKind kind)
    {
        await using var world = await World.OpenAsync(kind);
        await world.TouchAsync(1);
        await world.TouchAsync(2);
        await world.TaskAsync(3);
        await using (var db = world.Database.OpenAsSystem())
        {
            db.Add(new Absence { UserId = world.Deputy.Id, FromOn = A.Monday.AddDays(2), ToOn = A.Monday.AddDays(2) });
            await db.SaveChangesAsync(Token);
        }

        await world.Database.SignInAsync(world.Hr.Id);
        var form = new RecordAbsence.Form { UserId = world.Manager.Id, FromOn = A.Monday, ToOn = A.Monday.AddDays(11), DeputyId = world.Deputy.Id };
        var preview = (await world.Database.Get<PreviewAbsence>().RunAsync(form, Token))!;
        var shortly = (await world.Database.Get<PreviewAbsence>().RunAsync(new() { UserId = world.Manager.Id, FromOn = A.Monday.AddDays(1), ToOn = A.Monday.AddDays(1) }, Token))!;

        Assert.Equal((2, 1, 0, 0, 0), (preview.Touches, preview.Tasks, preview.Greetings, preview.Shifted, preview.Stays));
        Assert.Equal([(world.Deputy.Id, 1, 1), (world.Head.Id, 1, 0)], preview.Receivers.Select(r => (r.UserId, r.Touches, r.Tasks)));
        Assert.Equal((1, 0, 1, 0), (shortly.Touches, shortly.Tasks, shortly.Shifted, shortly.Receivers.Count));
        await using var after = world.Database.OpenAsSystem();
        Assert.All(await after.Touches.ToListAsync(Token), t => Assert.Equal(world.Manager.Id, t.AssigneeId));
        Assert.Null(await world.Database.Get<PreviewAbsence>().RunAsync(new() { UserId = world.Manager.Id, FromOn = A.Monday }, Token));
    }

    private sealed class World : IAsyncDisposable
    {
        public required TestDatabase Database { get; init; }

        public PortalUser Director { get; private set; } = null!;

        public PortalUser Administrator { get; private set; } = null!;

        public PortalUser Head { get; private set; } = null!;

        public PortalUser Hr { get; private set; } = null!;

        public PortalUser Manager { get; private set; } = null!;

        public PortalUser Deputy { get; private set; } = null!;

        public PortalUser Colleague { get; private set; } = null!;

        private Account Account { get; set; } = null!;

        public static async Task<World> OpenAsync(DatabaseKind kind, string zone = "Europe/Moscow")
        {
            var world = new World { Database = await TestDatabase.CreateAsync(kind) };
            await using var db = world.Database.OpenAsSystem();
            world.Director = await A.UserAsync(db, Role.Director);
            world.Administrator = await A.UserAsync(db, Role.Administrator);
            world.Hr = await A.UserAsync(db, Role.HumanResources);
            world.Head = await A.UserAsync(db, Role.Head, world.Director.Id, lastName: "Орлова");
            world.Manager = await A.UserAsync(db, supervisor: world.Head.Id, zone: zone, lastName: "Смирнова");
            world.Deputy = await A.UserAsync(db, supervisor: world.Head.Id, lastName: "Белов");
            world.Colleague = await A.UserAsync(db, supervisor: world.Head.Id, lastName: "Зимин");
            world.Account = await A.AccountAsync(db, world.Manager.Id);
            return world;
        }

        public async Task<int> TouchAsync(int day, PortalUser? assignee = null)
        {
            await using var db = Database.OpenAsSystem();
            var touch = Touch.Plan(Account.Id, (assignee ?? Manager).Id, TouchType.Call, A.Monday.AddDays(day), "Заказ", 15, []);
            db.Add(touch);
            await db.SaveChangesAsync(Token);
            return touch.Id;
        }

        public Task<int> TaskAsync(int day) => TaskAsync(day, Manager.Id);

        public async Task<int> TaskAsync(int day, int? assigneeId)
        {
            await using var db = Database.OpenAsSystem();
            var task = WorkTask.Raise(Account.Id, assigneeId, TaskKind.Service, TaskSource.Own, "Счёт", A.Monday.AddDays(day), TestClock.Start.UtcDateTime);
            db.Add(task);
            await db.SaveChangesAsync(Token);
            return task.Id;
        }

        public Task<int> RecordAsync(int from, int to, int? deputyId = null, int id = 0) =>
            Database.Get<RecordAbsence>().RunAsync(new() { Id = id, UserId = Manager.Id, FromOn = A.Monday.AddDays(from), ToOn = A.Monday.AddDays(to), DeputyId = deputyId }, Token);

        public async Task PlanAsync(double day = 0) => await PlanAtAsync(TestClock.Start.AddDays(day));

        public async Task PlanAtAsync(DateTimeOffset at)
        {
            Database.Clock.Now = at;
            var report = await PlanTouchesJobTests.PlanAsync(Database);
            Assert.Equal(0, report.Failed);
        }

        public async Task<(int, int?)> TouchHandsAsync(int id)
        {
            await using var db = Database.OpenAsSystem();
            var touch = await db.Touches.SingleAsync(t => t.Id == id, Token);
            return (touch.AssigneeId, touch.OnBehalfOfId);
        }

        public async Task<(int?, int?)> TaskHandsAsync(int id)
        {
            await using var db = Database.OpenAsSystem();
            var task = await db.WorkTasks.SingleAsync(t => t.Id == id, Token);
            return (task.AssigneeId, task.OnBehalfOfId);
        }

        public async Task<List<string>> ToldAsync(PortalUser user)
        {
            await using var db = Database.OpenAsSystem();
            return await db.Notifications.Where(n => n.UserId == user.Id).OrderBy(n => n.Id).Select(n => n.Text).ToListAsync(Token);
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
