using KamPortal.Calendars;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Web.Calendars;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Radzen;

namespace KamPortal.Web.Tests.Calendars;

public sealed class CalendarPageTests : PageTest
{
    [Fact]
    public async Task A_month_begins_on_a_Monday_shows_days_off_in_words_and_keeps_the_rest_of_a_full_day_behind_a_link()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        for (var n = 0; n < 9; n++)
        {
            var account = await A.AccountAsync(db, anna.Id, $"Клиент {n}");
            db.Add(Touch.Plan(account.Id, anna.Id, TouchType.Call, new DateOnly(2026, 12, 31), null, 15, []));
        }

        await db.SaveChangesAsync();
        await SignInAsync(anna.Id);

        var page = Open("view=month&on=2026-12-15");

        Assert.Equal(["2026-11-30", "2027-01-03"], new[] { page.FindAll("td[data-day]")[0], page.FindAll("td[data-day]")[^1] }.Select(d => d.GetAttribute("data-day")));
        var day = page.Find("td[data-day='2026-12-31']");
        Assert.Equal(4, day.QuerySelectorAll("button.entry").Length);
        Assert.Contains("+5 ещё", day.QuerySelector(".day-more")!.TextContent);
        Assert.Contains("выходной", page.Find("td[data-day='2027-01-01'] .day-note").TextContent);
        Assert.Equal("/calendar?view=day&on=2026-12-31", day.QuerySelector(".day-more")!.GetAttribute("href"));
        Assert.Contains("9 записей", day.QuerySelector(".day-link")!.TextContent);

        var all = Open("view=day&on=2026-12-31");
        Assert.Equal(9, all.FindAll("button.entry").Count);
    }

    [Fact]
    public async Task The_address_says_what_is_shown_and_the_steps_lead_over_the_year()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var (first, second) = (await A.AccountAsync(db, anna.Id, "Первый"), await A.AccountAsync(db, anna.Id, "Второй"));
        var day = new DateOnly(2026, 12, 30);
        db.AddRange(Touch.Plan(first.Id, anna.Id, TouchType.Call, day, "звонок", 15, []), Touch.Plan(second.Id, anna.Id, TouchType.Call, day.AddDays(3), "второй", 15, []));
        db.Add(WorkTask.Raise(first.Id, anna.Id, TaskKind.Service, TaskSource.Own, "задача", day, Database.Clock.Now.UtcDateTime));
        await db.SaveChangesAsync();
        await SignInAsync(anna.Id);

        Assert.Equal(["Первый Звонок: звонок", "Первый задача", "Второй Звонок: второй"], Texts(Open("view=week&on=2026-12-28")));
        Assert.Equal(["Первый Звонок: звонок", "Второй Звонок: второй"], Texts(Open("view=week&on=2026-12-28&kinds=touches")));
        Assert.Equal(["Второй Звонок: второй"], Texts(Open($"view=week&on=2026-12-28&account={second.Id}")));
        var page = Open("view=week&on=2026-12-30&kinds=tasks-plans&state=open");
        Assert.Equal(["/calendar?view=week&on=2026-12-23&kinds=tasks-plans&state=open", "/calendar?view=week&on=2026-11-23&kinds=tasks-plans&state=open", "/calendar?view=week&on=2027-01-06&kinds=tasks-plans&state=open"], page.FindAll("[data-step]").Select(a => a.GetAttribute("href")));
        Assert.Contains("28 дек", page.Find(".calendar-period").TextContent);
        Assert.Contains("2027", page.Find(".calendar-period").TextContent);
        Assert.Equal(15, Open("view=agenda&on=nonsense&kinds=what&state=ever").FindAll(".chip").Count(c => c.TextContent.Length > 0) + 4);

        static IEnumerable<string> Texts(IRenderedComponent<CalendarPage> page) => page.FindAll(".entry-text").Select(e => e.TextContent.Split(" · ")[0].Trim());
    }

    [Fact]
    public async Task An_entry_moves_and_goes_back_and_one_that_may_not_stays_with_the_reason()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var touch = Touch.Plan(account.Id, anna.Id, TouchType.Call, A.Monday, "звонок", 15, []);
        db.Add(touch);
        db.Add(new Absence { UserId = anna.Id, Kind = AbsenceKind.Leave, FromOn = A.Monday.AddDays(3), ToOn = A.Monday.AddDays(4) });
        await db.SaveChangesAsync();
        await SignInAsync(anna.Id);
        var page = Open("view=week&on=2026-11-23");
        Assert.NotNull(page.Find($"[data-day='2026-11-23'] [data-entry='touch-{touch.Id}'][data-movable]"));
        Assert.Equal(["2026-11-26", "2026-11-27"], page.FindAll("[data-day]:has(.entry-absences)").Select(d => d.GetAttribute("data-day")));

        await page.InvokeAsync(() => page.Instance.MoveAsync($"touch-{touch.Id}", "2026-11-28"));

        Assert.NotNull(page.Find($"[data-day='2026-11-28'] [data-entry='touch-{touch.Id}']"));
        var notices = Services.GetRequiredService<NotificationService>();
        var undo = Render(notices.Messages.Last().SummaryContent!(notices));
        Assert.Contains("это выходной", undo.Markup);
        await undo.Find("button").ClickAsync();
        Assert.NotNull(page.Find($"[data-day='2026-11-23'] [data-entry='touch-{touch.Id}']"));

        await page.InvokeAsync(() => page.Instance.MoveAsync($"touch-{touch.Id}", "2026-11-20"));
        Assert.Contains("остаётся на", notices.Messages.Last().Summary);
        await page.InvokeAsync(() => page.Instance.MoveAsync("absence-1", "2026-11-25"));
        Assert.Equal(CalendarText.CannotMove, notices.Messages.Last().Summary);
        Assert.Equal(A.Monday, await db.Touches.Select(t => t.DueOn).SingleAsync());
    }

    [Fact]
    public async Task A_head_sees_everybodys_load_and_leaves_for_the_day_of_one()
    {
        await using var db = Database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head, lastName: "Орлова");
        var anna = await A.UserAsync(db, supervisor: head.Id, lastName: "Аннина");
        anna.DayCapacityMinutes = 30;
        var account = await A.AccountAsync(db, anna.Id);
        db.Add(Touch.Plan(account.Id, anna.Id, TouchType.Visit, A.Monday.AddDays(1), null, 45, []));
        db.Add(new Absence { UserId = head.Id, Kind = AbsenceKind.BusinessTrip, FromOn = A.Monday, ToOn = A.Monday });
        await db.SaveChangesAsync();
        await SignInAsync(head.Id);

        var page = Open("view=team&on=2026-11-23");

        var load = page.Find("a.load.over");
        Assert.Contains("45 из 30 мин", load.TextContent);
        Assert.Contains("больше нормы дня", load.TextContent);
        Assert.Equal($"/calendar?view=day&on=2026-11-24&user={anna.Id}", load.GetAttribute("href"));
        Assert.Contains("Командировка", page.FindAll("tbody tr")[1].TextContent);

        await Database.SignInAsync(anna.Id);
        Assert.DoesNotContain("По менеджерам", Open("view=month&on=2026-11-23").Find(".tabs").TextContent);
        Assert.Contains(CalendarText.NoPerson, Open($"view=week&user={head.Id}").Markup);
    }

    [Fact]
    public async Task The_panel_of_an_entry_offers_its_actions_and_a_file_with_a_time()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        db.Add(Touch.Plan(account.Id, anna.Id, TouchType.Call, A.Monday, "звонок", 15, []));
        db.Add(WorkTask.Raise(account.Id, anna.Id, TaskKind.Service, TaskSource.Own, "задача", A.Monday, Database.Clock.Now.UtcDateTime, minutes: 20));
        await db.SaveChangesAsync();
        await SignInAsync(anna.Id);
        var entries = (await Database.Get<CalendarQueries>().FindAsync(new CalendarFilter { From = A.Monday, To = A.Monday }, default))!.Entries;

        var touch = Panel(entries.Single(e => e.Source == CalendarSource.Touch));
        Assert.Equal(["Записать", "Изменить", "Перенести", "Передать", "Отменить"], touch.FindAll(".touch-actions button").Select(b => b.TextContent.Trim()));
        await touch.Find("#entry-file-at").ChangeAsync("14:30");
        Assert.EndsWith(".ics?at=14%3A30", touch.Find(".entry-file a").GetAttribute("href"));
        var task = Panel(entries.Single(e => e.Source == CalendarSource.Task));
        task.WaitForAssertion(() => Assert.Contains("Сделано", task.Find(".touch-actions").TextContent));

        IRenderedComponent<CalendarEntryPanel> Panel(CalendarEntry entry) =>
            Render<CalendarEntryPanel>(p => p.Add(x => x.Entry, entry).Add(x => x.Today, A.Monday).Add(x => x.Changed, () => Task.CompletedTask));
    }

    [Fact]
    public async Task An_address_is_shown_once_and_switched_off()
    {
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db)).Id);
        var panel = Render<CalendarFeedsPanel>();
        await panel.WaitForElement("#feed-name").ChangeAsync("Телефон");
        await panel.Find("form").SubmitAsync();

        var address = panel.WaitForElement("#feed-address").GetAttribute("value")!;
        Assert.Matches("^http://localhost/calendar/feed/[A-Za-z0-9_-]{32}\\.ics$", address);
        Assert.Equal(FeedState.Works, (await Database.Get<ReadCalendarFeed>().RunAsync(address[^36..^4], default)).State);
        Assert.Contains("Ещё не читали", panel.Find(".feeds").TextContent);
        await panel.Find(".feed-new button").ClickAsync();
        Assert.Empty(panel.FindAll("#feed-address"));
        Assert.Empty(Render<CalendarFeedsPanel>().FindAll("#feed-address"));

        await panel.FindAll(".feeds button")[0].ClickAsync();
        var renewed = panel.WaitForElement("#feed-address").GetAttribute("value")!;
        Assert.NotEqual(address, renewed);
        await panel.FindAll(".feeds button")[1].ClickAsync();
        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll(".feeds li")));
        Assert.Equal(FeedState.Gone, (await Database.Get<ReadCalendarFeed>().RunAsync(renewed[^36..^4], default)).State);
    }

    private IRenderedComponent<CalendarPage> Open(string query)
    {
        Navigation.NavigateTo("/calendar?" + query);
        var page = Render<CalendarPage>();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".skeleton")));
        return page;
    }
}
