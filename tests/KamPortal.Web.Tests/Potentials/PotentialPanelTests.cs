using KamPortal.Accounts;
using KamPortal.Orders;
using KamPortal.Potentials;
using KamPortal.Profiles;
using KamPortal.Staff;
using KamPortal.Web.Accounts;
using KamPortal.Web.Potentials;

namespace KamPortal.Web.Tests.Potentials;

public sealed class PotentialPanelTests : PageTest
{
    private PortalUser anna = null!;
    private Account account = null!;
    private ProductGroup valves = null!;
    private ProductGroup pumps = null!;

    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Get<SeedProfile>().RunAsync(Now);
        await using var db = Database.OpenAsSystem();
        anna = await A.UserAsync(db, lastName: "Аннина");
        account = await A.AccountAsync(db, anna.Id, "Вектор");
        (valves, pumps) = (new ProductGroup { Name = "Задвижки" }, new ProductGroup { Name = "Насосы" });
        db.Add(new AccountMonthSales { AccountId = account.Id, Month = new DateOnly(2026, 10, 1), ProductGroup = valves, Amount = 700_000, Orders = 1 });
        db.Add(pumps);
        await db.SaveChangesAsync(Now);
        await SignInAsync(anna.Id);
    }

    [Fact]
    public void Unknown_is_said_in_words_and_is_never_a_zero()
    {
        var panel = Open();

        Assert.Contains("не определён", panel.Find(".potential-figures").TextContent);
        Assert.Contains("не определена", panel.Find(".potential-figures").TextContent);
        Assert.Contains("Потенциал ещё не определён", panel.Find(".empty").TextContent);
        Assert.Contains("Профиль ещё не спрашивали", panel.Markup);
    }

    [Fact]
    public async Task The_table_shows_everybody_us_competitors_share_and_gap()
    {
        await RecordAsync(valves, "1000000", f => f.Competitors.Add(new() { Name = "Арматура-Юг", Amount = "200000" }));
        await RecordAsync(pumps, "400000");
        var panel = Open();

        var rows = panel.FindAll(".potential-table tbody tr").Select(r => r.TextContent.Replace('\u00A0', ' ')).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("Насосы", rows[0]);
        Assert.Contains("Не представлена", rows[0]);
        Assert.Contains("70 %", rows[1]);
        Assert.Contains("Арматура-Юг — 200 000", rows[1]);
        Assert.Contains("700 000", panel.Find(".potential-table tfoot").TextContent.Replace('\u00A0', ' '));
        Assert.Contains("Сделать целью", panel.Find(".weak-list").TextContent);
    }

    [Fact]
    public async Task A_share_above_the_potential_is_a_hundred_and_says_that_the_figure_is_old()
    {
        await RecordAsync(null, "500000", f => f.AsOfOn = A.Monday.AddMonths(-20));
        var panel = Open();

        Assert.Contains("100 %", panel.Find(".potential-figures").TextContent);
        Assert.Contains("у нас уже 140 %", panel.FindAll(".notice")[0].TextContent);
        Assert.Contains("Устарела 1 цифра", panel.Markup);
        Assert.DoesNotContain("140 %", panel.Find(".potential-table").TextContent);
    }

    [Fact]
    public async Task A_form_asks_for_the_rate_asks_back_and_keeps_what_was_typed()
    {
        var form = Render<RecordPotentialPanel>(p => p.Add(f => f.AccountId, account.Id).Add(f => f.GroupId, valves.Id));
        form.WaitForElement("#Amount");
        await form.Find("#Currency").ChangeAsync(new() { Value = "USD" });
        await form.Find("#Amount").InputAsync(new() { Value = "5000" });
        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.Contains("сколько рублей стоит 1 USD", form.Find("#Rate-error").TextContent));

        await form.Find("#Rate").ChangeAsync(new() { Value = "100" });
        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.Contains("уже берёт у нас", form.Find(".notice").TextContent));
        Assert.Equal("5000", form.Find("#Amount").GetAttribute("value"));
        await form.FindAll(".notice .button").Single().ClickAsync(new());

        await using var db = Database.OpenAsSystem();
        form.WaitForAssertion(() => Assert.Equal(500_000m, db.PotentialRecords.Single().Annual));
    }

    [Fact]
    public async Task Whoever_was_quicker_is_named_and_the_figure_stays_in_the_form()
    {
        var form = Render<RecordPotentialPanel>(p => p.Add(f => f.AccountId, account.Id).Add(f => f.GroupId, pumps.Id));
        form.WaitForElement("#Amount");
        await RecordAsync(pumps, "300000");

        await form.Find("#Amount").InputAsync(new() { Value = "450000" });
        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.Contains("Аннина Иван", form.Find("[role=alert]").TextContent));
        Assert.Equal("450000", form.Find("#Amount").GetAttribute("value"));
        await form.Find("form").SubmitAsync();

        form.WaitForAssertion(() => Assert.Empty(form.FindAll(".problem")));
        Assert.Equal([450_000m, 300_000m], (await Database.Get<PotentialQueries>().HistoryAsync(account.Id, pumps.Id, Now)).Select(h => h.Annual));
    }

    [Fact]
    public async Task A_target_is_proposed_with_what_makes_the_group_weak_no_more()
    {
        await RecordAsync(pumps, "900000");
        var table = (await Database.Get<PotentialQueries>().FindAsync(account.Id, Now))!;
        var form = Render<TargetPanel>(p => p.Add(f => f.Table, table).Add(f => f.Line, table.Weak.Single()));
        form.WaitForElement("#Amount");

        Assert.Equal("270000", form.Find("#Amount").GetAttribute("value"));
        await form.Find("form").SubmitAsync();

        await using var db = Database.OpenAsSystem();
        form.WaitForAssertion(() => Assert.Equal((anna.Id, 270_000m), (db.PotentialTargets.Single().OwnerId, db.PotentialTargets.Single().Amount)));
        var panel = Open();
        Assert.Contains("Закрыть цель", panel.Find(".target-list").TextContent);
        var target = (await Database.Get<PotentialQueries>().FindAsync(account.Id, Now))!.Targets[0];
        var close = Render<CloseTargetPanel>(p => p.Add(c => c.Target, target));
        await close.Find("form").SubmitAsync();
        close.WaitForAssertion(() => Assert.Contains("почему цель снята", close.Find("#Note-error").TextContent));
    }

    [Fact]
    public void The_tab_is_there_for_those_who_may()
    {
        var page = Render<AccountPage>(p => p.Add(a => a.Id, account.Id));
        page.WaitForAssertion(() => Assert.Contains(page.FindAll(".tab"), t => t.TextContent == "Потенциал"));
    }

    [Fact]
    public async Task An_assistant_has_no_such_tab_whatever_the_address_says()
    {
        await using var db = Database.OpenAsSystem();
        var assistant = await A.UserAsync(db, Role.Assistant);
        await A.JoinTeamAsync(db, account.Id, assistant.Id);
        await SignInAsync(assistant.Id);
        Navigation.NavigateTo($"/accounts/{account.Id}?tab=potential");

        var page = Render<AccountPage>(p => p.Add(a => a.Id, account.Id));

        page.WaitForElement(".tabs");
        Assert.DoesNotContain(page.FindAll(".tab"), t => t.TextContent == "Потенциал");
        Assert.Empty(page.FindAll(".potential-figures"));
    }

    [Fact]
    public async Task Lists_show_the_unknown_the_promising_the_stale_and_the_targets()
    {
        var unknown = Render<PotentialPage>();
        unknown.WaitForAssertion(() => Assert.Contains("Вектор", unknown.Find("tbody").TextContent));
        Assert.Contains("Нет потенциала · 1", unknown.Find(".tabs").TextContent);

        await RecordAsync(pumps, "900000", f => f.AsOfOn = A.Monday.AddYears(-2));
        await Database.Get<SetTarget>().RunAsync(new() { AccountId = account.Id, ProductGroupId = pumps.Id, Fields = { OwnerId = anna.Id, Amount = "100000", DueOn = A.Monday } }, Now);
        Database.Clock.Now += TimeSpan.FromDays(3);
        foreach (var (view, expected) in new[] { ("top", "900"), ("stale", "Вектор"), ("targets", "просрочено") })
        {
            Navigation.NavigateTo($"/potential?view={view}");
            var list = Render<PotentialPage>();
            list.WaitForAssertion(() => Assert.Contains(expected, list.Find("tbody").TextContent));
        }

        Navigation.NavigateTo("/potential");
        var none = Render<PotentialPage>();
        none.WaitForAssertion(() => Assert.Contains("потенциал известен", none.Find(".empty").TextContent));
    }

    private IRenderedComponent<PotentialPanel> Open()
    {
        var panel = Render<PotentialPanel>(p => p.Add(d => d.AccountId, account.Id));
        panel.WaitForElement(".potential-figures");
        return panel;
    }

    private async Task RecordAsync(ProductGroup? group, string amount, Action<RecordPotential.Form>? with = null)
    {
        var form = new RecordPotential.Form { AccountId = account.Id, ProductGroupId = group?.Id, Amount = amount, AsOfOn = A.Monday, Confirmed = { RecordPotential.MoreThanPotential } };
        with?.Invoke(form);
        await Database.Get<RecordPotential>().RunAsync(form, Now);
    }
}
