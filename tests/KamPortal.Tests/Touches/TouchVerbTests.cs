using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Touches;

public sealed class TouchVerbTests
{
    [Theory, EachDatabase]
    public async Task Logging_a_planned_touch_records_who_when_and_with_whom_and_plans_the_next_step(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, account) = await AnnaAsync(database, db);
        var person = await A.PersonAsync(db, account.Id);
        var planned = await database.Get<PlanTouch>().RunAsync(new PlanTouch.Form { AccountId = account.Id, DueOn = A.Monday, Topic = "Заявка" }, default);

        var receipt = await database.Get<LogTouch>().RunAsync(
            new LogTouch.Form { TouchId = planned.TouchId, Type = TouchType.Visit, Minutes = 40, Outcome = TouchOutcome.Agreed, PersonIds = [person.Id], Result = " Берут ", NextStep = "Отправить счёт", NextOn = A.Monday.AddDays(3) },
            default);

        var touch = await db.Touches.AsNoTracking().Include(t => t.People).SingleAsync(t => t.Id == planned.TouchId);
        var next = await db.Touches.AsNoTracking().SingleAsync(t => t.Id == receipt.NextTouchId);
        var dates = await db.Accounts.AsNoTracking().Select(a => new { a.NextTouchOn, a.LastTouchOn }).SingleAsync();
        Assert.Equal((TouchStatus.Done, anna.Id, A.Monday, 40, TouchType.Visit, "Берут"), (touch.Status, touch.DoneById, touch.DoneOn, touch.Minutes, touch.Type, touch.Result));
        Assert.Equal([person.Id], touch.People.Select(p => p.PersonId));
        Assert.Equal((A.Monday.AddDays(3), "Отправить счёт", TouchOrigin.Own), (next.DueOn, next.Topic, next.Origin));
        Assert.Equal((A.Monday.AddDays(3), A.Monday), (dates.NextTouchOn, dates.LastTouchOn));
    }

    [Theory, EachDatabase]
    public async Task Undo_brings_the_plan_back_and_removes_what_was_new(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (_, account) = await AnnaAsync(database, db);
        var planned = await database.Get<PlanTouch>().RunAsync(new PlanTouch.Form { AccountId = account.Id, DueOn = A.Monday, Minutes = 20 }, default);
        var first = await database.Get<LogTouch>().RunAsync(new LogTouch.Form { TouchId = planned.TouchId, Type = TouchType.Visit, Minutes = 90, NextOn = A.Monday.AddDays(1) }, default);
        var second = await database.Get<LogTouch>().RunAsync(new LogTouch.Form { AccountId = account.Id }, default);

        await database.Get<UndoTouch>().RunAsync(second, default);
        await database.Get<UndoTouch>().RunAsync(first, default);

        var touch = await db.Touches.AsNoTracking().SingleAsync();
        Assert.Equal((planned.TouchId, TouchStatus.Planned, TouchType.Call, 20, (DateOnly?)null), (touch.Id, touch.Status, touch.Type, touch.Minutes, touch.DoneOn));
        Assert.Null(await db.Accounts.Select(a => a.LastTouchOn).SingleAsync());
    }

    [Theory, EachDatabase]
    public async Task Undo_is_refused_after_two_minutes_and_for_somebody_elses_touch(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, account) = await AnnaAsync(database, db);
        var receipt = await database.Get<LogTouch>().RunAsync(new LogTouch.Form { AccountId = account.Id }, default);
        await database.SignInAsync((await A.UserAsync(db, Role.Director)).Id);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<UndoTouch>().RunAsync(receipt, default));
        await database.SignInAsync(anna.Id);
        database.Clock.Now = database.Clock.Now.AddMinutes(3);

        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<UndoTouch>().RunAsync(receipt, default));
    }

    [Theory, EachDatabase]
    public async Task Another_managers_touch_does_not_exist_and_a_closed_one_is_not_closed_twice(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, account) = await AnnaAsync(database, db);
        var planned = await database.Get<PlanTouch>().RunAsync(new PlanTouch.Form { AccountId = account.Id, DueOn = A.Monday }, default);
        await database.SignInAsync((await A.UserAsync(db)).Id);
        var foreign = await Assert.ThrowsAsync<RuleViolation>(() => database.Get<LogTouch>().RunAsync(new LogTouch.Form { TouchId = planned.TouchId }, default));
        await database.SignInAsync(anna.Id);
        await database.Get<CancelTouch>().RunAsync(new CancelTouch.Form { TouchId = planned.TouchId, Reason = "Не нужно" }, default);

        var closed = await Assert.ThrowsAsync<RuleViolation>(() => database.Get<LogTouch>().RunAsync(new LogTouch.Form { TouchId = planned.TouchId }, default));

        Assert.Equal(TouchesMessages.TouchNotFound, foreign.Message);
        Assert.Equal(TouchesMessages.AlreadyCancelled, closed.Message);
    }

    [Theory, EachDatabase]
    public async Task A_form_that_cannot_be_says_why(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, account) = await AnnaAsync(database, db);
        var stranger = await A.PersonAsync(db, (await A.AccountAsync(db, anna.Id, "Другой")).Id);
        var touch = await database.Get<PlanTouch>().RunAsync(new PlanTouch.Form { AccountId = account.Id, DueOn = A.Monday }, default);

        Assert.Equal("Minutes", await FieldAsync(database, f => f.Minutes = 0, account.Id));
        Assert.Equal("DoneOn", await FieldAsync(database, f => f.DoneOn = A.Monday.AddDays(1), account.Id));
        Assert.Equal("NextOn", await FieldAsync(database, f => f.NextOn = A.Monday.AddDays(-1), account.Id));
        Assert.Equal("PersonIds", await FieldAsync(database, f => f.PersonIds = [stranger.Id], account.Id));
        Assert.Equal("DueOn", (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<RescheduleTouch>().RunAsync(new RescheduleTouch.Form { TouchId = touch.TouchId, DueOn = A.Monday.AddDays(-1) }, default))).Field);
        Assert.Equal("Reason", (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<CancelTouch>().RunAsync(new CancelTouch.Form { TouchId = touch.TouchId }, default))).Field);
    }

    [Theory, EachDatabase]
    public async Task Moving_to_a_day_off_is_allowed_and_told(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (_, account) = await AnnaAsync(database, db);
        var touch = await database.Get<PlanTouch>().RunAsync(new PlanTouch.Form { AccountId = account.Id, DueOn = A.Monday }, default);

        var saturday = await database.Get<RescheduleTouch>().RunAsync(new RescheduleTouch.Form { TouchId = touch.TouchId, DueOn = A.Monday.AddDays(5) }, default);

        Assert.False(touch.IsDayOff);
        Assert.True(saturday.IsDayOff);
        Assert.Equal(A.Monday.AddDays(5), await db.Accounts.Select(a => a.NextTouchOn).SingleAsync());
    }

    [Theory, EachDatabase]
    public async Task A_handed_touch_is_in_the_colleagues_day_and_the_colleague_hears_of_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, account) = await AnnaAsync(database, db);
        var boris = await A.UserAsync(db);
        var disabled = await A.UserAsync(db);
        disabled.IsEnabled = false;
        await db.SaveChangesAsync();
        var touch = await database.Get<PlanTouch>().RunAsync(new PlanTouch.Form { AccountId = account.Id, DueOn = A.Monday }, default);

        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<HandTouch>().RunAsync(new HandTouch.Form { TouchId = touch.TouchId, ColleagueId = disabled.Id }, default));
        await database.Get<HandTouch>().RunAsync(new HandTouch.Form { TouchId = touch.TouchId, ColleagueId = boris.Id }, default);

        Assert.Empty((await database.Get<MyDayQueries>().FindAsync(null, default))!.DueToday);
        await database.SignInAsync(boris.Id);
        Assert.Equal("Вектор", Assert.Single((await database.Get<MyDayQueries>().FindAsync(null, default))!.DueToday).Name);
        Assert.Equal(boris.Id, await db.Notifications.Select(n => n.UserId).SingleAsync());
        Assert.Equal(anna.Id, await db.Accounts.Select(a => a.OwnerId).SingleAsync());
    }

    private static async Task<(PortalUser Anna, Account Account)> AnnaAsync(TestDatabase database, KamDbContext db)
    {
        var anna = await A.UserAsync(db, lastName: "Аннина");
        var account = await A.AccountAsync(db, anna.Id);
        await database.SignInAsync(anna.Id);
        return (anna, account);
    }

    private static async Task<string?> FieldAsync(TestDatabase database, Action<LogTouch.Form> spoil, int accountId)
    {
        var form = new LogTouch.Form { AccountId = accountId };
        spoil(form);
        return (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<LogTouch>().RunAsync(form, default))).Field;
    }
}
