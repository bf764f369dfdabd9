using KamPortal.Calendars;
using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Calendars;

public sealed class MoveCalendarEntryTests
{
    [Theory, EachDatabase]
    public async Task A_touch_and_a_task_move_and_go_back_even_to_a_day_that_has_passed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var touch = Touch.Plan(account.Id, anna.Id, TouchType.Call, A.Monday.AddDays(-3), "звонок", 15, []);
        var task = WorkTask.Raise(account.Id, anna.Id, TaskKind.Selling, TaskSource.Own, "задача", A.Monday.AddDays(-3), database.Clock.Now.UtcDateTime, details: "подробно");
        db.AddRange(touch, task);
        await db.SaveChangesAsync();
        await database.SignInAsync(anna.Id);
        var verb = database.Get<MoveCalendarEntry>();

        var moves = new[] { await MoveAsync(CalendarSource.Touch, touch.Id, 5), await MoveAsync(CalendarSource.Task, task.Id, 2) };

        Assert.Equal([(A.Monday.AddDays(-3), A.Monday.AddDays(5), true), (A.Monday.AddDays(-3), A.Monday.AddDays(2), false)], moves.Select(m => (m.From, m.To, m.IsDayOff)));
        Assert.Equal((A.Monday.AddDays(5), A.Monday.AddDays(2)), await DatesAsync());
        foreach (var move in moves)
        {
            await verb.TakeBackAsync(move, default);
        }

        Assert.Equal((A.Monday.AddDays(-3), A.Monday.AddDays(-3)), await DatesAsync());
        Assert.Equal("подробно", await db.WorkTasks.Select(t => t.Details).SingleAsync());
        await Assert.ThrowsAsync<RuleViolation>(() => verb.TakeBackAsync(moves[0], default));

        Task<CalendarMove> MoveAsync(CalendarSource source, int id, int day) => verb.RunAsync(new MoveCalendarEntry.Form { Source = source, Id = id, On = A.Monday.AddDays(day) }, default);
        async Task<(DateOnly, DateOnly)> DatesAsync() => (await db.Touches.Select(t => t.DueOn).SingleAsync(), await db.WorkTasks.Select(t => t.DueOn).SingleAsync());
    }

    [Theory, EachDatabase]
    public async Task The_past_the_closed_the_foreign_and_a_plans_work_stay_where_they_are(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, boris) = (await A.UserAsync(db), await A.UserAsync(db));
        var (mine, theirs) = (await A.AccountAsync(db, anna.Id), await A.AccountAsync(db, boris.Id));
        var (open, done, foreign) = (Plan(mine.Id), Plan(mine.Id), Plan(theirs.Id));
        var planned = WorkTask.Raise(mine.Id, anna.Id, TaskKind.Development, TaskSource.Plan, "план", A.Monday, database.Clock.Now.UtcDateTime);
        db.AddRange(open, done, foreign, planned);
        await db.SaveChangesAsync();
        await database.SignInAsync(anna.Id);
        await database.Get<LogTouch>().RunAsync(new LogTouch.Form { TouchId = done.Id, AccountId = mine.Id, Type = TouchType.Call, Minutes = 10, DoneOn = A.Monday }, default);
        Touch Plan(int account) => Touch.Plan(account, anna.Id, TouchType.Call, A.Monday, null, 15, []);
        Task<string> Refuse(CalendarSource source, int id, int day) => Assert.ThrowsAsync<RuleViolation>(() => database.Get<MoveCalendarEntry>().RunAsync(new MoveCalendarEntry.Form { Source = source, Id = id, On = A.Monday.AddDays(day) }, default)).ContinueWith(t => t.Result.Message, TaskScheduler.Default);

        Assert.Equal(TouchesMessages.DateInPast, await Refuse(CalendarSource.Touch, open.Id, -1));
        Assert.Equal(TouchesMessages.AlreadyDone, await Refuse(CalendarSource.Touch, done.Id, 1));
        Assert.Equal(TouchesMessages.TouchNotFound, await Refuse(CalendarSource.Touch, foreign.Id, 1));
        Assert.Equal(CalendarMessages.MovesInPlan, await Refuse(CalendarSource.Task, planned.Id, 1));
        Assert.Equal(CalendarMessages.MovesElsewhere, await Refuse(CalendarSource.PlanStep, 1, 1));
        Assert.All(await db.Touches.Select(t => t.DueOn).ToListAsync(), on => Assert.Equal(A.Monday, on));
    }
}
