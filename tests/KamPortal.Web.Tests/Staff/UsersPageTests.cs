using KamPortal.Staff;
using KamPortal.Web.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.Staff;

public sealed class UsersPageTests : PageTest
{
    [Fact]
    public async Task Users_are_listed_with_roles_and_state_and_searched_by_the_address()
    {
        await using var db = Database.OpenAsSystem();
        var admin = await A.UserAsync(db, Role.Administrator, lastName: "Шестаков");
        var anna = await A.UserAsync(db, lastName: "Королёва");
        await SignInAsync(admin.Id);

        var page = Render<UsersPage>();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
        Assert.Contains("Клиентский менеджер", page.Find("tbody tr").TextContent);
        Assert.Contains("без пароля", page.Find("tbody tr").TextContent);

        await page.Find("#user-search").ChangeAsync("королева");
        await page.Find("form[role=search]").SubmitAsync();
        Assert.Equal("http://localhost/admin/users?q=" + Uri.EscapeDataString("королева"), Navigation.Uri);
        var found = Render<UsersPage>();
        found.WaitForAssertion(() => Assert.Contains(anna.FullName, Assert.Single(found.FindAll("tbody tr")).TextContent));
    }

    [Fact]
    public async Task The_form_adds_a_person_and_then_issues_a_password_shown_once()
    {
        await using var db = Database.OpenAsSystem();
        var admin = await A.UserAsync(db, Role.Administrator);
        await SignInAsync(admin.Id);
        var form = Render<UserForm>();
        await form.WaitForElement("#LastName").ChangeAsync("Новикова");
        await form.Find("#FirstName").ChangeAsync("Анна");
        await form.Find("#Login").ChangeAsync("anna.new");
        await form.Find("#BranchId").ChangeAsync(admin.BranchId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.Contains("хотя бы одну роль", form.Find(".field-error").TextContent));

        await form.FindAll("fieldset input")[0].ChangeAsync(true);
        await form.Find("form").SubmitAsync();
        await form.WaitForElement("section button").ClickAsync();

        var password = form.WaitForElement(".one-time").TextContent;
        var user = await db.PortalUsers.Include(u => u.Roles).SingleAsync(u => u.Login == "anna.new");
        Assert.True(user.Has(Role.Manager) && user.MustChangePassword);
        Assert.Equal(new QuickPasswordHasher().Hash(password), user.PasswordHash);
    }

    [Fact]
    public async Task An_owner_of_accounts_is_not_disabled_and_the_form_says_what_to_do()
    {
        await using var db = Database.OpenAsSystem();
        var admin = await A.UserAsync(db, Role.Administrator);
        var manager = await A.UserAsync(db);
        await A.AccountAsync(db, manager.Id);
        await SignInAsync(admin.Id);
        var form = Render<UserForm>(p => p.Add(f => f.UserId, manager.Id));

        await form.WaitForElement("#IsEnabled").ChangeAsync(false);
        await form.Find("form").SubmitAsync();

        form.WaitForAssertion(() => Assert.Contains("передайте их", form.Find(".field-error").TextContent));
    }
}
