using KamPortal.Accounts;
using KamPortal.Categories;
using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.Potentials;
using KamPortal.Staff;
using KamPortal.Web.Categories;

namespace KamPortal.Web.Tests.Categories;

public sealed class CategoryPagesTests : PageTest
{
    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Why_tells_the_arithmetic_and_leads_to_the_potential()
    {
        var (anna, large, _) = await FillAsync();
        await SignInAsync(anna);

        var why = Render<CategoryWhy>(p => p.Add(w => w.AccountId, large).Add(w => w.Category, AbcdCategory.A));
        await why.Find("details").TriggerEventAsync("ontoggle", EventArgs.Empty);

        why.WaitForAssertion(() => Assert.Contains("категория A", why.Markup));
        var text = why.Find(".arithmetic").TextContent.Replace('\u00A0', ' ');
        Assert.Contains("9 000 000,00", text);
        Assert.Contains("45 %", text);
        Assert.Contains("11 000 000,00", text);
        Assert.Contains("от 300 000,00", text);
        Assert.Contains("80 %", text);
        Assert.Equal($"/accounts/{large}?tab=potential", why.Find(".arithmetic-result a").GetAttribute("href"));
        Assert.Equal("A", why.Find(".is-here").TextContent);
    }

    [Fact]
    public async Task The_portfolio_shows_dots_letters_and_the_largest_gaps()
    {
        var (anna, large, _) = await FillAsync();
        await SignInAsync(anna);

        var page = Render<PortfolioPage>();

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("a.chart-link").Count));
        Assert.Contains(page.FindAll("a.chart-link"), a => a.GetAttribute("href") == $"/accounts/{large}" && a.GetAttribute("aria-label")!.StartsWith("Большой: категория A", StringComparison.Ordinal));
        Assert.Equal(6, page.FindAll(".portfolio-letters tbody tr").Count);
        Assert.Equal("Большой", page.FindAll("#portfolio-top td.lead")[0].TextContent.Trim());
    }

    [Fact]
    public async Task The_head_declines_with_a_reason_where_the_proposal_stands()
    {
        var (_, large, head) = await FillAsync();
        await using (var db = Database.OpenAsSystem())
        {
            var account = (await db.Accounts.FindAsync([large], Now))!;
            account.KeyStatus = KeyStatus.Key;
            var record = db.PotentialRecords.Single(r => r.AccountId == large && r.IsCurrent);
            record.GiveWay();
            await db.SaveChangesAsync(Now);
            Tell(db, large, 9_100_000m);
            await db.SaveChangesAsync(Now);
        }

        await Database.Get<RecalculateCategories>().OfAllAsync(CategoryCause.Potential, Now);
        await SignInAsync(head);
        var page = Render<PortfolioPage>();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".category-decision button").Count));

        await page.FindAll(".category-decision button")[1].ClickAsync(new());
        await page.Find(".category-decision form").SubmitAsync();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".field-error")));
        await page.Find(".category-decision input").InputAsync("Линию запустят весной");
        await page.Find(".category-decision form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".category-decision")));
    }

    [Fact]
    public async Task Thresholds_are_saved_after_what_would_move_was_seen()
    {
        await FillAsync();
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db, Role.Director)).Id);
        var page = Render<CategoryRulesPage>();
        page.WaitForElement("#GapAmount");
        Assert.Single(page.FindAll(".button.primary"));

        await page.Find("#GapAmount").ChangeAsync("50000000");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Переместится 1 из 2 клиентов", page.Markup.Replace('\u00A0', ' ')));
        Assert.Single(page.FindAll(".button.primary"));
        await page.Find("#ShareBelowPercent").ChangeAsync("60");
        Assert.DoesNotContain("Переместится 1 из", page.Markup);
        await page.Find("form").SubmitAsync();
        page.WaitForElement(".rules-matrix");
        await page.Find("button.primary").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("table.stack tbody tr").Count));
        Assert.Equal(AbcdCategory.B, db.Accounts.Single(a => a.Name == "Большой").Abcd);
    }

    private async Task<(int Anna, int Large, int Head)> FillAsync()
    {
        await using var db = Database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var anna = await A.UserAsync(db, supervisor: head.Id);
        var ids = new List<int>();
        foreach (var (name, volume, potential) in new[] { ("Большой", 9_000_000m, 20_000_000m), ("Малый", 20_000m, 30_000m) })
        {
            var account = await A.AccountAsync(db, anna.Id, name, AbcdCategory.Unknown);
            db.Add(new AccountMonthSales { AccountId = account.Id, Month = new DateOnly(2026, 3, 1), Amount = volume, Orders = 1 });
            account.Sales12Months = volume;
            Tell(db, account.Id, potential);
            ids.Add(account.Id);
        }

        await db.SaveChangesAsync(Now);
        await Database.Get<RecalculateCategories>().OfAllAsync(CategoryCause.Potential, Now);
        return (anna.Id, ids[0], head.Id);
    }

    private static void Tell(KamDbContext db, int accountId, decimal annual) =>
        db.Add(PotentialRecord.Of(accountId, null, annual, PotentialSource.Estimate, PotentialConfidence.Medium, A.Monday, null, DateTime.UnixEpoch));
}
