using System.Globalization;
using System.Text.RegularExpressions;
using KamPortal.Data;
using KamPortal.Events;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.Playwright;

namespace KamPortal.Browser.Tests;

/// <summary>HR and a manager on one event at the same time, two clients with telephones without JavaScript, and a real mail server between them.</summary>
public sealed partial class EventPathTests(DemoPortal demo)
{
    private const string Confirmed = "Придёт";
    private const string Offered = "Предложено место";

    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hr_and_a_manager_fill_an_event_and_the_line_moves()
    {
        await using var mail = await SmtpServer.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var (one, other, room) = await CompanyAsync(db);
        await using var portal = await Portal.ServeAsync(database.ConnectionString, ("Demo:Enabled", "true"), ("Jobs:Enabled", "false"));
        db.Add(new Setting { Key = nameof(PortalSettings.SiteAddress), Value = portal.Url.ToString() });
        await db.SaveChangesAsync(Now);
        var hr = await demo.SignInAsync(portal.Url, "Савельева");
        var manager = await demo.SignInAsync(portal.Url, "Смирнова");
        await hr.GotoAsync($"/events/{one.Id}?tab=participants");
        await manager.GotoAsync($"/events/{one.Id}?tab=participants");

        await AddAsync(manager, "Петров", "Сидоров");
        await SeesAsync(hr, "Петров", "Не приглашён", "В списке");
        await Button(hr, "Пригласить всех из списка").ClickAsync();
        await SeesAsync(manager, "Сидоров", "Приглашён");
        var letters = await LettersAsync(database.ConnectionString, mail, 2);
        Assert.Equal(["petrov@client.example", "sidorov@client.example"], letters.Select(l => l.To.Single()).Order());
        Assert.All(letters, l => Assert.Contains("METHOD:REQUEST", l.Parts["text/calendar"]));

        await ConflictAsync(hr, other, room);
        await MoveAsync(hr, one.StartsAt.AddDays(1));
        await Assertions.Expect(manager.GetByText("Савельева", new() { Exact = false }).Filter(new() { HasText = "изменил" })).ToBeVisibleAsync();
        letters.AddRange(await LettersAsync(database.ConnectionString, mail, 2));
        Assert.All(letters[2..], l => Assert.Contains("SEQUENCE:1", l.Parts["text/calendar"]));

        var petrov = await OpenAsync(letters, "petrov");
        await petrov.Locator("button.go").ClickAsync();
        await Assertions.Expect(petrov.Locator("body")).ToContainTextAsync("За вами место");
        await SeesAsync(hr, "Петров", Confirmed);
        await SeesAsync(manager, "Петров", Confirmed);
        var sidorov = await OpenAsync(letters, "sidorov");
        await sidorov.Locator("button.go").ClickAsync();
        await Assertions.Expect(sidorov.Locator("body")).ToContainTextAsync("Вы в очереди: 1-е место");
        await SeesAsync(hr, "Сидоров", "В очереди");

        await petrov.GetByText("Отказаться от места").ClickAsync();
        await SeesAsync(hr, "Сидоров", Offered);
        await SeesAsync(manager, "Сидоров", Offered);
        Assert.Equal(["sidorov@client.example"], (await LettersAsync(database.ConnectionString, mail, 1))[0].To);
        await sidorov.ReloadAsync();
        await sidorov.Locator("button.go").ClickAsync();
        await SeesAsync(manager, "Сидоров", Confirmed);
    }

    /// <returns>An event with one seat, and another that has the same room a week later.</returns>
    private static async Task<(DevelopmentEvent One, DevelopmentEvent Other, string Room)> CompanyAsync(KamDbContext db)
    {
        var planner = await A.UserAsync(db, Role.HumanResources, lastName: "Савельева");
        var manager = await A.UserAsync(db, lastName: "Смирнова");
        var account = await A.AccountAsync(db, manager.Id);
        foreach (var name in (string[])["Петров", "Сидоров"])
        {
            var person = await A.PersonAsync(db, account.Id, name);
            person.Employments[0].Seniority = 4;
            person.Reach(name == "Петров" ? "petrov@client.example" : "sidorov@client.example", null, null);
            person.RecordConsent(ConsentStatus.Given, A.Monday.AddYears(-1), null);
        }

        var room = await AnEvent.RoomAsync(db);
        var tuesday = DateTime.SpecifyKind(TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(21), DateTimeKind.Utc);
        tuesday = tuesday.AddDays(((int)DayOfWeek.Tuesday - (int)tuesday.DayOfWeek + 7) % 7).AddHours(7);
        var one = await AnEvent.PlannedAsync(db, planner.Id, tuesday, capacity: 1, change: e => e.Sessions[0].RoomId = room.Id);
        return (one, await AnEvent.PlannedAsync(db, planner.Id, tuesday.AddDays(7), change: e => e.Sessions[0].RoomId = room.Id), room.Name);
    }

    private static async Task AddAsync(IPage page, params string[] people)
    {
        await Button(page, "Добавить людей").ClickAsync();
        foreach (var person in people)
        {
            await page.Locator(".proposal-list li", new() { HasText = person }).Locator("input").CheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Добавить в список" }).ClickAsync();
        await SeesAsync(page, people[^1], "В списке");
    }

    /// <summary>Without a reload: one of the words stands beside the name within the time a page takes to learn of it.</summary>
    private static Task SeesAsync(IPage page, string person, params string[] words) =>
        Assertions.Expect(page.Locator(".participants tr", new() { HasText = person })).ToContainTextAsync(new Regex(string.Join('|', words)));

    private static async Task<List<SmtpServer.Received>> LettersAsync(string database, SmtpServer mail, int count)
    {
        (string, string)[] smtp = [("Smtp:Enabled", "true"), ("Smtp:Host", "127.0.0.1"), ("Smtp:Port", mail.Port.ToString(CultureInfo.InvariantCulture)), ("Smtp:From", "KamPortal <kam@portal.test>")];
        var (code, output, error) = await Portal.RunAsync(database, smtp, ["jobs", "run", "outbox-dispatcher"]);
        Assert.True(code == 0, output + error);
        return await mail.NextAsync(count);
    }

    private static async Task ConflictAsync(IPage page, DevelopmentEvent other, string room)
    {
        await Button(page, "Перенести").ClickAsync();
        await StartAsync(page, other.StartsAt);
        await Assertions.Expect(page.Locator("form .event-conflicts .state-danger")).ToContainTextAsync(room);
        await Assertions.Expect(page.Locator("form").GetByRole(AriaRole.Button, new() { Name = "Перенести", Exact = true })).ToBeDisabledAsync();
    }

    private static async Task MoveAsync(IPage page, DateTime startsAt)
    {
        await StartAsync(page, startsAt);
        await page.Locator("form").GetByRole(AriaRole.Button, new() { Name = "Перенести", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#Starts")).ToHaveCountAsync(0);
    }

    private static async Task StartAsync(IPage page, DateTime startsAt)
    {
        await page.Locator("#Starts").FillAsync(LocalTime.FromUtc(startsAt, "Europe/Moscow").ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        await page.Locator("#Starts").PressAsync("Tab");
    }

    private Task<IPage> OpenAsync(List<SmtpServer.Received> letters, string whom) =>
        demo.OpenPlainAsync(new Uri(Link().Match(letters.FindLast(l => l.To.Single().StartsWith(whom, StringComparison.Ordinal))!.Parts["text/plain"]).Value), 390, ColorScheme.Light);

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    [GeneratedRegex(@"http://\S+/e/[\w-]{22}(?=\s|$)")]
    private static partial Regex Link();
}
