using KamPortal.Events;
using KamPortal.Events.Preparation;
using KamPortal.Staff;
using KamPortal.Web.Events.Preparation;
using KamPortal.Web.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.Events.Preparation;

public sealed class PreparationPageTests : PageTest
{
    private PlanWorld world = null!;
    private int hr;

    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        world = await PlanWorld.OfAsync(Database);
        await Database.Get<SeedPreparationNorms>().RunAsync(Now);
        await using var db = Database.OpenAsSystem();
        hr = (await A.UserAsync(db, Role.HumanResources, lastName: "Савельева")).Id;
    }

    [Fact]
    public async Task Norms_are_narrowed_by_level_and_form_and_edited_by_who_manages_events()
    {
        await SignInAsync(world.Manager.Id);
        var page = Render<PreparationNormsPage>();
        page.WaitForAssertion(() => Assert.Contains("Прогон выступления и демонстраций", page.Markup));
        Assert.DoesNotContain("Новый норматив", page.Markup);
        Navigation.NavigateTo("/events/preparation?level=6&form=Vip");
        page.WaitForAssertion(() => Assert.Contains("за 60 рабочих дней до начала", page.Markup));
        Assert.DoesNotContain("за 20 рабочих дней до начала", page.Markup);
        Navigation.NavigateTo("/events/preparation?level=-4&form=nonsense");
        page.WaitForAssertion(() => Assert.Contains("за 20 рабочих дней до начала", page.Markup));

        await SignInAsync(hr);
        Assert.Contains("Новый норматив", Render<PreparationNormsPage>().WaitForElement(".button.primary").TextContent);
        var panel = Render<PreparationNormPanel>();
        await panel.Find("form").SubmitAsync();
        panel.WaitForElement("#TitleRu-error");
        await panel.Find("#TitleRu").ChangeAsync(new() { Value = "Печать грамот" });
        await panel.Find("#LeadDays").ChangeAsync(new() { Value = "4" });
        await panel.Find("form").SubmitAsync();
        await using var db = Database.OpenAsSystem();
        Assert.Equal(4, (await db.PreparationNorms.SingleAsync(n => n.TitleRu == "Печать грамот", Now)).LeadDays);
    }

    [Fact]
    public async Task The_panel_shows_how_far_it_is_and_marks_what_is_done()
    {
        await SignInAsync(world.Manager.Id);
        var eventId = await EventAsync();
        var panel = Render<EventPreparationPanel>(p => p.Add(x => x.EventId, eventId));
        panel.WaitForAssertion(() => Assert.Contains("0 %", panel.Markup));
        var count = panel.FindAll("tbody tr").Count;
        await panel.FindAll("button[title=Готово]")[0].ClickAsync(new());
        panel.WaitForAssertion(() => Assert.Contains($"готово 1 из {count}", panel.Markup));
        await panel.FindAll("button[title='Не нужно']")[0].ClickAsync(new());
        panel.WaitForAssertion(() => Assert.Contains($"готово 1 из {count - 1}", panel.Markup));

        var form = Render<PreparationTaskPanel>(p => p.Add(x => x.EventId, eventId));
        await form.Find("#Title").ChangeAsync(new() { Value = "Заказать кофе" });
        await form.Find("input[type=checkbox]").ChangeAsync(new() { Value = true });
        await form.Find("form").SubmitAsync();
        form.WaitForElement("#DueOn-error");
        await form.Find("#DueOn").ChangeAsync(new() { Value = "2026-12-01" });
        await form.Find("form").SubmitAsync();
        var view = (await Database.Get<PreparationQueries>().FindAsync(eventId, Now))!;
        Assert.Contains(view.Tasks, t => t is { Title: "Заказать кофе", IsPinned: true } && t.DueOn == new DateOnly(2026, 12, 1));

        // Somebody else looks on.
        await SignInAsync(world.Colleague.Id);
        var other = Render<EventPreparationPanel>(p => p.Add(x => x.EventId, eventId));
        other.WaitForAssertion(() => Assert.Contains("Заказать кофе", other.Markup));
        Assert.Empty(other.FindAll("button[title=Готово]"));
    }

    [Fact]
    public async Task My_day_is_open_to_everybody_and_shows_what_one_prepares()
    {
        await SignInAsync(hr);
        var empty = Render<MyDayPage>();
        empty.WaitForAssertion(() => Assert.Contains("готовить нечего", empty.Markup));

        await SignInAsync(world.Manager.Id);
        var eventId = await EventAsync();
        await using (var db = Database.OpenAsSystem())
        {
            await db.PreparationTasks.Where(t => t.LeadDays == 5).ExecuteUpdateAsync(s => s.SetProperty(t => t.OwnerId, hr).SetProperty(t => t.DueOn, A.Monday.AddDays(-3)), Now);
        }

        await SignInAsync(hr);
        var day = Render<MyDayPage>();
        day.WaitForAssertion(() => Assert.Contains("Раздаточные материалы", day.Markup));
        Assert.Contains("просрочено: 1", day.Markup);
        Assert.DoesNotContain("Касания", day.Markup);
        await day.Find(".day-touch button").ClickAsync(new());
        day.WaitForAssertion(() => Assert.DoesNotContain("Раздаточные материалы", day.Markup));
        Assert.Equal(PreparationStatus.Done, (await Database.Get<PreparationQueries>().FindAsync(eventId, Now))!.Tasks.Single(t => t.LeadDays == 5).Status);
    }

    private async Task<int> EventAsync()
    {
        await using var db = Database.OpenAsSystem();
        var one = await AnEvent.PlannedAsync(db, world.Manager.Id);
        await EventPreparation.PlanAsync(db, one, Now);
        await db.SaveChangesAsync(Now);
        return one.Id;
    }
}
