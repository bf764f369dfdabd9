using Microsoft.Playwright;

namespace KamPortal.Browser.Tests;

public sealed class AccountListTests(DemoPortal portal)
{
    private const string Head = "Орлова";

    [Fact]
    public async Task The_list_is_narrowed_sorted_left_and_found_again_by_Back()
    {
        var page = await portal.SignInAsync(Head);
        await page.GotoAsync("/accounts");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ключевые", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/accounts?key=key*");
        await page.Locator("th a", new() { HasText = "Размер" }).ClickAsync();
        await page.WaitForURLAsync("**sort=size*");
        await Assertions.Expect(page.Locator("th[aria-sort=ascending]")).ToContainTextAsync("Размер");
        var first = await page.Locator("a.account-name").First.InnerTextAsync();
        await page.Locator("a.account-name").First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains('?', StringComparison.Ordinal));
        await page.GoBackAsync();

        await Assertions.Expect(page.Locator("a.account-name").First).ToHaveTextAsync(first);
        await Assertions.Expect(page.Locator("th[aria-sort=ascending]")).ToContainTextAsync("Размер");
    }

    [Fact]
    public async Task The_search_is_reached_and_used_with_the_keyboard_alone()
    {
        var page = await portal.SignInAsync(Head);
        await page.GotoAsync("/accounts");
        await page.Locator("a.account-name").First.WaitForAsync();
        var name = await page.Locator("a.account-name").First.InnerTextAsync();

        await page.Locator("#global-search[data-attached]").WaitForAsync();
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync(name);
        await Assertions.Expect(page.Locator("[role=option][aria-selected=true]")).ToContainTextAsync(name);
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/accounts/*");
        await Assertions.Expect(page.Locator("[role=listbox]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_is_filtered_is_downloaded()
    {
        var page = await portal.SignInAsync(Head);
        await page.GotoAsync("/accounts?status=lost");
        await page.GetByRole(AriaRole.Button, new() { Name = "Выгрузить" }).ClickAsync();
        var rows = await page.Locator("tbody tr").CountAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());

        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.Equal(rows + 1, lines.Length);
        Assert.StartsWith("Клиент;", lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1440, "light")]
    [InlineData(390, "dark")]
    public async Task Open_panels_and_results_hold_nothing_that_axe_objects_to(int width, string theme)
    {
        var page = await portal.SignInAsync(Head, width);
        await page.GotoAsync($"/theme/{theme}?returnUrl=/accounts");
        await page.Locator("td.pick input").First.CheckAsync();
        foreach (var panel in new[] { "Отбор", "Столбцы", "Виды", "Выгрузить" })
        {
            await page.GetByRole(AriaRole.Button, new() { Name = panel }).ClickAsync();
            await page.Locator(".skeleton").First.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
            Assert.Empty(await Objections.OfAsync(page));
        }

        await page.Locator("#global-search").ClickAsync();
        await page.Keyboard.TypeAsync("ал");
        await page.Locator("[role=option][aria-selected=true]").WaitForAsync();
        Assert.Empty(await Objections.OfAsync(page));
    }
}
