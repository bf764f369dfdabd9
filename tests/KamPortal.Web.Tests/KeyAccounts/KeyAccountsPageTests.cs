using AngleSharp.Dom;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.KeyAccounts;
using KamPortal.Staff;
using KamPortal.Web.KeyAccounts;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.KeyAccounts;

public sealed class KeyAccountsPageTests : PageTest
{
    private PortalUser head = null!;
    private PortalUser anna = null!;

    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Get<SeedKeyMethod>().RunAsync(Now);
        await using var db = Database.OpenAsSystem();
        head = await A.UserAsync(db, Role.Head, (await A.UserAsync(db, Role.Director)).Id, lastName: "Орлова");
        anna = await A.UserAsync(db, supervisor: head.Id, lastName: "Смирнова");
    }

    [Fact]
    public async Task The_board_says_where_everybody_stands_and_what_is_missing()
    {
        var (waiting, late) = (await AccountAsync("Амур", known: false), await AccountAsync("Беркут"));
        await SignInAsync(anna.Id);
        await ProposeAsync(late, KeyLevel.Manager);
        Database.Clock.Now = Database.Clock.Now.AddDays(15);
        await ProposeAsync(waiting, KeyLevel.Company);

        var page = Render<KeyAccountsPage>();
        page.WaitForAssertion(() => Assert.Equal("Кандидаты 1", page.Find("#lane-Candidate").TextContent.Trim()));
        var card = page.Find("section[aria-labelledby=lane-Candidate] .key-card");
        Assert.Equal([$"/accounts/{waiting}/edit", $"/accounts/{waiting}/edit", $"/accounts/{waiting}?tab=people", $"/accounts/{waiting}?tab=potential"], card.QuerySelectorAll("p a").Select(a => a.GetAttribute("href")));
        Assert.Contains("без решения 15 дней", page.Find("section[aria-labelledby=lane-DataCollected] .key-card.overdue").TextContent);

        Navigation.NavigateTo("/key-accounts?overdue=1");
        page.WaitForAssertion(() => Assert.Equal(["Беркут"], page.FindAll(".key-card h3").Select(h => h.TextContent)));
        Navigation.NavigateTo("/key-accounts?level=company");
        page.WaitForAssertion(() => Assert.Equal(["Амур"], page.FindAll(".key-card h3").Select(h => h.TextContent)));
        Navigation.NavigateTo("/key-accounts?level=nonsense&owner=-1");
        page.WaitForAssertion(() => Assert.Contains("Ничего не нашлось", page.Markup));
        Navigation.NavigateTo("/key-accounts?view=list&q=берк");
        page.WaitForAssertion(() => Assert.Equal("Беркут", page.Find("tbody td.lead").TextContent.Trim()));
        Assert.Equal("/key-accounts/export?q=%D0%B1%D0%B5%D1%80%D0%BA", page.Find("a[download]").GetAttribute("href"));
    }

    [Fact]
    public async Task An_empty_board_says_how_to_begin()
    {
        await SignInAsync(anna.Id);
        var page = Render<KeyAccountsPage>();
        page.WaitForAssertion(() => Assert.Contains("Предложите первого кандидата", page.Markup));
        Navigation.NavigateTo("/key-accounts?view=reviews");
        page.WaitForAssertion(() => Assert.Contains("Переоценивать нечего", page.Markup));
        Navigation.NavigateTo("/key-accounts?view=costs");
        page.WaitForAssertion(() => Assert.Contains("Цена статуса не записана", page.Markup));
    }

    [Fact]
    public async Task A_candidate_is_scored_by_the_manager_and_decided_by_the_supervisor()
    {
        var account = await AccountAsync("Беркут");
        await SignInAsync(anna.Id);
        await ProposeAsync(account, KeyLevel.Manager);

        var score = Render<ScorePanel>(p => p.Add(x => x.AccountId, account).Add(x => x.Level, KeyLevel.Manager));
        score.WaitForElement("fieldset.key-test");
        Assert.False(score.Find("#met-Promising").HasAttribute("checked")); // nothing can be influenced yet
        foreach (var name in new[] { "assortment", "volume", "ordering", "defence" })
        {
            await score.FindAll($"input[name={name}]")[name == "volume" ? 0 : 1].ChangeAsync(new());
        }

        foreach (var select in score.FindAll("select").Select(s => s.Id!).ToList())
        {
            await score.Find("#" + select).ChangeAsync(new() { Value = "4" });
        }

        Assert.Contains("Привлекательность: 4", score.Markup);
        score.WaitForAssertion(() => Assert.True(score.Find("#met-Promising").HasAttribute("checked")));
        await score.Find("#met-Prestigious").ChangeAsync(new() { Value = true });
        await score.Find("form").SubmitAsync();
        score.WaitForAssertion(() => Assert.Contains("напишите, чем это подтверждается", score.Find("#Prestigious-error").TextContent));
        await score.Find("#Prestigious").ChangeAsync(new() { Value = "Рекомендуют соседям" });
        await score.Find("form").SubmitAsync();

        await using var db = Database.OpenAsSystem();
        score.WaitForAssertion(() => Assert.Equal((CandidacyStage.Scored, Influence.Volume), db.KeyCandidacies.AsNoTracking().Select(c => new { c.Stage, c.Influence }).AsEnumerable().Select(c => (c.Stage, c.Influence)).Single()));
        var own = Render<KeyStatusPanel>(p => p.Add(x => x.AccountId, account));
        own.WaitForElement(".key-level-actions button");
        Assert.DoesNotContain(own.FindAll("button"), b => b.TextContent == "Принять решение");

        await Database.SignInAsync(head.Id);
        var tab = Render<KeyStatusPanel>(p => p.Add(x => x.AccountId, account));
        tab.WaitForAssertion(() => Assert.Contains("Рекомендуют соседям", tab.Find(".key-marks li.met").ParentElement!.TextContent));
        Assert.Single(tab.FindAll("circle.own"));
        Assert.Contains(tab.FindAll("button"), b => b.TextContent == "Принять решение");

        var decide = Render<DecidePanel>(p => p.Add(x => x.AccountId, account).Add(x => x.Level, KeyLevel.Manager));
        decide.WaitForElement("#Reason");
        Assert.Contains("Ключевых у менеджера: 0 из 15", decide.Markup);
        await decide.Find("form").SubmitAsync();
        decide.WaitForElement("#Reason-error");
        await decide.Find("#Reason").ChangeAsync(new() { Value = "Влияем на объём" });
        await decide.Find("form").SubmitAsync();
        decide.WaitForAssertion(() => Assert.Equal(KeyStatus.Key, db.Accounts.AsNoTracking().Single(a => a.Id == account).ManagerKeyStatus));
        var after = Render<KeyStatusPanel>(p => p.Add(x => x.AccountId, account));
        after.WaitForAssertion(() => Assert.Contains("Влияем на объём", after.Find(".key-history").TextContent));
        Assert.Equal(4, after.FindAll(".key-privileges li").Count);
    }

    [Fact]
    public async Task The_method_shows_both_levels_and_is_edited_in_a_panel()
    {
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db, Role.Administrator)).Id);

        var page = Render<KeyCriteriaPage>();
        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll(".key-method tbody tr").Count));
        Assert.Equal(["100", "100"], page.FindAll(".key-method tfoot td.number").Select(c => c.TextContent));

        var form = (await Database.Get<KeyMethodQueries>().FindAsync(Now)).Criteria[0];
        var panel = Render<CriterionPanel>(p => p.Add(x => x.Criterion, form));
        await panel.Find("#CompanyWeight").ChangeAsync(new() { Value = "101" });
        await panel.Find("form").SubmitAsync();
        panel.WaitForElement("#CompanyWeight-error");
        await panel.Find("#CompanyWeight").ChangeAsync(new() { Value = "45" });
        await panel.Find("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.Equal(45, db.KeyCriteria.AsNoTracking().Single(c => c.Kind == KeyCriterionKind.Large).CompanyWeight));
    }

    private async Task<int> AccountAsync(string name, bool known = true)
    {
        await using var db = Database.OpenAsSystem();
        var account = await A.AccountAsync(db, anna.Id, name);
        if (known)
        {
            (account.Industry, account.Region, account.Sales12Months) = ("Торговля", "Москва", 5_000_000m);
            await db.SaveChangesAsync(Now);
            await A.PersonAsync(db, account.Id);
            await db.Accounts.Where(a => a.Id == account.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.Potential, 10_000_000m).SetProperty(x => x.Gap, 5_000_000m).SetProperty(x => x.SharePercent, 50m), Now);
        }

        return account.Id;
    }

    private Task<int> ProposeAsync(int accountId, KeyLevel level) => Database.Get<ProposeCandidate>().RunAsync(new() { AccountId = accountId, Level = level }, Now);
}
