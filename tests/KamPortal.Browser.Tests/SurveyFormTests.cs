using KamPortal.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KamPortal.Browser.Tests;

/// <summary>A client with a small telephone and no JavaScript answers, by keyboard too; axe finds nothing serious on the way.</summary>
public sealed class SurveyFormTests(DemoPortal portal)
{
    private const int Smallest = 320;

    [Theory]
    [InlineData(false, ColorScheme.Light)]
    [InlineData(true, ColorScheme.Dark)]
    public async Task A_survey_is_answered_without_a_script_at_the_smallest_width(bool isAnonymous, ColorScheme scheme)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        var (_, token) = await ASurvey.InviteAsync(db, await ASurvey.WaveAsync(db, await ASurvey.EveryKindAsync(db), isAnonymous, opensOn: today), account);
        await using var own = await Portal.ServeAsync(database.ConnectionString, ("Jobs:Enabled", "false"));
        var start = new Uri(own.Url, "/s/" + token);
        var page = await portal.OpenPlainAsync(start, Smallest, scheme);

        // Nothing chosen: the first question that lacks an answer has the focus, and the keyboard goes on from there.
        await page.Locator("button.go").ClickAsync();
        await Assertions.Expect(page.Locator("#q-recommend-problem")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#q-recommend-n0")).ToBeFocusedAsync();
        await CheckAsync(page, start, scheme);
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");

        // A low score asks what was wrong, on the same page.
        await Assertions.Expect(page.Locator("#q-wrong-1-in")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Долго ждали <b>ответа</b>");
        await page.GetByText("Вариант mail").ClickAsync();
        await page.Locator("button.go").ClickAsync();
        await Assertions.Expect(page.Locator("label[for=progress]")).ToHaveTextAsync("Страница 2 из 3");
        await CheckAsync(page, start, scheme);

        // The browser's own way back, and forth again by the button.
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("label[for=progress]")).ToHaveTextAsync("Страница 1 из 3");
        await page.GoForwardAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(page.Locator("label[for=progress]")).ToHaveTextAsync("Page 2 of 3");
        await page.Locator("#q-rating-1-n4").CheckAsync(new() { Force = true });
        await page.Locator("#q-rating-2-n5").CheckAsync(new() { Force = true });
        await page.Locator("button.go").ClickAsync();
        await page.Locator("#q-weights-1-in").FillAsync("100");
        await page.Locator("button.go").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Thank you!");
        await CheckAsync(page, start, scheme);

        var answers = await db.SurveyAnswers.Where(a => a.Text != null || a.Number == 1).Select(a => new { a.Number, a.Text, a.Response.InvitationId }).ToListAsync(Xunit.TestContext.Current.CancellationToken);
        Assert.Contains(answers, a => a.Text == "Долго ждали <b>ответа</b>" && a.InvitationId is null == isAnonymous);
        Assert.Contains(answers, a => a.Number == 1);
        await page.Context.CloseAsync();
    }

    /// <summary>No scrolling sideways, and nothing that axe finds serious; axe itself needs a script, so it looks at the same page in a browser that has them.</summary>
    private async Task CheckAsync(IPage page, Uri start, ColorScheme scheme)
    {
        var html = await page.ContentAsync();
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        var looking = await portal.OpenPlainAsync(start, Smallest, scheme, hasScript: true);
        await looking.EvaluateAsync("html => { document.documentElement.innerHTML = html.replace(/^[\\s\\S]*?<html[^>]*>/, '').replace(/<\\/html>[\\s\\S]*$/, ''); }", html);
        await looking.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.InRange(await looking.EvaluateAsync<int>("document.documentElement.scrollWidth"), 0, Smallest);
        Assert.Empty(await Objections.OfAsync(looking));
        await looking.Context.CloseAsync();
    }
}
