using KamPortal.Accounts;
using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.Events.Planning;
using KamPortal.Orders;
using KamPortal.Staff;
using KamPortal.Web.Calendars;
using KamPortal.Web.Events.Effects;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.Events.Effects;

public sealed class EffectPanelsTests : PageTest
{
    private PlanWorld world = null!;
    private int hr;

    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        world = await PlanWorld.OfAsync(Database);
        await using var db = Database.OpenAsSystem();
        hr = (await A.UserAsync(db, Role.HumanResources, lastName: "Савельева")).Id;
    }

    [Fact]
    public async Task Costs_are_added_with_a_refusal_beside_the_field_and_summed()
    {
        var eventId = await EventAsync(TestClock.Start.UtcDateTime.AddDays(14));
        await SignInAsync(hr);
        var panel = Render<EventCostsPanel>(p => p.Add(x => x.EventId, eventId));
        panel.WaitForAssertion(() => Assert.Contains("Расходов нет", panel.Markup));
        var form = Render<EventCostPanel>(p => p.Add(x => x.EventId, eventId));
        await form.Find("#Planned").ChangeAsync(new() { Value = "много" });
        await form.Find("form").SubmitAsync();
        form.WaitForElement("#Planned-error");
        await form.Find("#Planned").ChangeAsync(new() { Value = "12 500" });
        await form.Find("form").SubmitAsync();
        panel = Render<EventCostsPanel>(p => p.Add(x => x.EventId, eventId));
        panel.WaitForAssertion(() => Assert.Contains("12 500", panel.Markup.Replace('\u00a0', ' ')));
        await panel.Find("button[title=Удалить]").ClickAsync(new());
        panel.WaitForAssertion(() => Assert.Contains("Расходов нет", panel.Markup));
    }

    [Fact]
    public async Task The_effect_says_when_it_will_be_known_or_that_there_are_too_few_and_what_it_does_not_prove()
    {
        var coming = await EventAsync(TestClock.Start.UtcDateTime.AddDays(14));
        var past = await EventAsync(new(2026, 3, 18, 7, 0, 0, DateTimeKind.Utc));
        await SignInAsync(world.Manager.Id);
        var panel = Render<EventEffectPanel>(p => p.Add(x => x.EventId, coming));
        panel.WaitForAssertion(() => Assert.Contains("Станет известно", panel.Markup));
        Assert.Contains("Чего это не доказывает", panel.Markup);
        panel = Render<EventEffectPanel>(p => p.Add(x => x.EventId, past));
        panel.WaitForAssertion(() => Assert.Contains("Слишком мало, чтобы сравнивать", panel.Markup));

        await using (var db = Database.OpenAsSystem())
        {
            for (var i = 1; i <= 12; i++)
            {
                var account = await A.AccountAsync(db, world.Manager.Id, $"Клиент {i}", AbcdCategory.B, new(2024, 1, 1));
                db.AddRange(Enumerable.Range(0, 13).Select(m => new AccountMonthSales { AccountId = account.Id, Month = new DateOnly(2025, 9, 1).AddMonths(m), Amount = m < 7 ? 1000 : i <= 6 ? 3000 : 2000 }));
                await db.SaveChangesAsync(Now);
                if (i <= 6)
                {
                    var person = await A.PersonAsync(db, account.Id, $"Гость{i}");
                    await AnEvent.ParticipantAsync(db, past, account.Id, person.Id, ParticipantStatus.Attended);
                }
            }
        }

        panel = Render<EventEffectPanel>(p => p.Add(x => x.EventId, past));
        panel.WaitForAssertion(() => Assert.Contains("+6 000", panel.Markup.Replace('\u00a0', ' ')));
        Assert.Contains("клиентов: 6, похожих: 5", panel.Markup);
    }

    [Fact]
    public async Task A_client_s_tab_shows_what_its_people_were_at_and_what_its_category_lacks()
    {
        await SignInAsync(world.Manager.Id);
        var empty = Render<AccountEventsPanel>(p => p.Add(x => x.AccountId, world.Account.Id).Add(x => x.Today, A.Monday));
        empty.WaitForAssertion(() => Assert.Contains("Мероприятий не было", empty.Markup));
        Assert.Contains("Клиенту категории", empty.Markup);
        var past = await EventAsync(new(2026, 10, 14, 7, 0, 0, DateTimeKind.Utc), EventLevel.Business);
        var coming = await EventAsync(TestClock.Start.UtcDateTime.AddDays(20), EventLevel.ProductUse);
        await using (var db = Database.OpenAsSystem())
        {
            await db.DevelopmentEvents.Where(e => e.Id == past).ExecuteUpdateAsync(s => s.SetProperty(e => e.Status, EventStatus.Held), Now);
            var person = await A.PersonAsync(db, world.Account.Id, "Гостев");
            await AnEvent.ParticipantAsync(db, past, world.Account.Id, person.Id, ParticipantStatus.Attended);
            await AnEvent.ParticipantAsync(db, coming, world.Account.Id, person.Id);
        }

        var panel = Render<AccountEventsPanel>(p => p.Add(x => x.AccountId, world.Account.Id).Add(x => x.Today, A.Monday));
        panel.WaitForAssertion(() => Assert.Contains("Предстоящие", panel.Markup));
        Assert.Contains("Прошедшие", panel.Markup);
        Assert.Contains("4,0", panel.Markup);
        Assert.DoesNotContain("Клиенту категории", panel.Markup);

        await SignInAsync(world.OtherHead.Id);
        var other = Render<AccountEventsPanel>(p => p.Add(x => x.AccountId, world.Account.Id).Add(x => x.Today, A.Monday));
        other.WaitForAssertion(() => Assert.DoesNotContain("Гостев", other.Markup));
    }

    [Fact]
    public async Task A_client_s_tab_lists_its_needs_and_takes_a_new_one_from_who_may_enter_them()
    {
        await using var db = Database.OpenAsSystem();
        db.AddRange(
            new EventNeed { AccountId = world.Account.Id, Year = 2027, Quarter = 2, Level = EventLevel.Business, Topic = "Экспорт", People = 4, CreatedById = world.Manager.Id },
            new EventNeed { AccountId = world.Account.Id, Year = 2026, Level = EventLevel.Business, Topic = "Уже не нужно", Status = NeedStatus.Dropped, CreatedById = world.Manager.Id });
        await db.SaveChangesAsync(Now);
        await SignInAsync(world.Manager.Id);
        var panel = Render<AccountEventsPanel>(p => p.Add(x => x.AccountId, world.Account.Id).Add(x => x.Today, A.Monday));
        panel.WaitForAssertion(() => Assert.Contains("Экспорт", panel.Find(".account-needs").TextContent));
        Assert.Contains("4 человека", panel.Find(".account-needs").TextContent);
        Assert.DoesNotContain("Уже не нужно", panel.Markup);
        Assert.Contains("Назвать потребность", panel.Markup);

        await SignInAsync((await A.UserAsync(db, Role.Administrator)).Id);
        var other = Render<AccountEventsPanel>(p => p.Add(x => x.AccountId, world.Account.Id).Add(x => x.Today, A.Monday));
        other.WaitForAssertion(() => Assert.Empty(other.FindAll(".skeleton")));
        Assert.DoesNotContain("Экспорт", other.Markup);
    }

    [Fact]
    public async Task HR_has_a_calendar_with_the_events_they_run_at_their_hour()
    {
        await using (var db = Database.OpenAsSystem())
        {
            await AnEvent.PlannedAsync(db, hr, new(2026, 11, 25, 7, 0, 0, DateTimeKind.Utc));
        }

        await SignInAsync(hr);
        var calendar = Render<CalendarPage>();
        calendar.WaitForAssertion(() => Assert.Contains("entry-events", calendar.Markup));
        await SignInAsync(world.Colleague.Id);
        var other = Render<CalendarPage>();
        other.WaitForAssertion(() => Assert.DoesNotContain("entry-events", other.Markup));
    }

    private async Task<int> EventAsync(DateTime start, EventLevel level = EventLevel.WholeStaff)
    {
        await using var db = Database.OpenAsSystem();
        return (await AnEvent.PlannedAsync(db, world.Manager.Id, start, level: level)).Id;
    }
}
