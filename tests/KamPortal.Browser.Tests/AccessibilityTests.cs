using Microsoft.Playwright;

namespace KamPortal.Browser.Tests;

/// <summary>axe finds nothing serious or critical on any page, light and dark, wide and on a phone.</summary>
public sealed class AccessibilityTests(DemoPortal portal)
{
    private const string Director = "Вершинин";
    private const string Manager = "Смирнова";
    private const string Administrator = "Администратор";

    [Fact]
    public Task Sign_in() => CheckAsync(null, "/sign-in");

    [Fact]
    public Task A_managers_pages() => CheckAsync(Manager, "/", "/accounts", "/accounts/new", "/people", "/profile", "/notifications");

    [Fact]
    public Task An_account() => CheckAsync(Director, "/accounts/1", "/accounts/1?tab=people", "/accounts/1/people/add", "/accounts/1?tab=acquaintances", "/accounts/1?tab=touches", "/accounts/1?tab=orders", "/accounts/1?tab=history", "/accounts/1?tab=dossier", "/accounts/1?tab=dossier&show=unknown", "/accounts/1/dossier/print", "/accounts/1/edit", "/people/1");

    [Fact]
    public Task A_purchasing_centre() => CheckAsync(Manager, "/accounts/6?tab=centres", "/centres/1?view=table&member=1", "/centres/1?view=map", "/centres/1?view=map&member=2", "/centres/1?view=table&edition=1", "/centres/61?view=table");

    [Fact]
    public Task A_directors_pages() => CheckAsync(Director, "/cadence", "/cadence?version=2", "/cadence?tab=preview", "/cadence?tab=versions", "/cadence?tab=own", "/cadence?tab=report", "/team", "/team/overdue", "/audit", "/admin/dossier");

    [Fact]
    public Task Key_accounts() => CheckAsync(Director, "/key-accounts", "/key-accounts?view=list", "/key-accounts?view=reviews", "/key-accounts?view=costs", "/accounts/1?tab=key", "/accounts/18?tab=key", "/admin/key-criteria");

    [Fact]
    public Task Potential_and_categories() => CheckAsync(Manager, "/potential", "/potential?view=top", "/potential?view=stale", "/potential?view=targets", "/accounts/6?tab=potential", "/accounts/13/profile", "/portfolio", "/portfolio?tab=moves");

    [Fact]
    public Task Plans() => CheckAsync(Manager, "/plans", "/plans?view=operational", "/plans?view=waivers", "/routes", "/accounts/6?tab=plans", "/accounts/6?tab=plans&plan=operational");

    [Fact]
    public Task Gifts() => CheckAsync(Director, "/gifts", "/gifts?above=1", "/gifts?view=register", "/gifts?view=report", "/admin/gifts");

    [Fact]
    public Task Greetings() => CheckAsync(Director, "/greetings", "/admin/greetings");

    [Fact]
    public Task Surveys() => CheckAsync(Director, "/surveys", "/surveys/new", "/surveys/10", "/surveys/templates", "/surveys/templates/nps", "/surveys/calls", "/surveys/themes", "/surveys/published");

    [Fact]
    public Task Results_and_what_came_of_them() => CheckAsync(Director, "/surveys/results", "/surveys/results/1", "/surveys/results/4", "/surveys/results/8", "/surveys/results/1?view=words", "/improvements", "/improvements/training", "/accounts/2?tab=surveys", "/accounts/2/sheet");

    [Fact]
    public Task Events() => CheckAsync(Director, "/events", "/events/new", "/events/16", "/events/16?tab=participants", "/events/16?tab=preparation", "/events/16?tab=costs", "/events/5?tab=effect", "/events/5/attendance", "/events/calendar", "/events/calendar?view=week", "/events/calendar?view=year", "/events/calendar?view=timeline&by=room");

    [Fact]
    public Task Planning_of_events() => CheckAsync(Director, "/events/needs", "/events/year?year=2027", "/events/programmes", "/events/templates", "/events/clubs", "/events/resources", "/events/minimum", "/events/preparation", "/events/report", "/accounts/1?tab=events");

    [Fact]
    public Task The_calendar() => CheckAsync(Manager, "/calendar?view=month", "/calendar?view=week", "/calendar?view=agenda", "/calendar?view=day", "/calendar?view=team", "/calendar?view=week&state=cancelled&kinds=touches");

    [Fact]
    public Task The_method() => CheckAsync(Director, "/admin/categories", "/admin/profile", "/admin/plans");

    [Fact]
    public Task The_administrators_pages() => CheckAsync(Administrator, "/admin/import", "/admin/users", "/admin/jobs", "/admin/mail", "/admin/roles", "/admin/calendars", "/admin/settings");

    [Fact]
    public async Task Perspective_plans()
    {
        const string head = "Орлова";
        var page = await portal.SignInAsync(head);
        await page.GotoAsync("/plans/perspective");
        var waiting = await page.Locator(".perspective-waiting a").First.GetAttributeAsync("href");
        var approved = (await page.Locator("tr", new() { HasText = "версия 2" }).Locator("td.lead a").GetAttributeAsync("href"))!;
        var client = approved[..approved.LastIndexOf("/perspective", StringComparison.Ordinal)];
        var review = await page.GetByRole(AriaRole.Link, new() { Name = "Пересмотр планов" }).GetAttributeAsync("href");
        await page.GotoAsync(client + "?tab=plans&plan=perspective");
        var compare = await page.GetByRole(AriaRole.Link, new() { Name = "Сравнить версии" }).GetAttributeAsync("href");
        await page.Context.CloseAsync();
        await CheckAsync(head, "/plans/perspective", waiting!, approved, approved + "?view=timeline", approved + "?view=progress", approved + "/print", compare!, review!, client + "?tab=plans&plan=perspective");
    }

    private async Task CheckAsync(string? person, params string[] paths)
    {
        var found = new List<string>();
        foreach (var (width, theme, culture) in new[] { (1440, "light", "ru"), (390, "dark", "en") })
        {
            var page = person is null ? await portal.OpenAsync(width, culture) : await portal.SignInAsync(person, width, culture);
            await page.GotoAsync($"/theme/{theme}?returnUrl=/sign-in");
            foreach (var path in paths)
            {
                await page.GotoAsync(path);
                await page.Locator("h1").First.WaitForAsync();
                await page.Locator(".skeleton").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
                found.AddRange((await Objections.OfAsync(page)).Select(o => $"{path} {width} {theme}: {o}"));
            }

            await page.Context.CloseAsync();
        }

        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }
}
