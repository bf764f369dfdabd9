using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications.Escalations;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Notifications;

public sealed class EscalateOverdueTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Three_working_days_late_reach_the_head_and_seven_the_director_one_line_each(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        await AddAsync(world, Touch(world, 0), Touch(world, 0), Task(world, 0), Touch(world, 1));

        await RunAsync(world, 2);
        Assert.Empty(await ToldAsync(world, world.Head));
        await RunAsync(world, 3);
        Assert.Equal("Просрочено на 3 рабочих дня и больше: 2 касания, 1 задача. Чьё: Смирнова Иван.", Assert.Single(await ToldAsync(world, world.Head)));
        await RunAsync(world, 3.1);
        Assert.Single(await ToldAsync(world, world.Head));
        await RunAsync(world, 4);
        Assert.Equal("Просрочено на 3 рабочих дня и больше: 1 касание. Чьё: Смирнова Иван.", (await ToldAsync(world, world.Head))[1]);
        Assert.Empty(await ToldAsync(world, world.Director));

        await RunAsync(world, 9);
        Assert.Equal("Просрочено на 7 рабочих дней и больше: 2 касания, 1 задача. Чьё: Смирнова Иван.", Assert.Single(await ToldAsync(world, world.Director)));
        Assert.Equal(2, (await ToldAsync(world, world.Head)).Count);
        Assert.Empty(await ToldAsync(world, world.Manager));
    }

    [Theory, EachDatabase]
    public async Task Weekends_the_turn_of_the_year_and_days_of_leave_do_not_count(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        await using (var db = world.Database.OpenAsSystem())
        {
            db.Add(new Absence { UserId = world.Colleague.Id, FromOn = A.Monday.AddDays(1), ToOn = A.Monday.AddDays(4) });
            db.Add(KamPortal.Touches.Touch.Plan(world.Account.Id, world.Colleague.Id, TouchType.Call, A.Monday, null, 15, []));
            db.Add(KamPortal.Touches.Touch.Plan(world.Account.Id, world.Manager.Id, TouchType.Call, new DateOnly(2026, 12, 30), null, 15, []));
            await db.SaveChangesAsync(Token);
        }

        await RunAsync(world, 8);
        Assert.Empty(await ToldAsync(world, world.Head));
        await RunAsync(world, 9);
        Assert.Contains("Белов Иван", Assert.Single(await ToldAsync(world, world.Head)));

        // Without data of the years 31 December is a working day, 1–8 January and the weekend are off: 11 and 12 January are the second and third.
        await RunAtAsync(world, new DateTimeOffset(2027, 1, 11, 8, 0, 0, TimeSpan.Zero));
        var onTheEleventh = (await ToldAsync(world, world.Head)).Count(t => t.Contains("Смирнова", StringComparison.Ordinal));
        await RunAtAsync(world, new DateTimeOffset(2027, 1, 12, 8, 0, 0, TimeSpan.Zero));
        var onTheTwelfth = (await ToldAsync(world, world.Head)).Count(t => t.Contains("Смирнова", StringComparison.Ordinal));
        Assert.Equal((0, 1), (onTheEleventh, onTheTwelfth));
    }

    [Theory, EachDatabase]
    public async Task A_head_on_leave_is_passed_over_what_was_done_meanwhile_is_not_told_and_nobody_above_is_reported(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        await AddAsync(world, Touch(world, 0), Touch(world, 0));
        await using (var db = world.Database.OpenAsSystem())
        {
            db.Add(new Absence { UserId = world.Head.Id, FromOn = A.Monday, ToOn = A.Monday.AddDays(14) });
            (await db.Touches.OrderBy(t => t.Id).FirstAsync(Token)).Cancel("Не нужно");
            db.Add(KamPortal.Touches.Touch.Plan(world.Account.Id, world.Director.Id, TouchType.Call, A.Monday, null, 15, []));
            await db.SaveChangesAsync(Token);
        }

        var report = await RunAsync(world, 3);

        Assert.Equal("Просрочено на 3 рабочих дня и больше: 1 касание. Чьё: Смирнова Иван.", Assert.Single(await ToldAsync(world, world.Director)));
        Assert.Empty(await ToldAsync(world, world.Head));
        Assert.Contains(report.Notes, n => n is { Reason: "EscalationNobodyAbove", Count: 1, Kind: JobNoteKind.Skipped });
    }

    [Theory, EachDatabase]
    public async Task It_waits_for_nine_in_the_morning_where_the_head_is_and_for_a_working_day(DatabaseKind kind)
    {
        foreach (var (zone, nine) in new[] { ("Asia/Kamchatka", new DateTimeOffset(2026, 11, 25, 21, 0, 0, TimeSpan.Zero)), ("America/Bogota", new DateTimeOffset(2026, 11, 26, 14, 0, 0, TimeSpan.Zero)) })
        {
            await using var world = await PlanWorld.CreateAsync(kind);
            await using (var db = world.Database.OpenAsSystem())
            {
                foreach (var id in new[] { world.Head.Id, world.Manager.Id })
                {
                    (await db.PortalUsers.SingleAsync(u => u.Id == id, Token)).TimeZoneId = zone;
                }

                await db.SaveChangesAsync(Token);
            }

            await AddAsync(world, Touch(world, 0));
            await RunAtAsync(world, nine.AddMinutes(-1));
            Assert.Empty(await ToldAsync(world, world.Head));
            await RunAtAsync(world, nine);
            Assert.Single(await ToldAsync(world, world.Head));
        }

        await using var saturday = await PlanWorld.CreateAsync(kind);
        await AddAsync(saturday, Touch(saturday, -7));
        await RunAsync(saturday, 5);
        Assert.Empty(await ToldAsync(saturday, saturday.Head));
    }

    [Theory, EachDatabase]
    public async Task Two_servers_at_once_tell_once(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        await AddAsync(world, [.. Enumerable.Range(0, 30).Select(_ => Touch(world, -14))]);
        world.Database.Clock.Now = TestClock.Start.AddHours(1);

        var reports = await System.Threading.Tasks.Task.WhenAll(Enumerable.Range(0, 4).Select(_ => System.Threading.Tasks.Task.Run(async () =>
        {
            var report = new JobReport();
            await world.Database.Get<EscalateOverdueJob>().RunAsync(report, Token);
            return report;
        })));

        Assert.Equal((60, 0), (reports.Sum(r => r.Created), reports.Sum(r => r.Failed)));
        await using var db = world.Database.OpenAsSystem();
        Assert.Equal(60, await db.Escalations.CountAsync(Token));
        Assert.Single(await ToldAsync(world, world.Head));
        Assert.Single(await ToldAsync(world, world.Director));
    }

    [Theory, EachDatabase]
    public async Task A_deputy_answers_for_what_came_to_them_only_since_it_came(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        await AddAsync(world, Touch(world, -5));
        await world.SignInAsync(world.Head);
        await world.Database.Get<RecordAbsence>().RunAsync(new() { UserId = world.Manager.Id, FromOn = A.Monday, ToOn = A.Monday.AddDays(20), DeputyId = world.Colleague.Id }, Token);

        await RunAsync(world, 1);
        Assert.Empty(await ToldAsync(world, world.Head));
        await RunAsync(world, 2);
        Assert.Contains("Белов Иван", Assert.Single(await ToldAsync(world, world.Head)));
    }

    [Theory, EachDatabase]
    public async Task A_head_sees_what_is_late_how_long_and_since_when_told_and_reminds_once_a_day(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        await AddAsync(world, Touch(world, -14), Task(world, -1));
        await RunAsync(world, 0.1);
        await world.SignInAsync(world.Head);
        var queries = world.Database.Get<OverdueQueries>();

        var page = await queries.ListAsync(new OverdueFilter(null, 0), Token);
        Assert.Equal([(LateKind.Touch, 10, 2), (LateKind.Task, 1, 0)], page.Rows.Select(r => (r.Kind, r.WorkingDays, r.Level)));
        Assert.Equal((2, 1, 1, 2), (page.Total, page.FirstLevel, page.SecondLevel, Assert.Single(page.People).Count));
        Assert.NotNull(page.Rows[0].ToldAt);
        Assert.Null(page.Rows[1].ToldAt);
        Assert.Single((await queries.ListAsync(new OverdueFilter(world.Manager.Id, 2), Token)).Rows);

        var nudge = world.Database.Get<NudgeHolder>();
        Assert.True(await nudge.RunAsync(LateKind.Touch, page.Rows[0].Id, Token));
        Assert.False(await nudge.RunAsync(LateKind.Touch, page.Rows[0].Id, Token));
        Assert.Contains("просрочено с 9 ноября", Assert.Single(await NotesAsync(world, world.Manager, "nudge:")));
        await Assert.ThrowsAsync<RuleViolation>(() => nudge.RunAsync(LateKind.Step, 1, Token));

        await world.SignInAsync(world.OtherHead);
        Assert.Empty((await queries.ListAsync(new OverdueFilter(null, 0), Token)).Rows);
        await Assert.ThrowsAsync<RuleViolation>(() => nudge.RunAsync(LateKind.Touch, page.Rows[0].Id, Token));
        await world.SignInAsync(world.Manager);
        await Assert.ThrowsAsync<RuleViolation>(() => queries.ListAsync(new OverdueFilter(null, 0), Token));
    }

    [Theory, EachDatabase]
    public async Task The_second_threshold_is_later_than_the_first(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var was = new PortalSettings();

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SaveSettings>().RunAsync(new(was with { EscalationDays = 7 }, was), Token));

        Assert.Equal(nameof(PortalSettings.SecondEscalationDays), refusal.Field);
    }

    private static Touch Touch(PlanWorld world, int day) => KamPortal.Touches.Touch.Plan(world.Account.Id, world.Manager.Id, TouchType.Call, A.Monday.AddDays(day), "Заказ", 15, []);

    private static WorkTask Task(PlanWorld world, int day) => WorkTask.Raise(world.Account.Id, world.Manager.Id, TaskKind.Service, TaskSource.Own, "Счёт", A.Monday.AddDays(day), TestClock.Start.UtcDateTime);

    private static async Task AddAsync(PlanWorld world, params object[] work)
    {
        await using var db = world.Database.OpenAsSystem();
        db.AddRange(work);
        await db.SaveChangesAsync(Token);
    }

    private static Task<JobReport> RunAsync(PlanWorld world, double day) => RunAtAsync(world, TestClock.Start.AddDays(day).AddHours(1));

    private static async Task<JobReport> RunAtAsync(PlanWorld world, DateTimeOffset at)
    {
        world.Database.Clock.Now = at;
        var report = new JobReport();
        await world.Database.Get<EscalateOverdueJob>().RunAsync(report, Token);
        Assert.Equal(0, report.Failed);
        return report;
    }

    private static Task<List<string>> ToldAsync(PlanWorld world, PortalUser user) => NotesAsync(world, user, "escalation:");

    private static async Task<List<string>> NotesAsync(PlanWorld world, PortalUser user, string start)
    {
        await using var db = world.Database.OpenAsSystem();
        return await db.Notifications.Where(n => n.UserId == user.Id && n.Key.StartsWith(start)).OrderBy(n => n.Id).Select(n => n.Text).ToListAsync(Token);
    }
}
