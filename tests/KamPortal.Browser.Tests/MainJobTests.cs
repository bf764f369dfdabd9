using KamPortal.TestSupport;
using Microsoft.Playwright;

namespace KamPortal.Browser.Tests;

/// <summary>The purpose of the portal in one go: a company comes in, its touches are planned, its manager is reminded and logs one.</summary>
public sealed class MainJobTests : IAsyncLifetime
{
    private const string Topic = "Знакомство после загрузки";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kamportal-main-job-");
    private readonly Browser browser = new();
    private Portal portal = null!;

    public async ValueTask InitializeAsync()
    {
        await browser.InitializeAsync();
        portal = await Portal.ServeAsync($"Data Source={Path.Combine(folder.FullName, "kamportal.db")}", ("Demo:Enabled", "true"), ("Import:Folder", Path.Combine(folder.FullName, "import")));
    }

    [Fact]
    public async Task A_company_is_imported_planned_and_its_manager_logs_the_touch_that_is_due()
    {
        var company = Company.AtHand();
        var administrator = await browser.SignInAsync(portal.Url, "Администратор");
        foreach (var (kind, file) in company.Files)
        {
            await company.ImportAsync(administrator, kind, file);
        }

        await AddRuleAsync(administrator);
        await RunPlannerAsync(administrator);

        var manager = await browser.SignInAsync(portal.Url, company.Manager);
        var due = manager.Locator(".day-touch", new() { HasText = Topic });
        await due.First.WaitForAsync();
        var before = await due.CountAsync();
        var account = manager.Locator(".day-account", new() { Has = due }).First;
        var name = await account.Locator("h3").InnerTextAsync();
        await account.Locator(".day-touch", new() { HasText = Topic }).GetByRole(AriaRole.Button, new() { Name = "Записать" }).ClickAsync();
        await manager.Locator("#Result").FillAsync("Познакомились, ждут прайс");
        await manager.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await Assertions.Expect(due).ToHaveCountAsync(before - 1);

        await manager.GotoAsync("/accounts");
        await manager.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();
        await manager.WaitForURLAsync("**/accounts/*");
        var address = manager.Url.Split('?')[0];
        await manager.GotoAsync(address + "?tab=touches");
        await Assertions.Expect(manager.Locator("main")).ToContainTextAsync("Познакомились, ждут прайс");
        await manager.GotoAsync(address + "?tab=history");
        await Assertions.Expect(manager.Locator("main")).ToContainTextAsync(company.Manager.Split(' ')[0]);
        await Assertions.Expect(manager.Locator("main")).ToContainTextAsync("Касание");
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        await browser.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static async Task AddRuleAsync(IPage page)
    {
        await page.GotoAsync("/cadence");
        await page.GetByRole(AriaRole.Button, new() { Name = "Новое правило" }).ClickAsync();
        await page.Locator("#Name").FillAsync("Новые клиенты: познакомиться");
        await page.Locator("#Category").SelectOptionAsync("Unknown");
        await page.Locator("#Every").FillAsync("30");
        await page.Locator("#Unit").SelectOptionAsync("Day");
        await page.Locator("#Topic").FillAsync(Topic);
        await page.Locator("#DayOffPolicy").SelectOptionAsync("KeepDate");
        await page.Locator("#Spread").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Новые клиенты: познакомиться", Exact = true }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Опубликовать", Exact = true }).ClickAsync();
        await page.Locator("#Note").FillAsync("Знакомимся с новыми клиентами");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("Опубликовать версию") }).ClickAsync();
        await Assertions.Expect(page.Locator(".programme-about")).ToContainTextAsync("Действует");
    }

    private static async Task RunPlannerAsync(IPage page)
    {
        await page.GotoAsync("/admin/jobs");
        var planner = page.Locator("tr", new() { HasText = "Планирование касаний" });
        await planner.GetByRole(AriaRole.Button, new() { Name = "Запустить сейчас" }).ClickAsync();
        await Assertions.Expect(planner).ToContainTextAsync("успешно", new() { Timeout = 60_000 });
        await Assertions.Expect(planner.GetByRole(AriaRole.Button, new() { Name = "Запустить сейчас" })).ToBeEnabledAsync(new() { Timeout = 60_000 });
    }
}
