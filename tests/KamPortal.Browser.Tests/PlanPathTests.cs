using Microsoft.Playwright;

namespace KamPortal.Browser.Tests;

/// <summary>From the profile call to an approved perspective plan, by two people.</summary>
public sealed class PlanPathTests(DemoPortal portal)
{
    private const string Vision = "Единственный поставщик арматуры для всех площадок";
    private const string Action = "Годовой договор с графиком отгрузок";

    [Fact]
    public async Task A_manager_calls_records_the_potential_and_plans_and_the_head_approves()
    {
        var manager = await portal.SignInAsync("Смирнова");
        var client = await ClientWithoutPlanAsync(manager);
        await CallAsync(manager, client);
        await Assertions.Expect(manager.Locator("main")).ToContainTextAsync("12 000 000");
        await manager.GotoAsync(client);
        await Assertions.Expect(manager.Locator(".account-head .abcd")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[ABCD]$"));

        var plan = await DraftAsync(manager, client);
        await Button(manager, "Отправить на утверждение").ClickAsync();
        await Assertions.Expect(manager.Locator(".perspective-lead")).ToContainTextAsync("Ждёт решения: Орлова Марина");
        await Assertions.Expect(Button(manager, "Утвердить")).ToHaveCountAsync(0);

        var head = await portal.SignInAsync("Орлова");
        await head.GotoAsync("/plans/perspective");
        await head.Locator($".perspective-waiting a[href='{new Uri(plan).AbsolutePath}']").ClickAsync();
        await Assertions.Expect(head.Locator("#cell-Plan-0-Vision")).ToHaveValueAsync(Vision);
        await Button(head, "Утвердить").ClickAsync();
        await Assertions.Expect(head.Locator(".perspective-lead")).ToContainTextAsync("Утвердил: Орлова Марина");

        await manager.GotoAsync(plan);
        await Assertions.Expect(manager.Locator(".perspective-lead")).ToContainTextAsync("Утверждён");
        await Assertions.Expect(manager.Locator(".perspective-lead")).ToContainTextAsync("Подготовил: Смирнова Анна");
        await Assertions.Expect(manager.Locator(".perspective-content textarea")).ToHaveCountAsync(0);
        await Assertions.Expect(Button(manager, "Утвердить")).ToHaveCountAsync(0);
        await manager.GotoAsync("/tasks");
        await Assertions.Expect(manager.Locator("main")).ToContainTextAsync(Action);
    }

    /// <summary>A key account of the manager nobody has planned for yet.</summary>
    private static async Task<string> ClientWithoutPlanAsync(IPage page)
    {
        await page.GotoAsync("/accounts?owner=me&key=key");
        var links = page.Locator("td.lead a");
        await links.First.WaitForAsync();
        var addresses = new List<string>();
        for (var i = 0; i < await links.CountAsync(); i++)
        {
            addresses.Add((await links.Nth(i).GetAttributeAsync("href"))!);
        }

        foreach (var address in addresses)
        {
            await page.GotoAsync(address + "?tab=plans&plan=perspective");
            await page.Locator("#perspective-versions, .empty-title").First.WaitForAsync();
            if (await Button(page, "Составить план").CountAsync() == 1)
            {
                return address;
            }
        }

        throw new InvalidOperationException("Every key account of the manager has a plan.");
    }

    /// <summary>24 orders of 500,000 a year; to the other questions there is no answer.</summary>
    private static async Task CallAsync(IPage page, string client)
    {
        await page.GotoAsync(client + "/profile");
        var start = Button(page, "Начать звонок");
        var question = page.Locator(".call-question, .call-summary");
        await start.Or(question).First.WaitForAsync();
        if (await start.CountAsync() == 1)
        {
            await start.ClickAsync();
        }

        await question.First.WaitForAsync();
        await AnswerAsync(page, "Сколько примерно заказов", "24");
        await AnswerAsync(page, "На какую сумму", "500 000");
        await Button(page, "К итогу").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new System.Text.RegularExpressions.Regex("^Записать .* как потенциал") }).ClickAsync();
        var anyway = Button(page, "Всё верно, записать");
        var recorded = page.Locator(".call-summary .state-success");
        await anyway.Or(recorded).First.WaitForAsync();
        if (await anyway.CountAsync() == 1)
        {
            await anyway.ClickAsync();
        }

        await recorded.WaitForAsync();
        await page.GotoAsync(client + "?tab=potential");
        await page.Locator(".potential-figures").WaitForAsync();
    }

    private static async Task AnswerAsync(IPage page, string question, string answer)
    {
        await page.Locator(".call-index button", new() { HasText = question }).ClickAsync();
        await Assertions.Expect(page.Locator(".call-question h2")).ToContainTextAsync(question);
        await page.Locator("#call-answer").FillAsync(answer);
        await Button(page, "Дальше").ClickAsync();
        await Assertions.Expect(page.Locator(".call-index button", new() { HasText = question })).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("done"));
    }

    private static async Task<string> DraftAsync(IPage page, string client)
    {
        await page.GotoAsync(client + "?tab=plans&plan=perspective");
        await Button(page, "Составить план").ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/perspective/", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator(".perspective-snapshot")).ToContainTextAsync("12 000 000");
        await WriteAsync(page, page.Locator("#cell-Plan-0-Vision"), Vision);
        await WriteAsync(page, page.Locator("#cell-Plan-0-Budget"), "1 200 000,50");
        var sales = page.Locator("input[id^='cell-Milestone'][id$='-Sales']");
        for (var i = 0; i < await sales.CountAsync(); i++)
        {
            await WriteAsync(page, sales.Nth(i), "15000000");
        }

        await Button(page, "Добавить действие").ClickAsync();
        await WriteAsync(page, page.Locator("input[id^='cell-Action'][id$='-Text']"), Action);
        await WriteAsync(page, page.Locator("input[id^='cell-Action'][id$='-Cost']"), "300000");
        await Assertions.Expect(page.Locator(".perspective-problems")).ToHaveCountAsync(0);
        return page.Url;
    }

    /// <summary>Leaves the cell and sees that it is saved.</summary>
    private static async Task WriteAsync(IPage page, ILocator cell, string text)
    {
        await cell.FillAsync(text);
        await cell.BlurAsync();
        var id = await cell.GetAttributeAsync("id");
        await Assertions.Expect(page.Locator($"#{id}-state")).ToContainTextAsync("Сохранено");
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });
}
