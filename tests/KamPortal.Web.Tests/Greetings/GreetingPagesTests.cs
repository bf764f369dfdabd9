using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Greetings;
using KamPortal.Jobs;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Web.Greetings;
using KamPortal.Web.Touches;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Radzen;

namespace KamPortal.Web.Tests.Greetings;

public sealed class GreetingPagesTests : PageTest
{
    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Greetings_are_agreed_to_one_by_one_or_together_and_cancelled_ones_come_back()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await SeedAsync(db, "Первый", "Второй", "Третий");
        Navigation.NavigateTo("/greetings?show=waiting");

        var page = Render<GreetingsPage>();
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("tbody tr").Count));
        Assert.Contains("Ждут согласования · 3", page.Markup);
        await page.FindAll("tbody button").First(b => b.TextContent.Contains("Согласовать")).ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
        await page.Find(".greeting-filters + label input, input[type=checkbox]").ChangeAsync(new() { Value = true });
        page.WaitForAssertion(() => Assert.Contains("Согласовать выбранные: 2", page.Markup));
        await page.FindAll(".page-actions button")[^1].ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Всё согласовано", page.Markup));
        Assert.Equal(2, await db.Greetings.CountAsync(g => g.Status == GreetingStatus.Cancelled, Now));

        var notices = Services.GetRequiredService<NotificationService>();
        await Render(notices.Messages[^1].SummaryContent!(notices)).Find("button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
        Assert.Equal(anna, await db.Greetings.AsNoTracking().Where(g => g.Status == GreetingStatus.Approved).Select(g => g.ApprovedById).SingleAsync(Now));
    }

    [Fact]
    public async Task Filters_are_in_the_address_and_an_empty_list_says_what_to_do()
    {
        await using var db = Database.OpenAsSystem();
        await SeedAsync(db, "Первый");
        Navigation.NavigateTo("/greetings?from=2026-12-20&to=2026-12-24");

        var page = Render<GreetingsPage>();
        page.WaitForAssertion(() => Assert.Contains("поздравлять некого", page.Markup));
        Assert.Contains("/greetings?show=missed&from=2026-12-20&to=2026-12-24", page.Markup.Replace("&amp;", "&"));
        Navigation.NavigateTo("/greetings");
        page = Render<GreetingsPage>();
        page.WaitForAssertion(() => Assert.Contains("Первый", page.Markup));
        await page.Find("input[type=date]").ChangeAsync(new() { Value = "2026-12-01" });
        Assert.EndsWith("/greetings?from=2026-12-01", Navigation.Uri);
    }

    [Fact]
    public async Task My_day_reminds_of_what_waits_and_the_panel_shows_the_words()
    {
        await using var db = Database.OpenAsSystem();
        await SeedAsync(db, "Первый", "Второй");

        var day = Render<MyDayPage>();
        day.WaitForAssertion(() => Assert.Contains("2 поздравления ждут согласования", day.Markup));
        Assert.Equal("/greetings?show=waiting", day.Find(".notice a").GetAttribute("href"));

        var id = await db.Greetings.OrderBy(g => g.Id).Select(g => g.Id).FirstAsync(Now);
        var panel = Render<GreetingPanel>(p => p.Add(x => x.GreetingId, id));
        panel.WaitForAssertion(() => Assert.Contains("Уважаемый Пётр Иванович!", panel.Find("#Text").GetAttribute("value") ?? panel.Find("#Text").TextContent));
        await panel.Find("#Text").ChangeAsync(new() { Value = " " });
        await panel.Find("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.Contains("Напишите текст", panel.Find(".field-error").TextContent));
    }

    [Fact]
    public async Task The_person_and_the_client_show_what_comes()
    {
        await using var db = Database.OpenAsSystem();
        await SeedAsync(db, "Первый");
        var (person, account) = (await db.People.SingleAsync(Now), await db.Accounts.SingleAsync(Now));

        var ofPerson = Render<PersonGreetingsPanel>(p => p.Add(x => x.PersonId, person.Id).Add(x => x.Card, new object()));
        ofPerson.WaitForAssertion(() => Assert.Contains("День рождения", ofPerson.Markup));
        Assert.Contains("Новый год", ofPerson.Markup);
        var ofAccount = Render<AccountGreetingsPanel>(p => p.Add(x => x.AccountId, account.Id).Add(x => x.Today, A.Monday));
        ofAccount.WaitForAssertion(() => Assert.Contains("Первый Пётр Иванович", ofAccount.Markup));
        Assert.Contains($"/greetings?account={account.Id}", ofAccount.Markup);
    }

    [Fact]
    public async Task Occasions_are_kept_with_days_rules_and_words_that_are_tried_while_written()
    {
        await using var db = Database.OpenAsSystem();
        await SeedAsync(db, "Первый");
        var director = await A.UserAsync(db, Role.Director);
        await SignInAsync(director.Id);

        var page = Render<OccasionsPage>();
        page.WaitForAssertion(() => Assert.Equal(23, page.FindAll("tbody tr").Count));
        Assert.Contains("День строителя", page.Markup);
        var occasion = await db.GreetingOccasions.Where(o => o.Code == "builder").Select(o => o.Id).SingleAsync(Now);
        var edit = Render<OccasionPanel>(p => p.Add(x => x.OccasionId, occasion).Add(x => x.IsStandard, true));
        edit.WaitForAssertion(() => Assert.Equal("8", edit.Find("#Month").GetAttribute("value")));
        await edit.Find("#NameRu").ChangeAsync(new() { Value = "" });
        await edit.Find("form").SubmitAsync();
        edit.WaitForAssertion(() => Assert.Contains("Назовите повод", edit.Markup));

        var words = Render<TemplatePanel>(p => p.Add(x => x.OccasionId, occasion).Add(x => x.Language, "ru"));
        words.WaitForAssertion(() => Assert.Contains("Уважаемый Иван Сергеевич!", words.Find(".greeting-preview").TextContent));
        await words.Find("#Sample").ChangeAsync(new() { Value = "Unknown" });
        words.WaitForAssertion(() => Assert.Contains("Здравствуйте, Саша Петренко!", words.Find(".greeting-preview").TextContent));
        await words.Find("#Body").InputAsync(new() { Value = "Дорогому {Имени}" });
        words.WaitForAssertion(() => Assert.Contains("{Имени}", words.Find(".greeting-preview .state-danger").TextContent));
    }

    /// <summary>A client of category B whose people have their birthdays in the next days.</summary>
    private async Task<int> SeedAsync(KamDbContext db, params string[] names)
    {
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id, abcd: AbcdCategory.B);
        foreach (var (name, i) in names.Select((n, i) => (n, i)))
        {
            var person = await A.PersonAsync(db, account.Id, name);
            person.Rename(name, "Пётр", "Иванович", null);
            person.Reach($"p{i}@client.example", null, null);
            person.RecordConsent(ConsentStatus.Given, A.Monday, null);
            person.Born(11, 24 + i, null);
        }

        await db.SaveChangesAsync(Now);
        await Database.Get<SeedOccasions>().RunAsync(Now);
        await Database.Get<PlanGreetingsJob>().RunAsync(new JobReport(), Now);
        await SignInAsync(anna.Id);
        return anna.Id;
    }
}
