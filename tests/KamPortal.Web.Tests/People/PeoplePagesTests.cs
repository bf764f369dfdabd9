using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Web.People;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.People;

public sealed class PeoplePagesTests : PageTest
{
    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_likely_duplicate_is_shown_with_both_ways_out()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id, "Сталь");
        await A.PersonAsync(db, account.Id, "Королёв", "Олег");
        await SignInAsync(anna.Id);
        var panel = Render<AddPersonPanel>(p => p.Add(a => a.AccountId, account.Id));

        await panel.Find("#LastName").ChangeAsync(new() { Value = "Королев" });
        await panel.Find("#FirstName").ChangeAsync(new() { Value = "Олег" });
        await panel.Find("#Position").ChangeAsync(new() { Value = "Инженер" });
        await panel.Find("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Contains("Директор, Сталь · то же имя", panel.Find(".notice").TextContent));
        Assert.Equal("Инженер", panel.Find("#Position").GetAttribute("value"));
        await panel.FindAll(".notice button")[^1].ClickAsync(new());
        Assert.Equal(["Королев", "Королёв"], (await db.People.Select(p => p.LastName).ToListAsync(Now)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_missing_name_is_told_beside_the_field()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        await SignInAsync(anna.Id);
        var panel = Render<AddPersonPanel>(p => p.Add(a => a.AccountId, account.Id));

        await panel.Find("#Email").ChangeAsync(new() { Value = "oleg@example.test" });
        await panel.Find("form").SubmitAsync();

        panel.WaitForElement("#LastName-error");
        Assert.Equal("oleg@example.test", panel.Find("#Email").GetAttribute("value"));
    }

    [Fact]
    public async Task A_person_is_dialled_and_written_to_and_notes_are_for_the_manager_only()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id, "Сталь");
        var person = await A.PersonAsync(db, account.Id);
        person.Reach("petrov@example.test", null, "+7 (912) 345-67-89");
        person.Born(2, 29, null);
        person.Note(null, "не звонить до обеда");
        await db.SaveChangesAsync(Now);
        await SignInAsync(anna.Id);

        var page = Render<PersonPage>(p => p.Add(a => a.Id, person.Id));
        page.WaitForElement("h1");
        Assert.Equal("tel:+79123456789", page.Find("a[href^=tel]").GetAttribute("href"));
        Assert.Equal("mailto:petrov@example.test", page.Find("a[href^=mailto]").GetAttribute("href"));
        Assert.Contains("29 февраля", page.Markup);
        Assert.DoesNotContain("не звонить до обеда", page.Markup);
        await page.FindAll("button").First(b => b.TextContent.Contains("Показать личное", StringComparison.Ordinal)).ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("не звонить до обеда", page.Markup));
        Assert.Contains("карточка человека", page.Find(".who-looked").TextContent);

        await SignInAsync((await A.UserAsync(db, Role.Administrator)).Id);
        var forAdministrator = Render<PersonPage>(p => p.Add(a => a.Id, person.Id));
        forAdministrator.WaitForElement("h1");
        Assert.DoesNotContain("не звонить до обеда", forAdministrator.Markup);
        await forAdministrator.Find("#Reason").ChangeAsync(new() { Value = "мало" });
        await forAdministrator.Find(".glass").SubmitAsync();
        forAdministrator.WaitForElement("#Reason-error");
        await forAdministrator.Find("#Reason").ChangeAsync(new() { Value = "Жалоба на разглашение" });
        await forAdministrator.Find(".glass").SubmitAsync();
        forAdministrator.WaitForAssertion(() => Assert.Contains("не звонить до обеда", forAdministrator.Markup));
        Assert.Contains("Жалоба на разглашение", (await db.Notifications.SingleAsync(n => n.UserId == anna.Id, Now)).Text);
    }

    [Fact]
    public async Task The_list_finds_by_phone_and_says_when_nobody_fits()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var person = await A.PersonAsync(db, (await A.AccountAsync(db, anna.Id)).Id);
        person.Reach(null, "8 912 345-67-89", null);
        await db.SaveChangesAsync(Now);
        await SignInAsync(anna.Id);
        Navigation.NavigateTo("/people?q=912345");

        var page = Render<PeopleListPage>();
        page.WaitForAssertion(() => Assert.Equal("Петров Пётр", page.Find("tbody a").TextContent));
        Navigation.NavigateTo("/people?q=%D1%8F%D0%BA");
        page.WaitForAssertion(() => Assert.Contains("Никого не нашлось", page.Markup));
    }
}
