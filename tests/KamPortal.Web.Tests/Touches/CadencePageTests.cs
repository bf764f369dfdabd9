using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Touches.Programmes;
using KamPortal.Web.Touches;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KamPortal.Web.Tests.Touches;

public sealed class CadencePageTests : PageTest
{
    [Fact]
    public async Task Goals_and_rules_of_the_draft_are_listed_in_words_and_turned_off_with_one_click()
    {
        await using var db = Database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        await A.AccountAsync(db, head.Id);
        await A.RuleAsync(db, every: 2);
        await Database.Get<SeedStandardRules>().RunAsync(default);
        await SignInAsync(head.Id);
        await Database.Get<DraftProgramme>().RunAsync(default);

        var published = Render<CadencePage>();
        published.WaitForElement("tbody tr");
        Assert.Empty(published.FindAll("tbody .button"));
        Assert.Contains("Готовится версия № 2", published.Markup);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/cadence?version=2");
        var page = Render<CadencePage>();
        page.WaitForElement("tbody tr");
        var row = page.Find("tbody tr").TextContent;
        await page.Find("tbody .button").ClickAsync(new());

        Assert.Contains("Категория A", row);
        Assert.Contains("каждые 2 недели", row);
        page.WaitForAssertion(() => Assert.Contains("Выключено", page.Find("tbody tr").TextContent));
        Assert.Contains("Удержать клиентов A и B", page.Markup);
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Contains("Опубликовать", StringComparison.Ordinal));
        Assert.Equal([true, false], await db.CadenceRules.AsNoTracking().OrderBy(r => r.Id).Select(r => r.IsActive).ToListAsync());
    }

    [Fact]
    public async Task A_manager_reads_the_programme_in_force_and_changes_nothing()
    {
        await using var db = Database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var manager = await A.UserAsync(db, supervisor: head.Id);
        await A.AccountAsync(db, manager.Id);
        await Database.Get<SeedStandardRules>().RunAsync(default);
        await SignInAsync(head.Id);
        await Database.Get<DraftProgramme>().RunAsync(default);
        await SignInAsync(manager.Id);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/cadence?tab=versions");

        var page = Render<CadencePage>();
        page.WaitForElement("tbody tr");

        Assert.Contains("Удержать клиентов A и B", page.Markup);
        Assert.DoesNotContain("Готовится версия", page.Markup);
        Assert.Empty(page.FindAll("button"));
        Assert.Empty(page.FindAll(".tab"));
        await Assert.ThrowsAsync<RuleViolation>(() => Database.Get<DraftProgramme>().RunAsync(default));
        Assert.Null(await Database.Get<ProgrammeQueries>().FindAsync(2, default));
    }

    [Theory]
    [InlineData(Role.Head)]
    [InlineData(Role.Administrator)]
    public async Task The_form_previews_the_next_dates_and_saves(Role role)
    {
        await using var db = Database.OpenAsSystem();
        var head = await A.UserAsync(db, role);
        await A.AccountAsync(db, head.Id, "Альфа");
        await SignInAsync(head.Id);

        var panel = Render<CadenceRulePanel>();
        await panel.WaitForElement("#Name").ChangeAsync(new() { Value = "Звонок раз в месяц" });
        panel.WaitForAssertion(() => Assert.Contains("Альфа", panel.Markup));
        panel.WaitForAssertion(() => Assert.Contains("За 90 дней", panel.Markup));
        var dates = panel.FindAll("section li").Count;
        await panel.Find("form").SubmitAsync();

        Assert.Equal(5, dates);
        panel.WaitForAssertion(() => Assert.Equal("Звонок раз в месяц", db.CadenceRules.Select(r => r.Name).Single()));
    }

    [Fact]
    public async Task A_rule_for_one_account_finds_it_by_name()
    {
        await using var db = Database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var account = await A.AccountAsync(db, head.Id, "Альфа");
        await SignInAsync(head.Id);

        var panel = Render<CadenceRulePanel>();
        await panel.WaitForElement("#Name").ChangeAsync(new() { Value = "Планёрка" });
        await panel.FindAll("input[name=scope]")[3].ChangeAsync(new() { Value = true });
        await panel.Find("#IsOutside").ChangeAsync(new() { Value = true });
        await panel.Find("#AccountId").InputAsync("альф");
        await panel.WaitForElement(".picker-hits button").ClickAsync(new());
        await panel.Find("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Equal(account.Id, db.CadenceRules.Where(r => r.ProgrammeId == null).Select(r => r.AccountId).Single()));
    }

    [Fact]
    public async Task The_director_publishes_the_draft_and_what_will_happen_is_shown_before()
    {
        await using var db = Database.OpenAsSystem();
        var manager = await A.UserAsync(db, lastName: "Смирнова");
        await A.AccountAsync(db, manager.Id, "Альфа");
        await A.RuleAsync(db);
        await Database.Get<SeedStandardRules>().RunAsync(default);
        await SignInAsync((await A.UserAsync(db, Role.Director)).Id);
        await Database.Get<DraftProgramme>().RunAsync(default);
        await db.CadenceRules.Where(r => r.FirstVersionId != null).ExecuteUpdateAsync(set => set.SetProperty(r => r.Every, 2));
        var navigation = Services.GetRequiredService<NavigationManager>();

        navigation.NavigateTo("/cadence?tab=preview");
        var preview = Render<CadencePage>();
        preview.WaitForAssertion(() => Assert.Contains("исчезнут: 6", preview.Markup), TimeSpan.FromSeconds(10));
        Assert.Contains("Смирнова", preview.Markup);
        navigation.NavigateTo("/cadence?version=2");
        var page = Render<CadencePage>();
        page.WaitForAssertion(() => Assert.Contains("изменено", page.Markup));
        await page.FindAll("button").First(b => b.TextContent.Contains("Опубликовать", StringComparison.Ordinal)).ClickAsync(new());
        await page.Find("#Note").ChangeAsync(new() { Value = "Реже звоним" });
        await page.Find("form.panel").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Действует", page.Markup));
        Assert.Equal("Реже звоним", await db.RetentionProgrammes.Where(p => p.Number == 2).Select(p => p.Note).SingleAsync());
    }

    [Fact]
    public async Task A_touch_is_changed_with_the_following_ones_and_its_client_goes_back_to_the_rule()
    {
        await using var db = Database.OpenAsSystem();
        var manager = await A.UserAsync(db);
        var account = await A.AccountAsync(db, manager.Id, "Альфа");
        await A.RuleAsync(db);
        await Database.Get<PlanTouchesJob>().RunAsync(new KamPortal.Jobs.JobReport(), default);
        await SignInAsync(manager.Id);
        var second = await db.Touches.OrderBy(t => t.DueOn).Skip(1).Select(t => t.Id).FirstAsync();

        var panel = Render<EditTouchPanel>(p => p.Add(x => x.TouchId, second));
        panel.WaitForElement("input[name=edit-what]");
        await panel.FindAll("input[name=edit-what]")[1].ChangeAsync(new() { Value = true });
        await panel.Find("#Every").ChangeAsync(new() { Value = "2" });
        await panel.Find("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.Contains("причину", panel.Find("#Reason-error").TextContent));
        await panel.Find("#Reason").ChangeAsync(new() { Value = "Просил реже" });
        await panel.Find("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.Equal(4, db.Touches.Count()));

        var rules = Render<AccountRules>(p => p.Add(x => x.AccountId, account.Id).Add(x => x.OwnerId, manager.Id).Add(x => x.Changed, () => Task.CompletedTask));
        rules.WaitForAssertion(() => Assert.Contains("каждые 2 недели (по правилу — каждую неделю)", rules.Markup));
        await rules.FindAll("button").First(b => b.TextContent.Contains("Вернуть к правилу", StringComparison.Ordinal)).ClickAsync(new());

        rules.WaitForAssertion(() => Assert.DoesNotContain("Просил реже", rules.Markup));
        Assert.Equal(6, await db.Touches.CountAsync());
    }

    [Fact]
    public async Task An_own_rule_is_made_on_the_clients_page_and_counts_in_the_report()
    {
        await using var db = Database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var account = await A.AccountAsync(db, head.Id, "Альфа");
        await SignInAsync(head.Id);

        var panel = Render<InitiativePanel>(p => p.Add(x => x.AccountId, account.Id));
        await panel.WaitForElement("#Name").ChangeAsync(new() { Value = "Кофе с закупщиком" });
        await panel.Find("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.Equal(TouchOrigin.Own, db.Touches.Select(t => t.Origin).Distinct().Single()));
        Services.GetRequiredService<NavigationManager>().NavigateTo("/cadence?tab=own");
        var own = Render<CadencePage>();
        own.WaitForAssertion(() => Assert.Contains("Кофе с закупщиком", own.Markup));
        Services.GetRequiredService<NavigationManager>().NavigateTo("/cadence?tab=report&month=2026-11");
        var report = Render<CadencePage>();

        report.WaitForAssertion(() => Assert.Contains("100 %", report.Find("tbody tr").TextContent.Replace('\u00a0', ' ')));
    }

    [Fact]
    public async Task A_rule_without_a_name_is_refused_beside_the_field()
    {
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db, Role.Head)).Id);

        var panel = Render<CadenceRulePanel>();
        await panel.WaitForElement("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Equal("Назовите правило.", panel.Find("#Name-error").TextContent));
    }

    [Theory]
    [InlineData(1, CadenceUnit.Week, "каждую неделю")]
    [InlineData(2, CadenceUnit.Week, "каждые 2 недели")]
    [InlineData(5, CadenceUnit.Day, "каждые 5 дней")]
    [InlineData(11, CadenceUnit.Month, "каждые 11 месяцев")]
    [InlineData(21, CadenceUnit.Week, "каждую 21-ю неделю")]
    [InlineData(31, CadenceUnit.Day, "каждый 31-й день")]
    public void Cadence_reads_as_people_say_it(int every, CadenceUnit unit, string expected) => Assert.Equal(expected, TouchWords.Every(every, unit));
}
