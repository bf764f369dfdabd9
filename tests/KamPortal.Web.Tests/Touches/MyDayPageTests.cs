using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Touches.Planning;
using KamPortal.Web.Controls;
using KamPortal.Web.Touches;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Radzen;

namespace KamPortal.Web.Tests.Touches;

public sealed class MyDayPageTests : PageTest
{
    [Fact]
    public async Task The_day_shows_overdue_in_words_today_and_why()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var person = await A.PersonAsync(db, account.Id);
        person.Reach(null, null, "+7 (900) 111-22-33");
        var rule = await A.RuleAsync(db, every: 2);
        db.AddRange(Touch.PlanByRule(RuleStretch.Of(rule), account.Id, person.Id, anna.Id, null, A.Monday, A.Monday), Touch.Plan(account.Id, anna.Id, TouchType.Visit, A.Monday.AddDays(-3), "Осмотр", 30, []));
        await db.SaveChangesAsync();
        await SignInAsync(anna.Id);

        var page = Render<MyDayPage>();

        page.WaitForAssertion(() => Assert.Equal(["Просрочено 1 касание", "Сегодня 1 касание"], page.FindAll(".day-section h2").Select(h => h.TextContent.Trim())));
        Assert.Contains("просрочено на 3 дня", page.Markup);
        Assert.Contains("каждые 2 недели", page.Markup);
        Assert.Contains("href=\"tel:+79001112233\"", page.Markup);
        Assert.Contains("Касаний ещё не было", page.Markup);
    }

    [Fact]
    public async Task A_day_with_nothing_to_do_says_so()
    {
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db)).Id);

        var page = Render<MyDayPage>();

        page.WaitForAssertion(() => Assert.Contains("На сегодня всё сделано", page.Markup));
    }

    [Fact]
    public async Task A_head_switches_to_the_day_of_a_subordinate_by_the_address()
    {
        await using var db = Database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var anna = await A.UserAsync(db, supervisor: head.Id, lastName: "Аннина");
        await SignInAsync(head.Id);
        var page = Render<MyDayPage>();
        page.WaitForElement("select");

        await page.Find("select").ChangeAsync(new() { Value = anna.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) });

        Assert.EndsWith($"/?user={anna.Id}", Navigation.Uri);
        Navigation.NavigateTo($"/?user={anna.Id}");
        page = Render<MyDayPage>();
        page.WaitForAssertion(() => Assert.Contains("День: Аннина", page.Find("h1").TextContent));
    }

    [Fact]
    public async Task A_planned_touch_is_logged_with_one_click_from_its_panel()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        db.Add(Touch.Plan(account.Id, anna.Id, TouchType.Meeting, A.Monday, "Итоги", 45, []));
        await db.SaveChangesAsync();
        await SignInAsync(anna.Id);
        var touchId = await db.Touches.Select(t => t.Id).SingleAsync();

        var panel = Render<LogTouchPanel>(p => p.Add(x => x.TouchId, touchId));
        await panel.WaitForElement("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Equal(TouchStatus.Done, db.Touches.AsNoTracking().Single().Status));
        var touch = await db.Touches.AsNoTracking().SingleAsync();
        Assert.Equal((TouchType.Meeting, 45, TouchOutcome.Reached, A.Monday), (touch.Type, touch.Minutes, touch.Outcome, touch.DoneOn));
    }

    [Fact]
    public async Task An_unplanned_recording_offers_the_open_touch_it_closes_and_a_wrong_value_is_told_beside_its_field()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        db.Add(Touch.Plan(account.Id, anna.Id, TouchType.Visit, A.Monday.AddDays(1), "Осмотр", 90, []));
        await db.SaveChangesAsync();
        await SignInAsync(anna.Id);

        var panel = Render<LogTouchPanel>(p => p.Add(x => x.AccountId, account.Id));
        panel.WaitForElement("#closes");
        var offered = panel.Find("#closes").GetAttribute("value");
        await panel.Find("#closes").ChangeAsync(new() { Value = "" });
        await panel.Find("#Minutes").ChangeAsync(new() { Value = "0" });
        await panel.Find("form").SubmitAsync();

        Assert.Equal((await db.Touches.SingleAsync()).Id.ToString(System.Globalization.CultureInfo.InvariantCulture), offered);
        panel.WaitForAssertion(() => Assert.Contains("от 1 до 1440", panel.Find("#Minutes-error").TextContent));
        Assert.Equal(TouchStatus.Planned, (await db.Touches.AsNoTracking().SingleAsync()).Status);
    }

    [Fact]
    public async Task The_notice_takes_a_step_back_once()
    {
        var count = 0;
        var notices = Services.GetRequiredService<NotificationService>();
        UndoNotice.Show(notices, "Касание записано", "Вернуть как было", () =>
        {
            count++;
            return Task.CompletedTask;
        });

        var notice = Render(notices.Messages.Single().SummaryContent!(notices));
        await notice.Find("button").ClickAsync(new());

        Assert.Equal(1, count);
        Assert.Empty(notices.Messages);
    }

    [Fact]
    public async Task The_timeline_shows_what_is_ahead_and_what_was()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        await SignInAsync(anna.Id);
        await Database.Get<LogTouch>().RunAsync(new LogTouch.Form { AccountId = account.Id, Result = "Ждут счёт", NextOn = A.Monday.AddDays(2), NextStep = "Отправить счёт" }, default);

        var timeline = Render<TouchTimeline>(p => p.Add(x => x.AccountId, account.Id).Add(x => x.LinkFor, n => $"?page={n}"));

        timeline.WaitForAssertion(() => Assert.Equal(2, timeline.FindAll(".touch").Count));
        Assert.Contains("Ждут счёт", timeline.Markup);
        Assert.Single(timeline.FindAll(".touch-actions"));
    }
}
