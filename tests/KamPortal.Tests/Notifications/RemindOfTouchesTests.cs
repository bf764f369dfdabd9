using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Events;
using KamPortal.Events.Preparation;
using KamPortal.Greetings;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;
using KamPortal.WorkTasks;

namespace KamPortal.Tests.Notifications;

public sealed class RemindOfTouchesTests
{
    private static readonly DateOnly Friday = A.Monday.AddDays(-3);

    [Theory, EachDatabase]
    public async Task One_digest_tells_what_is_overdue_today_and_tomorrow_by_account_behind_the_bell_and_by_mail(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id, "ООО «Ромашка & Ко»");
        await DueAsync(db, account, anna, Friday, A.Monday, A.Monday, A.Monday.AddDays(1), A.Monday.AddDays(2));
        await database.Get<SaveSettings>().RunAsync(new(new PortalSettings { SiteAddress = "https://kam.example.test/" }, new PortalSettings()), CancellationToken.None);

        var result = await RemindAsync(database);

        Assert.Equal((1, 0), (result.Created, result.Failed));
        var notification = await db.Notifications.SingleAsync();
        Assert.Equal(("Касания: просрочено 1, сегодня 2, завтра 1", "/", $"digest:{anna.Id}:2026-11-23", anna.Id), (notification.Text, notification.Link, notification.Key, notification.UserId));
        var letter = await db.OutboxMessages.SingleAsync();
        Assert.Equal((notification.Key, "kam@example.test", "Касания на пн, 23 ноября: просрочено 1, сегодня 2, завтра 1"), (letter.Key, letter.To, letter.Subject));
        Assert.Contains("ООО «Ромашка & Ко»", letter.Text);
        Assert.Contains("срок был 20 ноября", letter.Text);
        Assert.Contains($"https://kam.example.test/accounts/{account.Id}", letter.Text);
        Assert.Contains("ООО «Ромашка &amp; Ко»</a>", letter.Html);
        Assert.Contains("href=\"https://kam.example.test/\"", letter.Html);
        Assert.DoesNotContain("25 ноября", letter.Text);
    }

    [Theory, EachDatabase]
    public async Task Preparation_of_events_is_in_the_digest_of_whoever_has_it_or_runs_the_event(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (hr, marketing) = (await A.UserAsync(db, Role.HumanResources), await A.UserAsync(db, Role.Marketing, email: "mark@example.test"));
        var one = await AnEvent.PlannedAsync(db, hr.Id, change: e => e.TitleRu = "Школа бригадиров");
        db.AddRange(
            new PreparationTask { EventId = one.Id, Title = "Напечатать программу", Department = EventDepartments.Marketing, OwnerId = marketing.Id, DueOn = Friday },
            new PreparationTask { EventId = one.Id, Title = "Заказать кофе", Department = EventDepartments.Commerce, DueOn = A.Monday },
            new PreparationTask { EventId = one.Id, Title = "Сделано давно", Department = EventDepartments.Commerce, DueOn = Friday, Status = PreparationStatus.Done });
        await db.SaveChangesAsync();
        await database.Get<SaveSettings>().RunAsync(new(new PortalSettings { SiteAddress = "https://kam.example.test/" }, new PortalSettings()), CancellationToken.None);

        Assert.Equal(2, (await RemindAsync(database)).Created);

        var late = await db.OutboxMessages.SingleAsync(m => m.To == "mark@example.test");
        Assert.Contains("Школа бригадиров", late.Text);
        Assert.Contains("Подготовка мероприятия · Напечатать программу — срок был 20 ноября", late.Text);
        Assert.Contains($"https://kam.example.test/events/{one.Id}?tab=preparation", late.Text);
        Assert.Contains("Заказать кофе", (await db.OutboxMessages.SingleAsync(m => m.To != "mark@example.test")).Text);
        Assert.DoesNotContain(await db.OutboxMessages.ToListAsync(), m => m.Text.Contains("Сделано давно", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Preparation_is_told_in_the_reader_s_language_where_there_are_words_in_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var reader = await A.UserAsync(db, Role.HumanResources, email: "reader@example.test");
        reader.Language = "en";
        var one = await AnEvent.PlannedAsync(db, reader.Id, change: e => (e.TitleRu, e.TitleEn) = ("Школа бригадиров", "Foremen school"));
        var norm = new PreparationNorm { TitleRu = "Напечатать программу", TitleEn = "Print the programme", Department = EventDepartments.Marketing, LeadDays = 5 };
        db.Add(norm);
        await db.SaveChangesAsync();
        db.AddRange(
            new PreparationTask { EventId = one.Id, NormId = norm.Id, Title = norm.TitleRu, Department = EventDepartments.Marketing, DueOn = A.Monday },
            new PreparationTask { EventId = one.Id, Title = "Заказать кофе", Department = EventDepartments.Commerce, DueOn = A.Monday });
        await db.SaveChangesAsync();

        await RemindAsync(database);

        var letter = await db.OutboxMessages.SingleAsync();
        Assert.All(new[] { letter.Text, letter.Html }, text => Assert.True(text.Contains("Foremen school", StringComparison.Ordinal) && text.Contains("Print the programme", StringComparison.Ordinal) && text.Contains("Заказать кофе", StringComparison.Ordinal)));
        Assert.DoesNotContain("Школа бригадиров", letter.Text);
    }

    [Theory, EachDatabase]
    public async Task A_greeting_that_waits_for_consent_is_in_the_digest_without_its_occasion(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var person = await A.PersonAsync(db, account.Id);
        var occasion = await db.GreetingOccasions.OrderBy(o => o.Id).FirstOrDefaultAsync() ?? db.Add(new GreetingOccasion { Code = "birthday", Kind = OccasionKind.Birthday, NameRu = "День рождения", NameEn = "Birthday" }).Entity;
        Greeting Of(int year, DateOnly on, GreetingStatus status) => new() { Key = Greeting.KeyOf(person.Id, 1, year), PersonId = person.Id, AccountId = account.Id, Occasion = occasion, On = on, ActOn = on, Status = status, Language = "ru", Subject = "", Text = "", AssigneeId = anna.Id };
        db.AddRange(Of(2026, A.Monday, GreetingStatus.Planned), Of(2027, A.Monday, GreetingStatus.Approved), Of(2028, A.Monday.AddDays(5), GreetingStatus.Planned));
        await db.SaveChangesAsync();

        await RemindAsync(database);

        Assert.Equal("Касания и задачи: сегодня 1", (await db.Notifications.SingleAsync()).Text);
        var letter = await db.OutboxMessages.SingleAsync();
        Assert.Contains("Согласовать поздравление · Петров Пётр", letter.Text);
        Assert.DoesNotContain(occasion.NameRu, letter.Text);
    }

    [Theory, EachDatabase]
    public async Task Tasks_are_in_the_digest_too_of_an_assistant_as_well(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, assistant) = (await A.UserAsync(db), await A.UserAsync(db, Role.Assistant));
        var account = await A.AccountAsync(db, anna.Id);
        await DueAsync(db, account, anna, A.Monday);
        foreach (var (assignee, day) in new[] { (anna.Id, Friday), (assistant.Id, A.Monday), ((int?)null, A.Monday) })
        {
            db.Add(WorkTask.Raise(account.Id, assignee, TaskKind.Service, TaskSource.Own, "Акт сверки", day, database.Clock.Now.UtcDateTime));
        }

        await db.SaveChangesAsync();
        await RemindAsync(database);

        var told = await db.Notifications.OrderBy(n => n.UserId).ToListAsync();
        Assert.Equal([(anna.Id, "Касания и задачи: просрочено 1, сегодня 1"), (assistant.Id, "Касания и задачи: сегодня 1")], told.Select(n => (n.UserId, n.Text)));
        Assert.Contains("Задача · Акт сверки", (await db.OutboxMessages.FirstAsync()).Text);
    }

    [Theory, EachDatabase]
    public async Task Running_again_or_twice_at_once_writes_nothing_twice(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        for (var i = 0; i < 12; i++)
        {
            var user = await A.UserAsync(db);
            await DueAsync(db, await A.AccountAsync(db, user.Id), user, A.Monday);
        }

        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => RemindAsync(database))));
        var again = await RemindAsync(database);

        Assert.Equal((12, 0), (results.Sum(r => r.Created), results.Sum(r => r.Failed)));
        Assert.Equal((0, 12), (again.Created, again.Notes.Single(n => n.Reason == nameof(JobsMessages.DigestWrittenBefore)).Count));
        Assert.Equal((12, 12), (await db.Notifications.CountAsync(), await db.OutboxMessages.CountAsync()));
    }

    [Theory]
    [InlineData("Asia/Vladivostok", "2026-11-22T21:59:00Z", 0)]
    [InlineData("Asia/Vladivostok", "2026-11-22T22:00:00Z", 1)]
    [InlineData("Europe/Moscow", "2026-11-23T04:59:00Z", 0)]
    [InlineData("Europe/Moscow", "2026-11-23T05:00:00Z", 1)]
    [InlineData("Europe/Moscow", "2026-11-23T17:00:00Z", 0)]
    public async Task The_digest_waits_for_the_morning_of_the_person(string zone, string now, int expected)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var user = await A.UserAsync(db, zone: zone);
        await DueAsync(db, await A.AccountAsync(db, user.Id), user, A.Monday);
        database.Clock.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(expected, (await RemindAsync(database)).Created);
    }

    [Theory]
    [InlineData("2026-04-24T04:45:00Z", 0)] // the day clocks go forward in Cairo: 07:45 there
    [InlineData("2026-04-24T05:00:00Z", 1)] // 08:00
    [InlineData("2026-04-23T05:00:00Z", 0)] // the day before the same instant is 07:00
    public async Task The_hour_is_kept_when_clocks_change(string now, int expected)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var user = await A.UserAsync(db, zone: "Africa/Cairo");
        await DueAsync(db, await A.AccountAsync(db, user.Id, on: new DateOnly(2026, 1, 1)), user, new DateOnly(2026, 4, 20));
        database.Clock.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(expected, (await RemindAsync(database)).Created);
    }

    [Fact]
    public async Task On_a_day_off_nobody_is_written_to_and_before_holidays_the_next_working_day_is_named()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var user = await A.UserAsync(db);
        await DueAsync(db, await A.AccountAsync(db, user.Id), user, A.Monday.AddDays(-2), A.Monday);
        db.Add(new WorkCalendarDay { CalendarCode = WorkCalendarDay.RussianCalendar, Date = A.Monday, Kind = DayKind.Off });
        await db.SaveChangesAsync();

        database.Clock.Now = TestClock.Start.AddDays(-3);
        await RemindAsync(database);
        var before = (await db.Notifications.SingleAsync()).Text;
        database.Clock.Now = TestClock.Start.AddDays(-1);
        var sunday = await RemindAsync(database);
        database.Clock.Now = TestClock.Start;
        var holiday = await RemindAsync(database);

        Assert.Equal((0, 0), (sunday.Created, holiday.Created));
        Assert.Equal("Касания: на вт, 24 ноября — 2", before);
    }

    [Theory, EachDatabase]
    public async Task Who_is_away_hears_nothing_and_the_deputy_finds_a_section_of_theirs(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var away = await A.UserAsync(db, lastName: "Отпускников");
        var deputy = await A.UserAsync(db, lastName: "Заместилов");
        var account = await A.AccountAsync(db, away.Id, "Отпускной клиент");
        await DueAsync(db, account, away, Friday, A.Monday);
        await DueAsync(db, await A.AccountAsync(db, deputy.Id, "Свой клиент"), deputy, A.Monday);
        db.Add(new Absence { UserId = away.Id, DeputyId = deputy.Id, FromOn = Friday, ToOn = A.Monday.AddDays(10) });
        await db.SaveChangesAsync();

        await RemindAsync(database);

        var letter = await db.OutboxMessages.SingleAsync();
        Assert.Equal($"digest:{deputy.Id}:2026-11-23", letter.Key);
        Assert.Matches("(?s)Свой клиент.*За коллегу, который отсутствует: Отпускников Иван.*Отпускной клиент", letter.Text);
        Assert.Contains("просрочено 1, сегодня 2", letter.Subject);
    }

    [Fact]
    public async Task Without_a_mail_address_the_reminder_is_in_the_portal_only_and_the_run_says_so()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var user = await A.UserAsync(db, email: null);
        await DueAsync(db, await A.AccountAsync(db, user.Id), user, A.Monday);
        await A.UserAsync(db);

        var result = await RemindAsync(database);

        Assert.Equal((1, 1, 0), (result.Created, await db.Notifications.CountAsync(), await db.OutboxMessages.CountAsync()));
        Assert.Equal("1", result.Notes.Single(n => n.Reason == nameof(JobsMessages.DigestWithoutMail)).Example);
        Assert.Equal(1, result.Notes.Single(n => n.Reason == nameof(JobsMessages.DigestNothingDue)).Count);
    }

    [Fact]
    public async Task A_reader_of_English_is_written_to_in_English()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var user = await A.UserAsync(db);
        user.Language = "en";
        await DueAsync(db, await A.AccountAsync(db, user.Id), user, A.Monday);

        await RemindAsync(database);

        Assert.Equal("Touches for Mon, 23 November: 1 today", (await db.OutboxMessages.SingleAsync()).Subject);
        Assert.Equal("Touches: 1 today", (await db.Notifications.SingleAsync()).Text);
    }

    private static Task<JobResult> RemindAsync(TestDatabase database) => database.Get<JobRunner>().RunAsync(RemindOfTouchesJob.Name, "test", CancellationToken.None);

    private static async Task DueAsync(KamDbContext db, Account account, PortalUser assignee, params DateOnly[] days)
    {
        db.AddRange(days.Select(d => Touch.Plan(account.Id, assignee.Id, TouchType.Call, d, "Условия на год", 15, [])));
        await db.SaveChangesAsync();
    }
}
