using System.Globalization;
using KamPortal.Events;
using KamPortal.Staff;
using KamPortal.Web.Events;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KamPortal.Web.Tests.Events;

public sealed class EventPagesTests : PageTest
{
    /// <summary>Monday 7 December 2026, 10:00 in Moscow.</summary>
    private static readonly DateTime Start = new(2026, 12, 7, 7, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_month_shows_sessions_by_the_viewers_day_and_a_drop_moves_them_or_says_why_not()
    {
        await using var db = Database.OpenAsSystem();
        var hr = await A.UserAsync(db, Role.HumanResources, lastName: "Савельева");
        var room = await AnEvent.RoomAsync(db);
        var one = await AnEvent.PlannedAsync(db, hr.Id, Start, change: e => e.Sessions[0].RoomId = room.Id);
        var other = await AnEvent.PlannedAsync(db, hr.Id, Start.AddDays(1), change: e => e.Sessions[0].RoomId = room.Id);
        await SignInAsync(hr.Id);
        var page = Calendar("on=2026-12-01");
        var key = $"session-{one.Sessions[0].Id}";
        Assert.NotNull(page.Find($"[data-day='2026-12-07'] [data-entry='{key}'][data-movable]"));

        await page.InvokeAsync(() => page.Instance.MoveAsync(key, "2026-12-08", null));
        page.WaitForAssertion(() => Assert.Contains(room.Name, page.Find(".problem").TextContent));
        Assert.NotNull(page.Find($"[data-day='2026-12-07'] [data-entry='{key}']"));
        Assert.Equal(Start, await db.DevelopmentEvents.Where(e => e.Id == one.Id).Select(e => e.StartsAt).SingleAsync(Now));

        await page.InvokeAsync(() => page.Instance.MoveAsync(key, "2026-12-09", null));
        page.WaitForAssertion(() => Assert.NotNull(page.Find($"[data-day='2026-12-09'] [data-entry='{key}']")));
        Assert.Equal(Start.AddDays(2), await db.DevelopmentEvents.Where(e => e.Id == one.Id).Select(e => e.StartsAt).SingleAsync(Now));

        // A day off is asked about first.
        await page.InvokeAsync(() => page.Instance.MoveAsync(key, "2026-12-12", null));
        page.WaitForAssertion(() => Assert.Contains("выходной", page.Find(".event-warnings").TextContent));
        Assert.NotNull(page.Find($"[data-day='2026-12-09'] [data-entry='{key}']"));
        await page.Find(".event-warnings .button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.NotNull(page.Find($"[data-day='2026-12-12'] [data-entry='{key}']")));
        Assert.NotEqual(other.Id, one.Id);
    }

    [Fact]
    public async Task A_week_is_by_hours_and_what_is_over_midnight_goes_on_the_next_day()
    {
        await using var db = Database.OpenAsSystem();
        var hr = await A.UserAsync(db, Role.HumanResources, lastName: "Савельева");
        var night = await AnEvent.PlannedAsync(db, hr.Id, new DateTime(2026, 12, 8, 20, 0, 0, DateTimeKind.Utc));
        var day = await AnEvent.PlannedAsync(db, hr.Id, Start);
        await SignInAsync(hr.Id);
        var page = Calendar("view=week&on=2026-12-09");
        var parts = page.FindAll($"[data-entry='session-{night.Sessions[0].Id}']");
        Assert.Equal(["2026-12-08", "2026-12-09"], parts.Select(p => p.ParentElement!.GetAttribute("data-day")));
        Assert.Equal([true, false], parts.Select(p => p.HasAttribute("data-movable")));
        Assert.Contains("top: 95.833%", parts[0].GetAttribute("style"));

        await page.InvokeAsync(() => page.Instance.ResizeAsync($"session-{day.Sessions[0].Id}", "2026-12-07", 15 * 60));
        Assert.Equal(Start.AddHours(5), await db.DevelopmentEvents.Where(e => e.Id == day.Id).Select(e => e.EndsAt).SingleAsync(Now));
        await page.InvokeAsync(() => page.Instance.MoveAsync($"session-{day.Sessions[0].Id}", "2026-12-08", (9 * 60) + 30));
        Assert.Equal(new DateTime(2026, 12, 8, 6, 30, 0), await db.DevelopmentEvents.Where(e => e.Id == day.Id).Select(e => e.StartsAt).SingleAsync(Now));
    }

    [Fact]
    public async Task In_the_timeline_a_session_goes_to_the_trainer_or_room_whose_line_it_is_dropped_into_and_clients_stay()
    {
        await using var db = Database.OpenAsSystem();
        var hr = await A.UserAsync(db, Role.HumanResources, lastName: "Савельева");
        var (first, second) = (await AnEvent.TrainerAsync(db), await AnEvent.TrainerAsync(db));
        var (room, hall) = (await AnEvent.RoomAsync(db), await AnEvent.RoomAsync(db));
        var one = await AnEvent.PlannedAsync(db, hr.Id, Start, change: e => { e.Sessions[0].RoomId = room.Id; e.Sessions[0].Trainers.Add(new SessionTrainer { TrainerId = first.Id }); });
        await AnEvent.PlannedAsync(db, hr.Id, Start.AddDays(1), change: e => e.Sessions[0].Trainers.Add(new SessionTrainer { TrainerId = second.Id }));
        var key = $"session-{one.Sessions[0].Id}";
        await SignInAsync(hr.Id);
        var page = Calendar("view=timeline&by=trainer&on=2026-12-07");
        Assert.NotNull(page.Find($"tr[data-lane='{first.Id}'] [data-day='2026-12-07'] [data-entry='{key}'][data-movable]"));
        Assert.Contains("другой тренер", page.Find(".calendar-hint").TextContent);

        // The other one teaches then.
        await page.InvokeAsync(() => page.Instance.MoveAsync(key, "2026-12-08", null, first.Id, second.Id));
        page.WaitForAssertion(() => Assert.Contains(second.Name, page.Find(".problem").TextContent));
        Assert.NotNull(page.Find($"tr[data-lane='{first.Id}'] [data-day='2026-12-07'] [data-entry='{key}']"));
        await page.InvokeAsync(() => page.Instance.MoveAsync(key, "2026-12-07", null, first.Id, second.Id));
        page.WaitForAssertion(() => Assert.NotNull(page.Find($"tr[data-lane='{second.Id}'] [data-day='2026-12-07'] [data-entry='{key}']")));

        page = Calendar("view=timeline&by=room&on=2026-12-07");
        await page.InvokeAsync(() => page.Instance.MoveAsync(key, "2026-12-09", null, room.Id, hall.Id));
        page.WaitForAssertion(() => Assert.NotNull(page.Find($"tr[data-lane='{hall.Id}'] [data-day='2026-12-09'] [data-entry='{key}']")));

        var person = await A.PersonAsync(db, (await A.AccountAsync(db, (await A.UserAsync(db)).Id)).Id);
        await AnEvent.ParticipantAsync(db, one.Id, await db.Employments.Where(e => e.PersonId == person.Id).Select(e => e.AccountId).SingleAsync(Now), person.Id);
        page = Calendar("view=timeline&by=client&on=2026-12-07");
        Assert.NotNull(page.Find($"[data-entry='{key}']"));
        Assert.Empty(page.FindAll("[data-lane]"));
        await page.InvokeAsync(() => page.Instance.MoveAsync(key, "2026-12-09", null, room.Id, room.Id + 1000));
        Assert.Equal((hall.Id, second.Id, Start.AddDays(2)), await db.EventSessions.Where(s => s.EventId == one.Id).Select(s => ValueTuple.Create(s.RoomId!.Value, s.Trainers.Single().TrainerId, s.StartsAt)).SingleAsync(Now));
    }

    [Fact]
    public async Task The_address_keeps_the_filters_through_views_and_steps()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db, lastName: "Смирнова");
        await AnEvent.PlannedAsync(db, anna.Id, Start, level: EventLevel.Business);
        await AnEvent.PlannedAsync(db, anna.Id, Start, level: EventLevel.ProductUse);
        await SignInAsync(anna.Id);
        var page = Calendar("view=week&on=2026-12-31&level=4&mine=1&status=live");
        Assert.Equal(["/events/calendar?view=week&on=2026-12-24&level=4&status=live&mine=1", "/events/calendar?view=week&on=2026-11-23&level=4&status=live&mine=1", "/events/calendar?view=week&on=2027-01-07&level=4&status=live&mine=1"], page.FindAll("[data-step]").Select(a => a.GetAttribute("href")));
        Assert.Single(Calendar("view=week&on=2026-12-07&level=4").FindAll("a.entry"));
        Assert.Single(Calendar("view=year&on=2026-12-07&level=4").FindAll("a.event-day"));
        Assert.Equal(12, Calendar("view=year&on=2027-05-01").FindAll(".event-month").Count);
        Assert.NotEmpty(Calendar("view=timeline&by=client&on=2026-12-07").FindAll(".empty"));
    }

    [Fact]
    public async Task Open_pages_follow_what_somebody_else_changed_and_say_who()
    {
        await using var db = Database.OpenAsSystem();
        var hr = await A.UserAsync(db, Role.HumanResources, lastName: "Савельева");
        var anna = await A.UserAsync(db, lastName: "Смирнова");
        var one = await AnEvent.PlannedAsync(db, anna.Id, Start);
        await SignInAsync(anna.Id);
        var pulse = Services.GetRequiredService<EventPulse>();
        var calendar = Calendar("on=2026-12-01");
        var page = Render<EventPage>(p => p.Add(x => x.Id, one.Id));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".event-line")));
        await pulse.AskAsync(Now);

        await SignInAsync(hr.Id);
        await Database.Get<MoveEvent>().RunAsync(new() { EventId = one.Id, Starts = new DateTime(2026, 12, 10, 12, 0, 0), Version = one.Version }, Now);
        await SignInAsync(anna.Id);
        await pulse.AskAsync(Now);

        page.WaitForAssertion(() => Assert.Contains("Савельева", page.Find("[role=status]").TextContent));
        Assert.Contains("10 дек", page.Find(".event-line").TextContent);
        calendar.WaitForAssertion(() => Assert.NotNull(calendar.Find($"[data-day='2026-12-10'] [data-entry='session-{one.Sessions[0].Id}']")));
    }

    [Fact]
    public async Task What_changed_while_a_page_was_being_opened_is_news_to_it()
    {
        await using var db = Database.OpenAsSystem();
        var hr = await A.UserAsync(db, Role.HumanResources);
        var (one, other) = (await AnEvent.PlannedAsync(db, hr.Id, Start), await AnEvent.PlannedAsync(db, hr.Id, Start.AddDays(7)));
        await SignInAsync(hr.Id);
        var pulse = Services.GetRequiredService<EventPulse>();
        var (early, late) = (new List<int>(), new List<int>());
        var spoken = new List<string>();
        using var first = pulse.Listen(ids => { early.AddRange(ids); spoken.Add(CultureInfo.CurrentUICulture.Name); return Task.CompletedTask; });
        await pulse.AskAsync(Now);
        async Task AskInAsync(string language)
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            await pulse.AskAsync(Now);
        }

        await Database.Get<MoveEvent>().RunAsync(new() { EventId = one.Id, Starts = new DateTime(2026, 12, 10, 12, 0, 0), Version = one.Version }, Now);
        await AskInAsync("en");
        Assert.Equal([CultureInfo.CurrentUICulture.Name], spoken);
        using var second = pulse.Listen(ids => { late.AddRange(ids); return Task.CompletedTask; });
        await pulse.AskAsync(Now);
        await pulse.AskAsync(Now);

        Assert.Equal([one.Id], early);
        Assert.Equal([one.Id], late);
        Assert.DoesNotContain(other.Id, late);
    }

    [Fact]
    public async Task The_form_shows_what_stands_in_the_way_while_it_is_typed_and_keeps_it_until_it_is_resolved()
    {
        await using var db = Database.OpenAsSystem();
        var hr = await A.UserAsync(db, Role.HumanResources, lastName: "Савельева");
        var room = await AnEvent.RoomAsync(db);
        await AnEvent.PlannedAsync(db, hr.Id, Start, change: e => e.Sessions[0].RoomId = room.Id);
        await SignInAsync(hr.Id);
        Navigation.NavigateTo("/events/new?on=2026-12-07");
        var page = Render<EventFormPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#TitleRu")));
        await page.Find("#TitleRu").ChangeAsync(new ChangeEventArgs { Value = "Обучение монтажу" });
        await page.FindAll("input[name=form]")[1].ChangeAsync(new ChangeEventArgs { Value = true });
        await page.Find("#Level").ChangeAsync(new ChangeEventArgs { Value = "Processes" });
        Assert.Contains("весь бизнес", page.Find("#ProcessScope").ParentElement!.TextContent, StringComparison.OrdinalIgnoreCase);
        await page.Find("#Level").ChangeAsync(new ChangeEventArgs { Value = "WholeStaff" });
        Assert.Contains("HR", page.Find("#Level").ParentElement!.TextContent);

        await page.Find("#session-0-RoomId").ChangeAsync(new ChangeEventArgs { Value = room.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        page.WaitForAssertion(() => Assert.Contains(room.Name, page.Find(".event-session .event-conflicts").TextContent));
        Assert.True(page.Find("button[type=submit]").HasAttribute("disabled"));
        await page.Find("#session-0-Starts").ChangeAsync(new ChangeEventArgs { Value = "2026-12-07T12:00" });
        page.WaitForAssertion(() => Assert.Equal("", string.Concat(page.FindAll(".event-conflicts").Select(c => c.TextContent))));
        Assert.Equal("2026-12-07T14:00", page.Find("#session-0-Ends").GetAttribute("value"));
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Matches("/events/[0-9]+$", Navigation.Uri));
        Assert.Equal(EventStatus.Draft, await db.DevelopmentEvents.Where(e => e.TitleRu == "Обучение монтажу").Select(e => e.Status).SingleAsync(Now));
    }

    [Fact]
    public async Task The_list_names_place_seats_and_trouble_and_a_reader_gets_no_buttons()
    {
        await using var db = Database.OpenAsSystem();
        var hr = await A.UserAsync(db, Role.HumanResources, lastName: "Савельева");
        var reader = await A.UserAsync(db, Role.Assistant, lastName: "Осипова");
        var room = await AnEvent.RoomAsync(db);
        room.ClosedOn = new DateOnly(2026, 12, 1);
        var one = await AnEvent.PlannedAsync(db, hr.Id, Start, change: e => e.Sessions[0].RoomId = room.Id);
        await SignInAsync(reader.Id);
        Navigation.NavigateTo("/events");
        var list = Render<EventsPage>();
        list.WaitForAssertion(() => Assert.NotEmpty(list.FindAll("tbody tr")));
        Assert.Contains("Нужна замена", list.Find("tbody tr").TextContent);
        Assert.Contains("0 из 20", list.Find("tbody tr").TextContent);
        Assert.Empty(list.FindAll(".page-actions .button"));
        var page = Render<EventPage>(p => p.Add(x => x.Id, one.Id));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".event-line")));
        Assert.Empty(page.FindAll(".page-actions .button"));
        Assert.Contains(room.Name, page.Markup);
    }

    private IRenderedComponent<EventCalendarPage> Calendar(string query)
    {
        Navigation.NavigateTo("/events/calendar?" + query);
        var page = Render<EventCalendarPage>();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".skeleton")));
        return page;
    }
}
