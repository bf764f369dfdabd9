using System.Text;
using Microsoft.Playwright;

namespace KamPortal.Browser.Tests;

/// <summary>What a dossier sends to the browser, and what the browser keeps when the line breaks.</summary>
public sealed class DossierTests(DemoPortal portal)
{
    private const string Manager = "Смирнова";
    private const string Administrator = "Администратор";

    [Fact]
    public async Task A_file_is_uploaded_and_comes_back_to_be_saved_never_shown()
    {
        var page = await portal.SignInAsync(Manager);
        var account = await FirstAccountAsync(page);
        await page.GotoAsync($"{account}?tab=dossier&section=installed");
        await page.Locator(".drop-input").SetInputFilesAsync(
        [
            new FilePayload { Name = "Схема насосной.pdf", MimeType = "application/pdf", Buffer = Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n") },
            new FilePayload { Name = "схема.pdf", MimeType = "application/pdf", Buffer = "<html><script>alert(1)</script></html>"u8.ToArray() },
        ]);
        var link = page.Locator(".file-list a", new() { HasText = "Схема насосной.pdf" });
        await link.WaitForAsync();
        Assert.Contains("веб-страница", await page.Locator(".dossier-files [role=alert]").InnerTextAsync());

        var address = (await link.GetAttributeAsync("href"))!;
        var response = await page.APIRequest.GetAsync(new Uri(portal.Url, address).ToString());

        Assert.Equal(200, response.Status);
        Assert.Equal("application/pdf", response.Headers["content-type"]);
        Assert.StartsWith("attachment", response.Headers["content-disposition"]);
        Assert.Equal("nosniff", response.Headers["x-content-type-options"]);
        Assert.Equal("sandbox; default-src 'none'", response.Headers["content-security-policy"]);
        Assert.StartsWith("%PDF-1.7", await response.TextAsync());
        foreach (var path in new[] { $"{account}/dossier/export?format=xlsx", $"{account}/dossier/export?format=zip" })
        {
            var export = await page.APIRequest.GetAsync(new Uri(portal.Url, path).ToString());
            Assert.Equal(200, export.Status);
            Assert.StartsWith("attachment", export.Headers["content-disposition"]);
            Assert.Equal("PK", Encoding.ASCII.GetString(await export.BodyAsync(), 0, 2));
        }

        var other = await portal.SignInAsync("Ким");
        Assert.Equal(404, (await other.APIRequest.GetAsync(new Uri(portal.Url, address).ToString())).Status);
        Assert.Equal(404, (await other.APIRequest.GetAsync(new Uri(portal.Url, $"{account}/dossier/export").ToString())).Status);
        await other.Context.CloseAsync();
        var clerk = await portal.SignInAsync("Кредитный");
        Assert.DoesNotContain("%PDF", await (await clerk.APIRequest.GetAsync(new Uri(portal.Url, address).ToString())).TextAsync());
        await clerk.Context.CloseAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_text_typed_before_the_page_went_away_is_offered_back()
    {
        var page = await portal.SignInAsync(Manager);
        var account = await FirstAccountAsync(page);
        await page.GotoAsync($"{account}?tab=dossier");
        var field = page.Locator("#q-general-structure");
        await field.WaitForAsync();
        await page.WaitForTimeoutAsync(500);
        await field.PressSequentiallyAsync(" И ещё один склад");
        var typed = await field.InputValueAsync();

        await page.ReloadAsync();

        var notice = page.Locator(".question .notice");
        await notice.WaitForAsync();
        Assert.Contains("И ещё один склад", await notice.InnerTextAsync());
        await notice.GetByText("Вернуть и сохранить").ClickAsync();
        await page.Locator("#q-general-structure-state", new() { HasText = "сохранено" }).WaitForAsync();
        await Assertions.Expect(field).ToHaveValueAsync(typed);
        await page.ReloadAsync();
        await Assertions.Expect(field).ToHaveValueAsync(typed);
        Assert.Equal(0, await notice.CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_administrator_sees_no_confidential_group()
    {
        var page = await portal.SignInAsync(Administrator);
        await page.GotoAsync("/accounts/1/dossier/print");

        Assert.Equal(10, await page.Locator(".print-group").CountAsync());
        Assert.DoesNotContain("увлечения", await page.Locator("body").InnerTextAsync());
        await page.Context.CloseAsync();
    }

    private static async Task<string> FirstAccountAsync(IPage page)
    {
        await page.GotoAsync("/accounts?key=key");
        var link = page.Locator("td.lead a").First;
        await link.WaitForAsync();
        return new Uri(new Uri("http://portal"), await link.GetAttributeAsync("href")).AbsolutePath;
    }
}
