using KamPortal.Staff;
using KamPortal.Web.Layout;

namespace KamPortal.Web.Tests.Layout;

public sealed class NavMenuTests : PageTest
{
    [Fact]
    public async Task A_manager_is_offered_only_what_a_manager_may_open()
    {
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db)).Id);

        var menu = Render<NavMenu>();

        Assert.Contains("Клиенты", menu.Markup);
        Assert.DoesNotContain("Импорт", menu.Markup);
    }

    [Fact]
    public async Task An_administrator_is_offered_the_administration()
    {
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db, Role.Administrator)).Id);

        Assert.Contains("Импорт", Render<NavMenu>().Markup);
    }

    [Theory]
    [InlineData("/surveys", "Опросы")]
    [InlineData("/surveys/12/edit", "Опросы")]
    [InlineData("/surveys/calls?wave=3", "Опросы по телефону")]
    public async Task One_line_is_active_where_two_begin_alike(string address, string title)
    {
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db)).Id);
        Navigation.NavigateTo(address);

        Assert.Equal(title, Assert.Single(Render<NavMenu>().FindAll("a.active")).TextContent.Trim());
    }
}
