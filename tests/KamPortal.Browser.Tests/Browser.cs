using Microsoft.Playwright;

namespace KamPortal.Browser.Tests;

/// <summary>The Chromium installed on this machine. Where there is none the test fails and says what to install.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const float Patience = 30_000;

    private static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience); // a busy build machine is no failure
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = FindChromium(), Args = Flags });
    }

    public async Task<IPage> OpenAsync(Uri portal, int width = 1440, string culture = "ru")
    {
        var context = await browser.NewContextAsync(new() { BaseURL = portal.ToString(), ViewportSize = new() { Width = width, Height = width < 500 ? 844 : 900 }, AcceptDownloads = true });
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/culture/{culture}?returnUrl=/sign-in");
        return page;
    }

    /// <summary>An address as a stranger's browser opens it: no cookies, no choice of language or theme.</summary>
    public async Task<IPage> OpenPlainAsync(Uri address, int width, ColorScheme scheme, bool hasScript)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 700 }, ColorScheme = scheme, JavaScriptEnabled = hasScript, BypassCSP = hasScript });
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString());
        return page;
    }

    /// <summary>Signed in as the first person on the sign-in page of the demo whose name or position contains the words.</summary>
    public async Task<IPage> SignInAsync(Uri portal, string person, int width = 1440, string culture = "ru")
    {
        var page = await OpenAsync(portal, width, culture);
        await page.Locator(".demo-person", new() { HasText = person }).First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private static string FindChromium() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("The browser tests need Chromium on the PATH. Debian, Ubuntu: apt-get install chromium. Elsewhere install Chromium or Chrome and put it on the PATH.");
}
