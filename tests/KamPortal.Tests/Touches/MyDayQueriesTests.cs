using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Touches.Planning;
using KamPortal.WorkTasks;

namespace KamPortal.Tests.Touches;

public sealed class MyDayQueriesTests
{
    [Theory, EachDatabase]
    public async Task The_day_shows_overdue_today_and_the_week_grouped_by_account_with_why_and_whom_to_reach(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var decider = await A.PersonAsync(db, account.Id, "Главный", roleId: 4);
        decider.Reach(null, "+7 495 111-22-33", "+7 900 555-44-33");
        await A.PersonAsync(db, account.Id, "Обычный");
        var rule = await A.RuleAsync(db, every: 2);
        await db.SaveChangesAsync();
        db.Add(Touch.PlanByRule(RuleStretch.Of(rule), account.Id, null, anna.Id, null, A.Monday, A.Monday));
        foreach (var (days, topic) in new[] { (-3, "просрочено"), (6, "воскресенье"), (7, "через неделю") })
        {
            db.Add(Touch.Plan(account.Id, anna.Id, TouchType.Meeting, A.Monday.AddDays(days), topic, 30, []));
        }

        await db.SaveChangesAsync();
        await database.SignInAsync(anna.Id);
        await database.Get<LogTouch>().RunAsync(new LogTouch.Form { AccountId = account.Id, DoneOn = A.Monday.AddDays(-4), NextStep = "Прислать прайс" }, default);

        var day = (await database.Get<MyDayQueries>().FindAsync(null, default))!;

        var today = Assert.Single(Assert.Single(day.DueToday).Touches);
        Assert.Equal(new CadenceWords(rule.Id, rule.Name, 2, CadenceUnit.Week), today.Why);
        Assert.Equal(("Главный Пётр", "+7 900 555-44-33"), (today.Person?.Name, today.Person?.Phone));
        Assert.Equal(["просрочено"], day.Overdue.SelectMany(a => a.Touches).Select(t => t.Topic));
        Assert.Equal(["воскресенье"], day.Coming.SelectMany(a => a.Touches).Select(t => t.Topic));
        Assert.Equal((A.Monday.AddDays(-4), "Прислать прайс"), (day.DueToday[0].LastTouch?.DoneOn, day.DueToday[0].LastTouch?.NextStep));
    }

    [Theory, EachDatabase]
    public async Task Tasks_stand_beside_the_touches_and_count_as_done(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, other) = (await A.UserAsync(db), await A.UserAsync(db));
        var (first, second) = (await A.AccountAsync(db, anna.Id, "Первый"), await A.AccountAsync(db, anna.Id, "Второй"));
        db.Add(Touch.Plan(second.Id, anna.Id, TouchType.Call, A.Monday, null, 15, []));
        foreach (var (account, assignee, days, title) in new[] { (first, anna.Id, -2, "просрочена"), (first, anna.Id, 0, "сегодня"), (second, anna.Id, 0, "рядом с касанием"), (second, other.Id, 0, "чужая"), (second, anna.Id, 20, "нескоро") })
        {
            db.Add(WorkTask.Raise(account.Id, assignee, TaskKind.Service, TaskSource.Own, title, A.Monday.AddDays(days), database.Clock.Now.UtcDateTime));
        }

        await db.SaveChangesAsync();
        await database.SignInAsync(anna.Id);
        var day = (await database.Get<MyDayQueries>().FindAsync(null, default))!;

        Assert.Equal(["просрочена"], day.Overdue.SelectMany(a => a.Tasks).Select(t => t.Title));
        Assert.Equal([("Второй", 1, "рядом с касанием"), ("Первый", 0, "сегодня")], day.DueToday.Select(a => (a.Name, a.Touches.Count, a.Tasks.Single().Title)).Order());
        Assert.Empty(day.Coming);
        await database.Get<CloseTask>().RunAsync(new CloseTask.Form { TaskId = day.Overdue[0].Tasks[0].Id }, default);
        Assert.Equal(1, (await database.Get<MyDayQueries>().FindAsync(null, default))!.DoneToday);
    }

    [Theory, EachDatabase]
    public async Task On_Friday_the_next_working_day_belongs_to_the_coming_days(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        database.Clock.Now = new DateTimeOffset(2026, 11, 27, 6, 0, 0, TimeSpan.Zero);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        db.Add(Touch.Plan((await A.AccountAsync(db, anna.Id)).Id, anna.Id, TouchType.Call, new DateOnly(2026, 11, 30), null, 15, []));
        await db.SaveChangesAsync();
        await database.SignInAsync(anna.Id);

        Assert.Single((await database.Get<MyDayQueries>().FindAsync(null, default))!.Coming);
    }

    [Theory, EachDatabase]
    public async Task A_head_looks_into_the_days_below_and_a_manager_only_into_their_own(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var anna = await A.UserAsync(db, supervisor: head.Id);
        var other = await A.UserAsync(db);
        db.Add(Touch.Plan((await A.AccountAsync(db, anna.Id)).Id, anna.Id, TouchType.Call, A.Monday, null, 15, []));
        await db.SaveChangesAsync();
        var queries = database.Get<MyDayQueries>();

        await database.SignInAsync(head.Id);
        Assert.Single((await queries.FindAsync(anna.Id, default))!.DueToday);
        Assert.Null(await queries.FindAsync(other.Id, default));
        Assert.Equal([head.Id, anna.Id], (await queries.PeopleAsync(default)).Select(p => p.UserId));
        await database.SignInAsync(anna.Id);
        Assert.Null(await queries.FindAsync(head.Id, default));
    }

    [Theory, EachDatabase]
    public async Task The_timeline_pages_through_what_was_and_lists_what_is_ahead(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        await database.SignInAsync(anna.Id);
        for (var days = 1; days <= 5; days++)
        {
            await database.Get<LogTouch>().RunAsync(new LogTouch.Form { AccountId = account.Id, DoneOn = A.Monday.AddDays(-days), NextOn = days == 1 ? A.Monday : null }, default);
        }

        var first = await database.Get<TouchQueries>().PastAsync(account.Id, 1, 3, default);
        var second = await database.Get<TouchQueries>().PastAsync(account.Id, 2, 3, default);

        Assert.Equal([-1, -2, -3], first.Touches.Select(t => t.DoneOn!.Value.DayNumber - A.Monday.DayNumber));
        Assert.Equal([-4, -5], second.Touches.Select(t => t.DoneOn!.Value.DayNumber - A.Monday.DayNumber));
        Assert.True(first.HasMore);
        Assert.False(second.HasMore);
        Assert.Single(await database.Get<TouchQueries>().OpenAsync(account.Id, default));
    }
}
