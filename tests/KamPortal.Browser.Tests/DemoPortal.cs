using KamPortal.TestSupport;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(KamPortal.Browser.Tests.DemoPortal))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace KamPortal.Browser.Tests;

/// <summary>The portal with the demo company, started once for all browser tests; background jobs stand still unless a test runs one.</summary>
public sealed class DemoPortal : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kamportal-browser-");
    private readonly Browser browser = new();
    private Portal portal = null!;

    public string Database => $"Data Source={Path.Combine(folder.FullName, "kamportal.db")}";

    public Uri Url => portal.Url;

    public string Log => portal.Log;

    public async ValueTask InitializeAsync()
    {
        await browser.InitializeAsync();
        portal = await Portal.ServeAsync(Database, ("Demo:Enabled", "true"), ("Jobs:Enabled", "false"), ("Import:Folder", Path.Combine(folder.FullName, "import")));
    }

    /// <summary>A browser of its own, signed in as the first person of the demo whose name or position contains the words.</summary>
    public Task<IPage> SignInAsync(string person, int width = 1440, string culture = "ru") => browser.SignInAsync(Url, person, width, culture);

    /// <summary>The same in another portal.</summary>
    public Task<IPage> SignInAsync(Uri other, string person) => browser.SignInAsync(other, person);

    public Task<IPage> OpenAsync(int width = 1440, string culture = "ru") => browser.OpenAsync(Url, width, culture);

    /// <summary>An address as a stranger's browser opens it.</summary>
    public Task<IPage> OpenPlainAsync(Uri address, int width, ColorScheme scheme, bool hasScript = false) => browser.OpenPlainAsync(address, width, scheme, hasScript);

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        await browser.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
