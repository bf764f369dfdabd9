namespace KamPortal.Browser.Tests;

public sealed class SignInTests(DemoPortal portal)
{
    [Fact]
    public async Task Nobody_gets_in_without_signing_in()
    {
        var page = await portal.OpenAsync();

        await page.GotoAsync("/accounts");

        Assert.Contains("/sign-in", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_signs_in_changes_the_language_and_signs_out()
    {
        var page = await portal.SignInAsync("Смирнова");

        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "My day" }).WaitForAsync();
        await page.Locator("details.person summary").ClickAsync();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync("**/sign-in");
    }

    [Fact]
    public async Task Everybody_starts_on_a_page_they_may_open()
    {
        var manager = await portal.SignInAsync("Смирнова");
        var planner = await portal.SignInAsync("Савельева");
        var administrator = await portal.SignInAsync("Администратор");

        Assert.Equal("/", new Uri(manager.Url).AbsolutePath);
        Assert.Equal("/", new Uri(planner.Url).AbsolutePath);
        Assert.Equal("/accounts", new Uri(administrator.Url).AbsolutePath);
    }
}
