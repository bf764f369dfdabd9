using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace KamPortal.Browser.Tests;

/// <summary>What axe finds serious or critical on a page.</summary>
internal static class Objections
{
    /// <summary>Longer than axe takes for any page on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <remarks>In the page itself: the other way opens a second page for the findings, which has been seen to wait for ever; there are no frames that would need it.</remarks>
#pragma warning disable CS0618 // To be removed from the package some day: then the other way has to work.
    public static async Task<List<string>> OfAsync(IPage page) =>
        [.. (await page.RunAxeLegacy().WaitAsync(Patience)).Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id} ({v.Impact}): {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}")];
#pragma warning restore CS0618
}
