using System.Globalization;
using System.Text.RegularExpressions;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys.Waves;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KamPortal.Browser.Tests;

/// <summary>From the launch of a wave to the sheet the client is shown: a director, a client on a telephone without JavaScript, a manager, and a real mail server between them.</summary>
public sealed partial class SurveyPathTests(DemoPortal demo)
{
    private const string Wave = "Рекомендация, осень";
    private const string Words = "Отгрузка опоздала на неделю";
    private const string Improvement = "Подтверждаем срок отгрузки в день заказа";
    private const string Evidence = "С понедельника срок приходит письмом, за месяц опозданий нет";

    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_says_what_is_wrong_and_is_shown_what_was_done()
    {
        await using var mail = await SmtpServer.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var (account, today) = (await CompanyAsync(db), LocalTime.Today(TimeProvider.System, LocalTime.DefaultZone));
        await using var portal = await Portal.ServeAsync(database.ConnectionString, ("Demo:Enabled", "true"), ("Jobs:Enabled", "false"));
        db.Add(new Setting { Key = nameof(PortalSettings.SiteAddress), Value = portal.Url.ToString() });
        db.Add(new Setting { Key = nameof(PortalSettings.DetractorDays), Value = "1" });
        await db.SaveChangesAsync(Now);

        await LaunchAsync(await demo.SignInAsync(portal.Url, "Вершинин"), today);
        var calendar = await WorkCalendar.LoadAsync(db, today, today.AddDays(40), Now);
        var letter = await LetterAsync(database.ConnectionString, WaveRules.FirstSendingDay(today.AddDays(1), today.AddDays(30), calendar)!.Value, mail);
        Assert.Equal(["petrov@client.example"], letter.To);
        await AnswerAsync(new Uri(Link().Match(letter.Parts["text/plain"]).Value));

        var manager = await demo.SignInAsync(portal.Url, "Смирнова");
        await Assertions.Expect(manager.Locator("main")).ToContainTextAsync("Оценка 3 из 10: позвонить");
        await ImproveAsync(manager, account);
        await manager.GotoAsync($"/accounts/{account}/sheet");
        await Assertions.Expect(manager.Locator("body")).ToContainTextAsync(Words);
        await Assertions.Expect(manager.Locator("body")).ToContainTextAsync(Evidence);
    }

    private static async Task<int> CompanyAsync(KamDbContext db)
    {
        var director = await A.UserAsync(db, Role.Director, lastName: "Вершинин");
        var manager = await A.UserAsync(db, supervisor: director.Id, lastName: "Смирнова");
        var account = await A.AccountAsync(db, manager.Id);
        var person = await A.PersonAsync(db, account.Id);
        person.Reach("petrov@client.example", null, null);
        person.RecordConsent(ConsentStatus.Given, A.Monday.AddYears(-1), null);
        await db.SaveChangesAsync(Now);
        return account.Id;
    }

    private static async Task LaunchAsync(IPage page, DateOnly today)
    {
        await page.GotoAsync("/surveys/new");
        var template = page.Locator("#TemplateId");
        await template.SelectOptionAsync(await template.Locator("option", new() { HasText = "Порекомендуете ли вы нас?" }).GetAttributeAsync("value") ?? "");
        await page.Locator("#Name").FillAsync(Wave);
        await page.Locator("#OpensOn").FillAsync(Day(today));
        await page.Locator("#ClosesOn").FillAsync(Day(today.AddDays(30)));
        await Button(page, "Сохранить черновик").ClickAsync();
        await page.WaitForURLAsync(url => char.IsAsciiDigit(url[^1]));
        await Button(page, "Запустить").ClickAsync();
        await page.Locator("form").GetByRole(AriaRole.Button, new() { Name = "Запустить", Exact = true }).ClickAsync();
        await Assertions.Expect(Button(page, "Запустить")).ToHaveCountAsync(0);
    }

    /// <summary>The jobs as they run on the first day on which letters may go; letters go twice an hour at most.</summary>
    private static async Task<SmtpServer.Received> LetterAsync(string database, DateOnly day, SmtpServer mail)
    {
        (string, string)[] smtp = [("Smtp:Enabled", "true"), ("Smtp:Host", "127.0.0.1"), ("Smtp:Port", mail.Port.ToString(CultureInfo.InvariantCulture)), ("Smtp:From", "KamPortal <kam@portal.test>")];
        foreach (var time in (string[])["11:00", "11:20"])
        {
            var (code, output, error) = await Portal.RunAsync(database, smtp, ["jobs", "run", "survey-wave-opener", "outbox-dispatcher", "--at", $"{Day(day)}T{time}"]);
            Assert.True(code == 0, output + error);
        }

        return await mail.NextAsync();
    }

    private async Task AnswerAsync(Uri link)
    {
        var page = await demo.OpenPlainAsync(link, 390, ColorScheme.Light);
        await page.Locator("#q-recommend-n3").CheckAsync(new() { Force = true });
        await page.Locator("button.go").ClickAsync();
        await page.GetByLabel("Что нас подвело").FillAsync(Words);
        await page.Locator("button.go").ClickAsync();
        await Assertions.Expect(page.Locator("button.go")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    private static async Task ImproveAsync(IPage page, int account)
    {
        await page.GotoAsync($"/accounts/{account}?tab=surveys");
        await page.GetByText("Сделать улучшением").ClickAsync();
        await page.Locator("#Title").FillAsync(Improvement);
        await Button(page, "Завести").ClickAsync();
        await Assertions.Expect(page.Locator("#Title")).ToHaveCountAsync(0);
        await page.GotoAsync("/improvements");
        await page.GetByText(Improvement).First.ClickAsync();
        await page.Locator("#Words").FillAsync(Evidence);
        await Button(page, "Закрыть с доказательством").ClickAsync();
        await Assertions.Expect(page.Locator("#Words")).ToHaveCountAsync(0);
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"http://\S+/s/[\w-]{22}(?=\s|$)")]
    private static partial Regex Link();
}
