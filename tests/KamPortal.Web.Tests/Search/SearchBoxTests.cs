using KamPortal.Staff;
using KamPortal.Web.Search;
using Microsoft.AspNetCore.Components.Web;

namespace KamPortal.Web.Tests.Search;

public sealed class SearchBoxTests : PageTest
{
    [Fact]
    public async Task Results_are_labelled_by_kind_and_chosen_with_the_keyboard()
    {
        await using var db = Database.OpenAsSystem();
        var manager = await A.UserAsync(db);
        var account = await A.AccountAsync(db, manager.Id, "Королёвский завод");
        var person = await A.PersonAsync(db, account.Id, "Королёв", "Пётр");
        await SignInAsync(manager.Id);
        var box = Render<SearchBox>();

        await box.Find("input").InputAsync("королев");
        box.WaitForAssertion(() => Assert.Contains("Люди", Groups(box)), TimeSpan.FromSeconds(5));

        Assert.Equal(["Клиенты", "Люди", "Команды"], Groups(box));
        Assert.Equal("true", box.Find("[role=combobox]").GetAttribute("aria-expanded"));
        Assert.Equal("Королёвский завод", Active(box));
        await box.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowDown" });
        Assert.Equal("Королёв Пётр", Active(box));
        Assert.Equal(box.Find("[role=combobox]").GetAttribute("aria-activedescendant"), box.Find("[aria-selected=true]").Id);
        await box.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });

        box.WaitForAssertion(() => Assert.EndsWith($"/people/{person.Id}", Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal("false", box.Find("[role=combobox]").GetAttribute("aria-expanded"));
    }

    [Fact]
    public async Task Places_to_go_are_offered_by_right_and_found_by_name()
    {
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db)).Id);
        var box = Render<SearchBox>();

        await box.Find("input").FocusAsync();
        box.WaitForAssertion(() => Assert.Contains("Мой день", box.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("Импорт", box.Markup, StringComparison.Ordinal);
        await box.Find("input").InputAsync("клиен");
        box.WaitForAssertion(() => Assert.Equal("Клиенты", Active(box)), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_touch_with_somebody_is_a_command_only_for_those_who_may()
    {
        await using var db = Database.OpenAsSystem();
        var manager = await A.UserAsync(db);
        await A.AccountAsync(db, manager.Id, "Вектор");
        await SignInAsync(manager.Id);
        var box = Render<SearchBox>();

        await box.Find("input").InputAsync("записать касание с вект");
        box.WaitForAssertion(() => Assert.Equal("Записать касание с «Вектор»", Active(box)), TimeSpan.FromSeconds(5));

        await Database.SignInAsync((await A.UserAsync(db, Role.Administrator)).Id);
        var other = Render<SearchBox>();
        await other.Find("input").InputAsync("вектор");
        other.WaitForAssertion(() => Assert.Equal("Вектор", Active(other)), TimeSpan.FromSeconds(5));
        Assert.DoesNotContain("Записать касание", other.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_says_what_to_try_and_Escape_closes()
    {
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db)).Id);
        var box = Render<SearchBox>();

        await box.Find("input").InputAsync("абракадабра");
        box.WaitForAssertion(() => Assert.Contains(SearchText.NothingFound, box.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(5));
        await box.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "Escape" });

        Assert.True(box.Find("[role=listbox]").HasAttribute("hidden"));
    }

    private static List<string?> Groups(IRenderedComponent<SearchBox> box) => [.. box.FindAll("[role=group]").Select(g => g.GetAttribute("aria-label"))];

    private static string Active(IRenderedComponent<SearchBox> box) => box.Find("[aria-selected=true] .search-title").TextContent;
}
