using KamPortal.Staff;
using KamPortal.Web.People;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.People;

public sealed class RolesPageTests : PageTest
{
    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Roles_are_moved_switched_and_refused_in_words()
    {
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db, Role.Director)).Id);
        var page = Render<RolesPage>();
        page.WaitForElement("tbody tr");
        string[] Names() => [.. page.FindAll("td.lead").Select(c => c.TextContent.Trim())];
        Assert.Equal(("Инициатор", 10), (Names()[0], Names().Length));

        await page.Find("button[aria-label='Ниже: Инициатор']").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(["Пользователь", "Инициатор"], Names()[..2]));
        await page.Find("button[aria-label^='Выключить: Принимающий']").ClickAsync(new());
        page.WaitForElement("button[aria-label^='Включить: Принимающий']");
        await page.Find("button[aria-label^='Выключить: Финансист']").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("должна принимать решение", page.Find(".problem").TextContent));
        await page.Find("button[aria-label='Удалить: Противник']").ClickAsync(new());
        page.WaitForAssertion(() => Assert.DoesNotContain("Противник", Names()));
    }

    [Fact]
    public async Task A_role_gets_its_directions_and_a_wrong_one_is_told_beside_its_field()
    {
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db, Role.Administrator)).Id);
        var panel = Render<RolePanel>();
        await panel.Find("#NameRu").ChangeAsync(new() { Value = "Технадзор" });
        await panel.Find("#NameEn").ChangeAsync(new() { Value = "Supervision" });
        await panel.FindAll("button").First(b => b.TextContent.Contains("Добавить направление", StringComparison.Ordinal)).ClickAsync(new());
        await panel.Find("#TextRu-0").ChangeAsync(new() { Value = "Показать объект" });

        await panel.Find("form").SubmitAsync();
        panel.WaitForElement("#TextEn-0-error");
        await panel.Find("#TextEn-0").ChangeAsync(new() { Value = "Show the site" });
        await panel.Find("form").SubmitAsync();

        var role = await db.RoleDefinitions.Include(r => r.Directions).SingleAsync(r => r.Code == "supervision", Now);
        Assert.Equal("Показать объект", Assert.Single(role.Directions).TextRu);
    }
}
