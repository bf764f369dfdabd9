using KamPortal.Calendars;
using KamPortal.Data;
using KamPortal.Greetings;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.WorkCalendars;
using KamPortal.WorkTasks;

namespace KamPortal.Tests.Calendars;

public sealed class CalendarQueriesTests
{
    private static readonly DateOnly LastMonday = new(2026, 12, 28);

    [Theory, EachDatabase]
    public async Task A_week_over_two_months_and_two_years_shows_every_day_of_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        for (var day = -1; day <= 7; day++)
        {
            db.Add(Touch.Plan(account.Id, anna.Id, TouchType.Call, LastMonday.AddDays(day), $"день {day}", 15, []));
            db.Add(WorkTask.Raise(account.Id, anna.Id, TaskKind.Service, TaskSource.Own, $"задача {day}", LastMonday.AddDays(day), database.Clock.Now.UtcDateTime));
        }

        await db.SaveChangesAsync();
        await database.SignInAsync(anna.Id);

        var week = (await database.Get<CalendarQueries>().FindAsync(new CalendarFilter { From = LastMonday, To = LastMonday.AddDays(6) }, default))!;

        Assert.Equal(Enumerable.Range(0, 7).Select(d => LastMonday.AddDays(d)), week.Days.Select(d => d.On));
        Assert.Equal(Enumerable.Range(0, 7).SelectMany(d => new[] { $"Звонок: день {d}", $"задача {d}" }).Order(), week.Entries.Select(e => e.Title).Order());
        Assert.Equal((new DateOnly(2026, 12, 28), new DateOnly(2027, 1, 3)), (week.Entries[0].On, week.Entries[^1].On));
        Assert.Equal(DayKind.Off, week.Days.Single(d => d.On == new DateOnly(2027, 1, 1)).Kind);
    }

    [Theory, EachDatabase]
    public async Task An_absence_that_began_in_the_old_year_stands_in_the_new_one(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        db.Add(new Absence { UserId = anna.Id, Kind = AbsenceKind.Leave, FromOn = new DateOnly(2026, 12, 20), ToOn = new DateOnly(2027, 1, 20) });
        await db.SaveChangesAsync();
        await database.SignInAsync(anna.Id);

        foreach (var from in new[] { new DateOnly(2026, 12, 20), new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 20) })
        {
            var day = (await database.Get<CalendarQueries>().FindAsync(new CalendarFilter { From = from, To = from }, default))!;
            Assert.True(Assert.Single(day.Entries).Covers(from));
        }

        Assert.Empty((await database.Get<CalendarQueries>().FindAsync(new CalendarFilter { From = new DateOnly(2027, 1, 21), To = new DateOnly(2027, 1, 31) }, default))!.Entries);
    }

    [Theory, EachDatabase]
    public async Task What_was_done_stands_on_the_day_it_was_done_and_what_was_cancelled_only_when_asked_for(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var (done, cancelled, late) = (Plan(0, "сделано"), Plan(1, "отменено"), Plan(-3, "просрочено"));
        db.AddRange(done, cancelled, late);
        await db.SaveChangesAsync();
        await database.SignInAsync(anna.Id);
        await database.Get<LogTouch>().RunAsync(new LogTouch.Form { TouchId = done.Id, AccountId = account.Id, Type = TouchType.Call, Minutes = 10, DoneOn = A.Monday.AddDays(-1) }, default);
        await database.Get<CancelTouch>().RunAsync(new CancelTouch.Form { TouchId = cancelled.Id, Reason = "не нужно" }, default);
        Touch Plan(int day, string topic) => Touch.Plan(account.Id, anna.Id, TouchType.Call, A.Monday.AddDays(day), topic, 15, []);
        Task<CalendarPeriod?> Read(CalendarState? state = null) => database.Get<CalendarQueries>().FindAsync(new CalendarFilter { From = A.Monday.AddDays(-7), To = A.Monday.AddDays(7), State = state }, default);

        var all = (await Read())!;

        Assert.Equal([("Звонок: просрочено", A.Monday.AddDays(-3), true), ("Звонок: сделано", A.Monday.AddDays(-1), false)], all.Entries.Select(e => (e.Title, e.On, e.IsLate)));
        Assert.Equal([true, false], all.Entries.Select(e => e.CanMove));
        Assert.Equal("Звонок: отменено", Assert.Single((await Read(CalendarState.Cancelled))!.Entries).Title);
        Assert.Equal("Звонок: просрочено", Assert.Single((await Read(CalendarState.Open))!.Entries).Title);
    }

    [Theory, EachDatabase]
    public async Task A_greeting_says_whom_and_its_touch_stands_for_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var person = await A.PersonAsync(db, account.Id);
        var occasion = new GreetingOccasion { Code = "test-birthday", Kind = OccasionKind.Birthday, NameRu = "День рождения", NameEn = "Birthday" };
        db.Add(occasion);
        await db.SaveChangesAsync();
        var call = Greet(GreetingChannel.Call, new DateOnly(2027, 1, 2), new DateOnly(2026, 12, 30), 2027);
        db.AddRange(call, Greet(GreetingChannel.Email, new DateOnly(2026, 12, 31), new DateOnly(2026, 12, 30), 2026));
        await db.SaveChangesAsync();
        await database.SignInAsync(anna.Id);
        Greeting Greet(GreetingChannel channel, DateOnly on, DateOnly actOn, int year) => new()
        {
            Key = Greeting.KeyOf(person.Id, occasion.Id, year), PersonId = person.Id, AccountId = account.Id, OccasionId = occasion.Id, On = on, ActOn = actOn, Channel = channel,
            Status = GreetingStatus.Approved, Language = "ru", Subject = "С днём рождения", Text = "Вам 50!", AssigneeId = anna.Id,
        };
        async Task<IReadOnlyList<CalendarEntry>> Read() =>
            (await database.Get<CalendarQueries>().FindAsync(new CalendarFilter { From = LastMonday, To = LastMonday.AddDays(6), Kinds = CalendarKinds.Greetings }, default))!.Entries;

        // A call on the last working day up to the birthday, a letter on the day itself.
        Assert.Equal([("Поздравить: Петров Пётр", new DateOnly(2026, 12, 30)), ("Поздравить: Петров Пётр", new DateOnly(2026, 12, 31))], (await Read()).Select(e => (e.Title, e.On)));

        var touch = Touch.Plan(account.Id, anna.Id, TouchType.Call, call.ActOn, "День рождения", 15, [person.Id]);
        db.Add(touch);
        db.Entry(touch).Property(t => t.Origin).CurrentValue = TouchOrigin.Greeting;
        db.Entry(touch).Property(t => t.OccurrenceKey).CurrentValue = call.Key;
        await db.SaveChangesAsync();

        Assert.Equal([(CalendarSource.Touch, "Поздравить: Петров Пётр"), (CalendarSource.Greeting, "Поздравить: Петров Пётр")], (await Read()).Select(e => (e.Source, e.Title)));
    }

    [Theory, EachDatabase]
    public async Task A_plans_work_is_a_date_of_plans_that_does_not_move_here(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        db.Add(WorkTask.Raise(account.Id, anna.Id, TaskKind.Development, TaskSource.Plan, "действие плана", A.Monday, database.Clock.Now.UtcDateTime, link: "/accounts/1?tab=plans"));
        db.Add(WorkTask.Raise(account.Id, anna.Id, TaskKind.Selling, TaskSource.Own, "своя", A.Monday, database.Clock.Now.UtcDateTime));
        await db.SaveChangesAsync();
        await database.SignInAsync(anna.Id);

        var entries = (await database.Get<CalendarQueries>().FindAsync(new CalendarFilter { From = A.Monday, To = A.Monday }, default))!.Entries;

        Assert.Equal([("своя", CalendarKinds.Tasks, true), ("действие плана", CalendarKinds.Plans, false)], entries.Select(e => (e.Title, e.Kind, e.CanMove)));
        Assert.Equal("/accounts/1?tab=plans", entries[1].Link);
    }

    [Theory, EachDatabase]
    public async Task Nobody_looks_into_a_day_that_is_not_theirs_to_see_nor_at_a_client_they_do_not_see(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var (anna, boris) = (await A.UserAsync(db, supervisor: head.Id), await A.UserAsync(db));
        var account = await A.AccountAsync(db, boris.Id);
        db.Add(Touch.Plan(account.Id, anna.Id, TouchType.Call, A.Monday, "чужой клиент", 15, []));
        await db.SaveChangesAsync();
        Task<CalendarPeriod?> Read(int? userId) => database.Get<CalendarQueries>().FindAsync(new CalendarFilter { From = A.Monday, To = A.Monday, UserId = userId }, default);

        await database.SignInAsync(anna.Id);
        Assert.Null(await Read(boris.Id));
        Assert.Null(await Read(987654));
        Assert.Empty((await Read(null))!.Entries);
        await database.SignInAsync(head.Id);
        Assert.Equal(anna.Id, (await Read(anna.Id))!.UserId);
        Assert.Null(await Read(boris.Id));
    }

    [Theory, EachDatabase]
    public async Task The_planner_counts_minutes_of_those_below_against_their_capacity(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head, lastName: "Яковлева");
        var (anna, boris) = (await A.UserAsync(db, supervisor: head.Id, lastName: "Аннина"), await A.UserAsync(db, supervisor: head.Id, lastName: "Борисов"));
        var other = await A.UserAsync(db, lastName: "Чужой");
        anna.DayCapacityMinutes = 60;
        var account = await A.AccountAsync(db, anna.Id);
        foreach (var (user, day, minutes) in new[] { (anna, 0, 45), (anna, 0, 30), (anna, -2, 15), (boris, 1, 20), (other, 0, 99) })
        {
            db.Add(Touch.Plan(account.Id, user.Id, TouchType.Call, A.Monday.AddDays(day), null, minutes, []));
        }

        db.Add(WorkTask.Raise(account.Id, anna.Id, TaskKind.Service, TaskSource.Own, "задача", A.Monday, database.Clock.Now.UtcDateTime, minutes: 5));
        db.Add(WorkTask.Raise(account.Id, anna.Id, TaskKind.Service, TaskSource.Own, "без минут", A.Monday, database.Clock.Now.UtcDateTime));
        db.Add(new Absence { UserId = boris.Id, Kind = AbsenceKind.Sickness, FromOn = A.Monday.AddDays(1), ToOn = A.Monday.AddDays(2) });
        await db.SaveChangesAsync();
        await database.SignInAsync(head.Id);

        var planner = await database.Get<CalendarQueries>().PlannerAsync(A.Monday, A.Monday.AddDays(2), default);

        Assert.Equal(["Аннина Иван", "Борисов Иван", "Яковлева Иван"], planner.Rows.Select(r => r.Name));
        Assert.Equal((60, 1, 4, 80), (planner.Rows[0].Capacity, planner.Rows[0].Late, planner.Rows[0].Cells[0].Count, planner.Rows[0].Cells[0].Minutes));
        Assert.Equal([null, AbsenceKind.Sickness, AbsenceKind.Sickness], planner.Rows[1].Cells.Select(c => c.Away));
        Assert.Equal((240, 20), (planner.Rows[1].Capacity, planner.Rows[1].Cells[1].Minutes));
    }

    [Fact]
    public async Task However_much_there_is_a_reading_takes_the_same_few_queries()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        await database.SignInAsync(anna.Id);
        var few = await CountAsync();
        for (var n = 0; n < 60; n++)
        {
            var account = await A.AccountAsync(db, anna.Id, $"Клиент {n}");
            db.Add(Touch.Plan(account.Id, anna.Id, TouchType.Call, A.Monday, null, 15, []));
            db.Add(WorkTask.Raise(account.Id, anna.Id, TaskKind.Service, TaskSource.Own, "задача", A.Monday, database.Clock.Now.UtcDateTime));
        }

        await db.SaveChangesAsync();

        Assert.Equal(few, await CountAsync());
        Assert.InRange(few, 5, 12);

        async Task<int> CountAsync()
        {
            using var log = new QueryCount();
            Assert.NotNull(await database.Get<CalendarQueries>().FindAsync(new CalendarFilter { From = A.Monday, To = A.Monday.AddDays(6) }, default));
            return log.Queries;
        }
    }
}
