using KamPortal.Accounts;
using KamPortal.Events;
using KamPortal.Events.Catalogue;
using KamPortal.Events.Planning;
using KamPortal.Staff;
using KamPortal.Web.Events.Catalogue;
using KamPortal.Web.Events.Planning;
using KamPortal.Web.Events.Resources;

namespace KamPortal.Web.Tests.Events.Planning;

/// <summary>The catalogue, resources, needs, the plan of the year and the report, as people see them.</summary>
public sealed class EventYearPagesTests : PageTest
{
    private int hr;
    private int director;
    private int manager;

    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Get<SeedEventTemplates>().RunAsync(Now);
        await using var db = Database.OpenAsSystem();
        hr = (await A.UserAsync(db, Role.HumanResources)).Id;
        director = (await A.UserAsync(db, Role.Director)).Id;
        manager = (await A.UserAsync(db)).Id;
        await A.AccountAsync(db, manager, "Вектор");
    }

    [Fact]
    public async Task The_catalogue_shows_levels_by_forms_with_whom_they_move_and_the_gaps_of_planners_have_a_button()
    {
        await SignInAsync(hr);
        var page = Render<EventTemplatesPage>();
        page.WaitForElement("table.catalogue");
        Assert.Equal(6, page.FindAll("tbody tr").Count);
        Assert.Contains(EventLevel.ClientsOfClient.WhomItMoves(), page.Find("tbody tr").TextContent);
        Assert.NotEmpty(page.FindAll("td button.small"));
        await SignInAsync(manager);
        var seen = Render<EventTemplatesPage>();
        seen.WaitForElement("table.catalogue");
        Assert.Empty(seen.FindAll("button"));
        Assert.DoesNotContain("₽", seen.Markup);
    }

    [Fact]
    public async Task HR_proposes_the_plan_submits_it_and_the_director_approves_it()
    {
        await SignInAsync(hr);
        Navigation.NavigateTo("/events/year?year=2027");
        var page = Render<EventYearPage>();
        page.WaitForElement(".empty");
        await page.Find("button.primary").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("Стратегическая сессия", page.Find("table.year-lines").TextContent));
        await page.Find("button.primary").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains(AnnualPlanStatus.Submitted.Label(), page.Markup));
        Assert.Empty(page.FindAll("button.primary"));
        await SignInAsync(director);
        var his = Render<EventYearPage>();
        his.WaitForElement("button.primary");
        await his.Find("button.primary").ClickAsync();
        his.WaitForAssertion(() => Assert.Contains(EventPlanText.MakeEvent, his.Markup));
    }

    [Fact]
    public async Task Needs_are_counted_and_the_clients_behind_the_number_are_listed()
    {
        await SignInAsync(hr);
        Navigation.NavigateTo("/events/needs?year=2026&category=A");
        var page = Render<EventNeedsPage>();
        page.WaitForAssertion(() => Assert.Contains("Вектор", page.Markup));
        Assert.Contains("1 клиент категории A без мероприятия уровня 4 и выше", page.Markup);
        Assert.Empty(page.FindAll("a[href^='/accounts']"));
    }

    [Fact]
    public async Task Rooms_and_trainers_clubs_programmes_minimum_sets_and_the_report_say_what_to_do_while_empty()
    {
        await SignInAsync(hr);
        var resources = Render<EventResourcesPage>();
        resources.WaitForAssertion(() => Assert.Contains(EventResourcesText.NoTrainersText, resources.Markup));
        var clubs = Render<ClubsPage>();
        clubs.WaitForAssertion(() => Assert.Contains(CatalogueText.NoClubsText, clubs.Markup));
        var programmes = Render<ProgrammesPage>();
        programmes.WaitForAssertion(() => Assert.Contains(CatalogueText.NoProgrammesText, programmes.Markup));
        var minimum = Render<MinimumSetsPage>();
        minimum.WaitForAssertion(() => Assert.Contains(CatalogueText.NoGroupsText, minimum.Markup));
        var report = Render<EventReportPage>();
        report.WaitForAssertion(() => Assert.Contains(EventPlanText.NoReportText, report.Markup));
    }
}
