using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Web.People;
using KamPortal.Web.PurchasingCentres;

namespace KamPortal.Web.Tests.PurchasingCentres;

public sealed class CentresPageTests : PageTest
{
    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_shows_alarms_and_the_address_is_its_state()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        await A.CentreAsync(db, (await A.AccountAsync(db, anna.Id, "Амур")).Id, [50, 50], publish: true);
        await A.CentreAsync(db, (await A.AccountAsync(db, anna.Id, "Беркут")).Id, [61]);
        await SignInAsync(anna.Id);

        var page = Render<CentresPage>();
        page.WaitForAssertion(() => Assert.Equal(["Беркут", "Амур"], Names(page)));
        Assert.Contains("Нет касаний с ЛПР", page.Find("tbody tr").TextContent);
        Assert.Empty(page.FindAll("select"));
        var chip = page.FindAll(".presets a").Single(a => a.TextContent == "Всё держится на одном");
        Assert.Equal("/centres?alarm=singlethread", chip.GetAttribute("href"));

        Navigation.NavigateTo(chip.GetAttribute("href")!);
        page.WaitForAssertion(() => Assert.Equal(["Беркут"], Names(page)));
        Assert.Equal("true", page.FindAll(".presets a").Single(a => a.TextContent == "Всё держится на одном").GetAttribute("aria-current"));
        Navigation.NavigateTo("/centres?status=published");
        page.WaitForAssertion(() => Assert.Equal(["Амур"], Names(page)));
        Navigation.NavigateTo("/centres?alarm=nonsense&status=7&sort=name");
        page.WaitForAssertion(() => Assert.Equal(["Амур", "Беркут"], Names(page)));
        Navigation.NavigateTo("/centres?q=нет");
        page.WaitForAssertion(() => Assert.Contains("Под этот отбор ничего не подошло", page.Markup));
    }

    [Fact]
    public async Task Without_a_centre_the_list_says_how_to_begin()
    {
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db)).Id);

        var page = Render<CentresPage>();

        page.WaitForAssertion(() => Assert.Contains("Закупочных центров пока нет", page.Markup));
    }

    [Fact]
    public async Task A_head_narrows_the_list_to_one_manager()
    {
        await using var db = Database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head, lastName: "Орлова");
        var (anna, boris) = (await A.UserAsync(db, supervisor: head.Id, lastName: "Аннина"), await A.UserAsync(db, supervisor: head.Id, lastName: "Борисов"));
        await A.CentreAsync(db, (await A.AccountAsync(db, anna.Id, "Амур")).Id, [50]);
        await A.CentreAsync(db, (await A.AccountAsync(db, boris.Id, "Беркут")).Id, [50]);
        await SignInAsync(head.Id);

        var page = Render<CentresPage>();
        page.WaitForElement("select");
        await page.Find("select").ChangeAsync(new() { Value = boris.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) });

        page.WaitForAssertion(() => Assert.Equal(["Беркут"], Names(page)));
        Assert.EndsWith($"?owner={boris.Id}", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_clients_without_a_centre_come_first()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var (with, without) = (await A.AccountAsync(db, anna.Id, "Амур"), await A.AccountAsync(db, anna.Id, "Беркут"));
        (with.KeyStatus, without.KeyStatus) = (KeyStatus.Key, KeyStatus.Key);
        await A.CentreAsync(db, with.Id, [50]);
        await db.SaveChangesAsync(Now);
        await SignInAsync(anna.Id);
        Navigation.NavigateTo("/centres?view=key");

        var page = Render<CentresPage>();

        page.WaitForAssertion(() => Assert.Equal(["Беркут", "Амур"], Names(page)));
        Assert.Contains("Центра нет", page.Find("tbody tr").TextContent);
        Assert.Equal("page", page.FindAll(".tab")[1].GetAttribute("aria-current"));
    }

    [Fact]
    public async Task Somebody_at_two_clients_is_listed_with_both_and_the_person_page_tells_it_too()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var person = await SharedAsync(db, anna.Id);
        await SignInAsync(anna.Id);
        Navigation.NavigateTo("/centres?view=people");

        var page = Render<CentresPage>();
        page.WaitForAssertion(() => Assert.Equal(["Петров Пётр"], Names(page)));
        Assert.Equal(2, page.FindAll("tbody .seats li").Count);
        Assert.Contains("не известно", page.Find("tbody .seats li").TextContent);

        var card = Render<PersonPage>(p => p.Add(x => x.Id, person.Id));
        card.WaitForAssertion(() => Assert.Equal(2, card.FindAll(".seats li").Count));
    }

    private static async Task<Person> SharedAsync(KamDbContext db, int owner)
    {
        var (one, two) = (await A.AccountAsync(db, owner, "Амур"), await A.AccountAsync(db, owner, "Беркут"));
        var person = await A.PersonAsync(db, one.Id);
        db.Add(new Employment { PersonId = person.Id, AccountId = two.Id });
        await db.SaveChangesAsync(Now);
        await A.MemberAsync(db, one.Id, person, A.UserRole);
        await A.MemberAsync(db, two.Id, person, A.DeciderRole);
        return person;
    }

    private static IEnumerable<string> Names(IRenderedComponent<CentresPage> page) => page.FindAll("tbody td.lead a").Select(a => a.TextContent);
}
