using KamPortal.Accounts;
using KamPortal.Web.Accounts;

namespace KamPortal.Web.Tests.Accounts;

public sealed class SavedViewsPanelTests : PageTest
{
    [Fact]
    public async Task The_filter_is_saved_shown_as_a_link_and_deleted()
    {
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db)).Id);
        var panel = Render<SavedViewsPanel>(p => p.Add(v => v.Filter, AccountFilter.Parse("status=lost&page=4")));

        await panel.Find("#view-name").ChangeAsync("Потерянные");
        await panel.Find("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Equal("/accounts?status=lost", panel.Find(".saved-view a").GetAttribute("href")));
        await panel.FindAll(".saved-view button")[1].ClickAsync();
        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll(".saved-view")));
    }

    [Fact]
    public async Task A_shared_view_of_a_colleague_can_be_used_but_not_changed()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db, lastName: "Соколова");
        var boris = await A.UserAsync(db);
        await SignInAsync(anna.Id);
        await Database.Get<SaveView>().RunAsync(new SaveView.Form { Name = "Общий", IsShared = true }, default);
        await SignInAsync(boris.Id);

        var panel = Render<SavedViewsPanel>(p => p.Add(v => v.Filter, AccountFilter.Default));

        panel.WaitForAssertion(() => Assert.Contains("Соколова", panel.Find(".saved-view").TextContent, StringComparison.Ordinal));
        Assert.Empty(panel.FindAll(".saved-view button"));
    }

    [Fact]
    public async Task A_missing_name_is_said_beside_the_field()
    {
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db)).Id);
        var panel = Render<SavedViewsPanel>(p => p.Add(v => v.Filter, AccountFilter.Default));

        await panel.Find("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Contains(SavedViewMessages.NameRequired, panel.Markup, StringComparison.Ordinal));
    }
}
