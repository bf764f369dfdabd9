using System.Globalization;
using KamPortal.TestSupport;
using Microsoft.Playwright;

namespace KamPortal.Browser.Tests;

/// <summary>A purchasing centre from nothing: twelve people of an imported client, weights to exactly 100, and the day the decision maker leaves.</summary>
public sealed class PurchasingCentreTests : IAsyncLifetime
{
    private const string Decider = "4";
    private const string User = "2";

    private static readonly (string Name, string Position, int Weight)[] People =
    [
        ("Рогозин Тимофей", "Генеральный директор", 30), ("Заславская Юлия", "Главный инженер", 9), ("Мещеряков Глеб", "Технический директор", 9), ("Ковригина Эльвира", "Финансовый директор", 9),
        ("Пташкин Савелий", "Начальник снабжения", 6), ("Уварова Бронислава", "Закупщик", 6), ("Дружинин Ефим", "Главный механик", 6), ("Жилина Кристина", "Юрист", 6),
        ("Чумаков Ростислав", "Начальник цеха", 6), ("Шубина Нонна", "Технолог", 4), ("Эйдельман Лев", "Инженер КИП", 4), ("Яблочкина Ася", "Секретарь", 4),
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kamportal-centre-");
    private readonly Browser browser = new();
    private Portal portal = null!;

    public async ValueTask InitializeAsync()
    {
        await browser.InitializeAsync();
        portal = await Portal.ServeAsync($"Data Source={Path.Combine(folder.FullName, "kamportal.db")}", ("Demo:Enabled", "true"), ("Jobs:Enabled", "false"), ("Import:Folder", Path.Combine(folder.FullName, "import")));
    }

    [Fact]
    public async Task Twelve_people_make_a_centre_that_is_published_at_100_and_alarms_when_its_decision_maker_leaves()
    {
        var company = Company.AtHand();
        var administrator = await browser.SignInAsync(portal.Url, "Администратор");
        foreach (var (kind, file) in company.Files)
        {
            await company.ImportAsync(administrator, kind, file);
        }

        var page = await browser.SignInAsync(portal.Url, company.Manager);
        await page.GotoAsync("/accounts");
        await page.Locator("td.lead a").First.ClickAsync();
        await page.WaitForURLAsync("**/accounts/*");
        var account = page.Url.Split('?')[0];
        await AddPeopleAsync(page, account);

        await page.GotoAsync(account + "?tab=centres");
        await page.GetByRole(AriaRole.Button, new() { Name = "Завести центр по всем закупкам" }).ClickAsync();
        await page.WaitForURLAsync("**/centres/*");
        var centre = page.Url.Split('?')[0];
        await AddMembersAsync(page);
        await page.GotoAsync(centre + "?view=table");
        await WeighAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Опубликовать" }).ClickAsync();
        await Assertions.Expect(page.Locator(".problem")).ToContainTextAsync("не хватает 1 %");
        await Row(page, People[0].Name).Locator(".influence").FillAsync("31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить вес" }).ClickAsync();
        await Assertions.Expect(page.Locator(".account-head .sum-words")).ToHaveTextAsync("100 %");
        await page.GetByRole(AriaRole.Button, new() { Name = "Опубликовать" }).ClickAsync();
        await Assertions.Expect(page.Locator(".account-head")).ToContainTextAsync("Опубликован");
        await page.GotoAsync(centre + "?view=map");
        await Assertions.Expect(page.Locator(".map-node")).ToHaveCountAsync(People.Length);

        await page.GotoAsync(account + "?tab=people");
        await page.GetByRole(AriaRole.Button, new() { Name = "Больше не работает: " + People[0].Name }).ClickAsync();
        await Assertions.Expect(page.Locator(".former")).ToContainTextAsync(People[0].Name);
        await page.GotoAsync(centre + "?view=table");
        await Assertions.Expect(page.Locator(".alarm-line.loud").First).ToContainTextAsync("Ушёл ЛПР, свободно 31 % влияния");
        await Assertions.Expect(page.Locator(".alarm-line.loud").First).ToContainTextAsync(People[0].Name);
        await Assertions.Expect(page.Locator(".account-head")).ToContainTextAsync("69 % – не хватает 31 %");
        await page.GotoAsync("/tasks");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Ушёл ЛПР: " + People[0].Name);
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        await browser.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static async Task AddPeopleAsync(IPage page, string account)
    {
        await page.GotoAsync(account + "?tab=people");
        await page.GetByRole(AriaRole.Link, new() { Name = "Добавить нескольких" }).ClickAsync();
        await page.Locator("#paste").FillAsync(string.Join('\n', People.Select(p => $"{p.Name}, {p.Position}")));
        await page.GetByRole(AriaRole.Button, new() { Name = "Разобрать" }).ClickAsync();
        var save = page.GetByRole(AriaRole.Button, new() { Name = "Сохранить 12 человек" });
        await save.WaitForAsync();
        for (var i = 0; i < People.Length; i++)
        {
            await page.Locator(string.Create(CultureInfo.InvariantCulture, $"#RoleId-{i}")).SelectOptionAsync(i == 0 ? Decider : User);
        }

        await save.ClickAsync();
        await page.WaitForURLAsync("**tab=people");
    }

    private static async Task AddMembersAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Добавить людей" }).First.ClickAsync();
        foreach (var (name, _, _) in People)
        {
            await page.Locator(".candidates label", new() { HasText = name }).Locator("input").CheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Добавить 12 человек" }).ClickAsync();
        await Assertions.Expect(page.Locator(".map-node, .centre-table tbody tr")).ToHaveCountAsync(People.Length);
    }

    private static async Task WeighAsync(IPage page)
    {
        foreach (var (name, _, weight) in People)
        {
            await Row(page, name).Locator(".influence").FillAsync(weight.ToString(CultureInfo.InvariantCulture));
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Сохранить вес" }).ClickAsync();
        await Assertions.Expect(page.Locator(".account-head .sum-words")).ToContainTextAsync("99 % – не хватает 1 %");
    }

    private static ILocator Row(IPage page, string name) => page.Locator(".centre-table tbody tr", new() { HasText = name });
}
