using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Gifts;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Web.Gifts;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.Gifts;

public sealed class GiftsPageTests : PageTest
{
    private PlanWorld world = null!;
    private Person person = null!;
    private int season;

    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        world = await PlanWorld.OfAsync(Database);
        await Database.Get<SeedGiftLimits>().RunAsync(Now);
        await using var db = Database.OpenAsSystem();
        person = await A.PersonAsync(db, world.Account.Id);
        var row = new GiftSeason { Code = "new-year:2026", NameRu = "Новый год 2027", NameEn = "New Year 2027", OpensOn = new(2026, 11, 1), GiveByOn = new(2026, 12, 28), Budget = 6_500m };
        row.Shares.Add(new GiftSeasonShare { Season = row, Category = AbcdCategory.A, Value = 3_000m, PeoplePerAccount = 2 });
        db.Add(row);
        await db.SaveChangesAsync(Now);
        season = row.Id;
    }

    [Fact]
    public async Task Without_seasons_the_page_says_when_they_open()
    {
        await using (var db = Database.OpenAsSystem())
        {
            await db.GiftSeasonShares.ExecuteDeleteAsync(Now);
            await db.GiftSeasons.ExecuteDeleteAsync(Now);
        }

        await SignInAsync(world.Manager.Id);
        var page = Render<GiftsPage>();
        page.WaitForAssertion(() => Assert.Contains("Сезонов ещё не было", page.Markup));
        Navigation.NavigateTo("/gifts?view=register&from=abc&status=nonsense&page=-4");
        page.WaitForAssertion(() => Assert.Contains("Подарков нет", page.Markup));
        Navigation.NavigateTo("/gifts?view=report&year=99999");
        page.WaitForAssertion(() => Assert.Contains("Весь 2026 год", page.Markup));
    }

    [Fact]
    public async Task A_manager_plans_edits_and_strikes_out_and_sees_what_is_blocked()
    {
        await SignInAsync(world.Manager.Id);
        var panel = Render<PlanGiftPanel>(p => p.Add(x => x.Season, new SeasonLink(season, "Новый год 2027", SeasonStatus.Open, new(2026, 12, 28))).Add(x => x.AccountId, world.Account.Id).Add(x => x.AccountName, "Вектор"));
        await panel.WaitForElement("#PersonId").ChangeAsync(new() { Value = person.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        await panel.Find("#Title").ChangeAsync(new() { Value = "Набор чая" });
        await panel.Find("#Value").ChangeAsync(new() { Value = "0" });
        await panel.Find("form").SubmitAsync();
        panel.WaitForElement("#Value-error");
        await panel.Find("#Value").ChangeAsync(new() { Value = "3 000,01" });
        await panel.Find("form").SubmitAsync();
        await using var db = Database.OpenAsSystem();
        panel.WaitForAssertion(() => Assert.Equal(3_000.01m, db.Gifts.AsNoTracking().Single().Value));

        var page = Render<GiftsPage>();
        page.WaitForAssertion(() => Assert.Contains("выше предела", page.Find(".gift-value").TextContent));
        Assert.Contains("В списке", page.Find(".gift-season").TextContent);
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Trim() is "Отдать на утверждение" or "Утвердить список" or "Изменить сезон");
        Assert.DoesNotContain(page.FindAll("button"), b => b.GetAttribute("aria-label")?.StartsWith("Утвердить", StringComparison.Ordinal) == true);
        Assert.Single(page.FindAll("button[aria-label^='Изменить']"));
        Assert.Single(page.FindAll("button[aria-label^='Вычеркнуть']"));

        var row = (await Database.Get<GiftQueries>().PageAsync(new(), Now)).Rows.Single();
        var edit = Render<EditGiftPanel>(p => p.Add(x => x.Gift, row));
        await edit.Find("#Value").ChangeAsync(new() { Value = "3000" });
        await edit.Find("form").SubmitAsync();
        edit.WaitForAssertion(() => Assert.Equal(3_000m, db.Gifts.AsNoTracking().Single().Value));
    }

    [Fact]
    public async Task The_head_approves_chosen_gifts_and_the_manager_marks_them_as_given_with_a_touch()
    {
        var id = await PlanAsync(2_000m);
        await SignInAsync(world.Head.Id);
        var page = Render<GiftsPage>();
        await page.WaitForElement("td.pick input").ChangeAsync(new() { Value = true });
        page.WaitForAssertion(() => Assert.Contains("1 подарок выбран", page.Find(".gift-bulk").TextContent));
        await page.Find(".gift-bulk button").ClickAsync(new());
        await using var db = Database.OpenAsSystem();
        page.WaitForAssertion(() => Assert.Equal(GiftStatus.Approved, db.Gifts.AsNoTracking().Single().Status));

        await Database.SignInAsync(world.Manager.Id);
        var row = (await Database.Get<GiftQueries>().FindAsync(id, Now))!;
        var give = Render<GiveGiftPanel>(p => p.Add(x => x.Gift, row));
        await give.Find("#On").ChangeAsync(new() { Value = "2026-11-30" });
        await give.Find("form").SubmitAsync();
        give.WaitForElement("#On-error");
        await give.Find("#On").ChangeAsync(new() { Value = "2026-11-23" });
        await give.Find("form").SubmitAsync();
        give.WaitForAssertion(() => Assert.Equal(GiftStatus.Given, db.Gifts.AsNoTracking().Single().Status));
        Assert.Equal(1, await db.Touches.CountAsync(Now));
        var strip = Render<GiftStripPanel>(p => p.Add(x => x.PersonId, person.Id));
        strip.WaitForAssertion(() => Assert.Contains("Набор чая", strip.Markup));
        Assert.Contains("2 000,00", strip.Markup.Replace('\u00A0', ' ').Replace('\u202F', ' '));
    }

    [Fact]
    public async Task The_director_submits_approves_and_allows_what_is_above()
    {
        await PlanAsync(3_000.01m);
        await SignInAsync(world.Director.Id);
        var page = Render<GiftsPage>();
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("button"), b => b.TextContent.Trim() == "Отдать на утверждение"));
        Assert.True(page.Find("button[aria-label^='Утвердить']").HasAttribute("disabled"));
        await page.FindAll("button").Single(b => b.TextContent.Trim() == "Отдать на утверждение").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("button"), b => b.TextContent.Trim() == "Утвердить список"));

        var row = (await Database.Get<GiftQueries>().PageAsync(new(), Now)).Rows.Single();
        var reason = Render<GiftReasonPanel>(p => p.Add(x => x.Subject, row.Person).Add(x => x.Button, "Разрешить").Add(x => x.Action, (text, token) => Database.Get<OverrideLimit>().RunAsync(new() { GiftId = row.Id, Version = row.Version, Reason = text }, token)));
        await reason.Find("form").SubmitAsync();
        reason.WaitForElement("#Reason-error");
        await reason.Find("#Reason").ChangeAsync(new() { Value = "Юбилей" });
        await reason.Find("form").SubmitAsync();
        await page.FindAll("button").Single(b => b.TextContent.Trim() == "Утвердить список").ClickAsync(new());
        await using var db = Database.OpenAsSystem();
        page.WaitForAssertion(() => Assert.Equal((GiftStatus.Approved, SeasonStatus.Approved), (db.Gifts.AsNoTracking().Single().Status, db.GiftSeasons.AsNoTracking().Single().Status)));

        Navigation.NavigateTo("/gifts?view=report");
        page.WaitForAssertion(() => Assert.Contains("Юбилей", page.Markup));
        Navigation.NavigateTo("/gifts?view=register&above=1&owner=" + world.Manager.Id);
        page.WaitForAssertion(() => Assert.Equal($"/gifts/export?owner={world.Manager.Id}&above=1", page.Find("a[download]").GetAttribute("href")));
    }

    [Fact]
    public async Task A_season_is_opened_with_its_shares_and_refused_with_its_days_out_of_order()
    {
        await SignInAsync(world.Director.Id);
        var panel = Render<SeasonPanel>();
        await panel.Find("#NameRu").ChangeAsync(new() { Value = "День энергетика" });
        await panel.Find("#OpensOn").ChangeAsync(new() { Value = "2026-12-20" });
        await panel.Find("#GiveByOn").ChangeAsync(new() { Value = "2026-12-01" });
        await panel.Find("#Budget").ChangeAsync(new() { Value = "50 000" });
        await panel.Find("form").SubmitAsync();
        panel.WaitForElement("#GiveByOn-error");
        await panel.Find("#GiveByOn").ChangeAsync(new() { Value = "2026-12-22" });
        await panel.Find(".gift-share input").ChangeAsync(new() { Value = "2500" });
        await panel.FindAll(".gift-share input")[1].ChangeAsync(new() { Value = "1" });
        await panel.Find("form").SubmitAsync();
        await using var db = Database.OpenAsSystem();
        panel.WaitForAssertion(() => Assert.Equal((50_000m, 2_500m), db.GiftSeasons.AsNoTracking().Include(s => s.Shares).Where(s => s.Code.StartsWith("own:")).AsEnumerable().Select(s => (s.Budget, s.Shares.Single(x => x.Category == AbcdCategory.A).Value)).Single()));
    }

    [Fact]
    public async Task Limits_show_their_history_and_take_a_new_version()
    {
        await SignInAsync(world.Director.Id);
        var page = Render<GiftLimitsPage>();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
        Assert.Contains("ст. 575", page.Markup);
        var panel = Render<GiftLimitPanel>();
        await panel.Find("#FromOn").ChangeAsync(new() { Value = "2027-01-01" });
        await panel.Find("#Amount").ChangeAsync(new() { Value = "-1" });
        await panel.Find("form").SubmitAsync();
        panel.WaitForElement("#Amount-error");
        await panel.Find("#Amount").ChangeAsync(new() { Value = "4000" });
        await panel.Find("#Basis").ChangeAsync(new() { Value = "Новая редакция" });
        await panel.Find("form").SubmitAsync();
        await using var db = Database.OpenAsSystem();
        panel.WaitForAssertion(() => Assert.Equal(3, db.GiftLimits.Count()));
    }

    private async Task<int> PlanAsync(decimal value)
    {
        await SignInAsync(world.Manager.Id);
        var planned = await Database.Get<PlanGift>().RunAsync(
            new() { SeasonId = season, AccountId = world.Account.Id, PersonId = person.Id, Title = "Набор чая", Value = value.ToString(System.Globalization.CultureInfo.CurrentCulture) }, Now);
        return planned.Id;
    }
}
