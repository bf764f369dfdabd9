using KamPortal.AccountPlans;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.OperationalPlans;
using KamPortal.Orders;
using KamPortal.Staff;
using KamPortal.Web.AccountPlans;
using KamPortal.Web.OperationalPlans;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.AccountPlans;

public sealed class PlanPagesTests : PageTest
{
    private KamDbContext db = null!;
    private int head;
    private int anna;
    private int client;

    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        db = Database.OpenAsSystem();
        var director = (await A.UserAsync(db, Role.Director, lastName: "Вершинин")).Id;
        head = (await A.UserAsync(db, Role.Head, director, lastName: "Орлова")).Id;
        anna = (await A.UserAsync(db, supervisor: head, lastName: "Смирнова")).Id;
        client = (await A.AccountAsync(db, anna)).Id;
        await Database.Get<SeedPlanTemplates>().RunAsync(Now);
        await SignInAsync(anna);
    }

    [Fact]
    public async Task The_proposed_strategy_is_accepted_and_its_plans_are_started()
    {
        var panel = Render<StepsPanel>(p => p.Add(x => x.AccountId, client));
        panel.WaitForAssertion(() => Assert.Contains("Категория A предлагает: Удержание и развитие", panel.Markup));

        await panel.FindAll("button").Single(b => b.TextContent.Contains("Принять", StringComparison.Ordinal)).ClickAsync(new());
        panel.WaitForAssertion(() => Assert.Equal(2, panel.FindAll(".plan-start button").Count));
        await panel.FindAll(".plan-start button")[0].ClickAsync(new());

        panel.WaitForAssertion(() => Assert.Equal(9, panel.FindAll(".step").Count));
        Assert.Contains("0 из 12", panel.Markup);
        Assert.Contains("Мероприятия клиента", panel.Markup);
        Assert.Empty(panel.FindAll("[aria-label^='Снять шаг']"));
        Assert.NotEmpty(panel.FindAll("[aria-label^='Попросить снять шаг']"));
    }

    [Fact]
    public async Task Another_strategy_asks_for_its_reason()
    {
        var panel = Render<StepsPanel>(p => p.Add(x => x.AccountId, client));
        await panel.WaitForElement("button:not(.primary)").ClickAsync(new());
        await panel.FindAll("button").Single(b => b.TextContent.Contains("Выбрать другую", StringComparison.Ordinal)).ClickAsync(new());
        await panel.FindAll("input[name=strategy]")[3].ChangeAsync(new() { Value = true });
        await panel.Find("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.Contains("почему выбираете эту стратегию", panel.Find("#Reason-error").TextContent));
        await panel.Find("#Reason").ChangeAsync(new() { Value = "Клиент уходит с рынка" });
        await panel.Find("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Contains("Клиент уходит с рынка", panel.Markup));
        Assert.Equal(AccountStrategy.Minimise, await db.Accounts.AsNoTracking().Select(a => a.Strategy).SingleAsync(Now));
    }

    [Fact]
    public async Task The_supervisor_sees_who_asks_and_may_decide_the_manager_may_not()
    {
        await Database.Get<StartPlan>().RunAsync(client, PlanKind.Retention, Now);
        var step = await db.AccountPlanSteps.Where(s => s.TemplateStep.Evidence == StepEvidence.SurveysAnswered).Select(s => s.Id).SingleAsync(Now);
        await Database.Get<AskWaiver>().RunAsync(new() { StepId = step, Reason = "Опросов ещё нет" }, Now);
        Navigation.NavigateTo("/plans?view=waivers");
        var page = Render<PlansPage>();
        page.WaitForAssertion(() => Assert.Contains("решает руководитель", page.Markup));
        Assert.Empty(page.FindAll("[aria-label^='Снять шаг']"));

        await Database.SignInAsync(head);
        page = Render<PlansPage>();

        page.WaitForAssertion(() => Assert.Single(page.FindAll("[aria-label^='Снять шаг']")));
        Assert.Contains("Опросов ещё нет", page.Markup);
    }

    [Fact]
    public async Task A_client_that_needs_a_plan_gets_strategy_and_plans_with_one_click()
    {
        Navigation.NavigateTo("/plans?show=unstarted");
        var page = Render<PlansPage>();
        await page.WaitForElement("td .button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("Здесь пусто", page.Markup));
        Assert.Equal(2, await db.AccountPlans.CountAsync(Now));
    }

    [Fact]
    public async Task The_head_appoints_the_owner_of_a_route()
    {
        await SignInAsync(head);
        var page = Render<RoutesPage>();
        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll(".route-card").Count));
        await page.Find("#owner-Website").ChangeAsync(new() { Value = anna.ToString(System.Globalization.CultureInfo.InvariantCulture) });

        Assert.Equal(anna, await db.RouteOwners.Where(o => o.Route == SmallAccountRoute.Website).Select(o => o.UserId).SingleAsync(Now));
    }

    [Fact]
    public async Task A_template_is_drafted_shortened_and_published()
    {
        await SignInAsync((await A.UserAsync(db, Role.Administrator)).Id);
        var page = Render<PlanTemplatesPage>();
        await page.WaitForElement(".button.primary").ClickAsync(new());
        await page.WaitForElement("[aria-label='Убрать: VIP-программа']").ClickAsync(new());
        page.WaitForAssertion(() => Assert.DoesNotContain("VIP-программа", page.Find(".template-steps").TextContent));
        await page.Find(".button.primary").ClickAsync(new());
        await page.Find("#Note").ChangeAsync(new() { Value = "Без VIP" });
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Версия 2: действует, шагов 8", page.Markup));
    }

    [Fact]
    public async Task An_operational_plan_is_made_filled_and_judged_on_one_screen()
    {
        db.Add(new AccountMonthSales { AccountId = client, Month = new(2025, 11, 1), Amount = 1000, Orders = 1 });
        db.Add(new AccountMonthSales { AccountId = client, Month = new(2026, 11, 1), Amount = 900, Orders = 1 });
        await db.SaveChangesAsync(Now);
        var panel = Render<AccountOperationalPanel>(p => p.Add(x => x.AccountId, client));
        await panel.WaitForElement("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.Contains("по темпу успеваем", panel.Markup));

        await panel.Find("input.number").ChangeAsync(new() { Value = "2 000" });
        panel.WaitForAssertion(() => Assert.Contains("отстаём", panel.Markup));
        await panel.FindAll("button").Single(b => b.TextContent.Trim() == "Действие").ClickAsync(new());
        await panel.Find(".action-text").ChangeAsync(new() { Value = "Дать предложение" });
        await panel.Find("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Contains("45 %", panel.Markup));
        Assert.Equal("Дать предложение", await db.WorkTasks.Select(t => t.Title).SingleAsync(Now));
        Assert.Equal(2000, await db.OperationalLines.Where(l => l.Kind == OperationalLineKind.Sales).Select(l => l.Planned).SingleAsync(Now));
    }
}
