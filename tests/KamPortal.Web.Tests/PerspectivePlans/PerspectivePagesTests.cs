using KamPortal.PerspectivePlans;
using KamPortal.Staff;
using KamPortal.Web.PerspectivePlans;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.PerspectivePlans;

public sealed class PerspectivePagesTests : PageTest
{
    private PlanWorld world = null!;

    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        world = await PlanWorld.OfAsync(Database);
        await SignInAsync(world.Manager.Id);
    }

    [Fact]
    public async Task A_manager_starts_a_plan_from_the_client()
    {
        var panel = Render<PerspectivePanel>(p => p.Add(x => x.AccountId, world.Account.Id));
        panel.WaitForAssertion(() => Assert.Contains("Перспективного плана пока нет", panel.Markup));

        await panel.Find(".empty button").ClickAsync(new());
        panel.WaitForAssertion(() => Assert.Matches($"/accounts/{world.Account.Id}/perspective/[0-9]+$", Navigation.Uri));
    }

    [Fact]
    public async Task A_cell_is_saved_when_it_is_left_and_the_excess_over_the_budget_is_told()
    {
        var planId = await world.CompleteAsync();
        var page = Open(planId);

        await page.Find("#cell-Plan-0-Budget").ChangeAsync(new() { Value = "400 000,50" });

        page.WaitForAssertion(() => Assert.Contains("Сохранено в", page.Find("#cell-Plan-0-Budget-state").TextContent));
        Assert.Equal("400 000,5", page.Find("#cell-Plan-0-Budget").GetAttribute("value"));
        page.WaitForAssertion(() => Assert.Contains("Действия стоят на", page.Find(".perspective-problems").TextContent.Replace('\u00A0', ' ')));
        Assert.True(Primary(page, "Отправить на утверждение").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_refused_value_stays_with_the_reason()
    {
        var planId = await world.CompleteAsync();
        var page = Open(planId);
        var milestone = (await world.FindAsync(planId)).Milestones[0];
        var cell = $"#cell-Milestone-{milestone.Id}-SharePercent";

        await page.Find(cell).ChangeAsync(new() { Value = "101" });
        page.WaitForAssertion(() => Assert.Contains("от 0 до 100", page.Find(cell + "-state").TextContent));
        Assert.Equal("101", page.Find(cell).GetAttribute("value"));
    }

    [Fact]
    public async Task Whoever_was_slower_sees_both_texts_and_chooses()
    {
        var planId = await world.CompleteAsync();
        var page = Open(planId);
        await Database.SignInAsync(world.Head.Id);
        await world.WriteAsync(planId, PlanPart.Plan, 0, PlanField.Vision, "Правка руководителя");
        await Database.SignInAsync(world.Manager.Id);

        await page.Find("#cell-Plan-0-Vision").ChangeAsync(new() { Value = "Правка менеджера" });
        page.WaitForAssertion(() => Assert.Contains("Правка руководителя", page.Find(".clash").TextContent));
        Assert.Contains("Орлова", page.Find(".clash").TextContent);
        await page.FindAll(".clash button")[1].ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".clash")));
        Assert.Equal("Правка менеджера", (await world.FindAsync(planId)).Vision);
    }

    [Fact]
    public async Task The_manager_submits_and_cannot_approve_and_the_head_does()
    {
        var planId = await world.CompleteAsync();
        var page = Open(planId);
        await Primary(page, "Отправить на утверждение").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Ждёт решения: Орлова", page.Markup));
        Assert.DoesNotContain("Утвердить", page.Find(".page-actions").TextContent);

        await Database.SignInAsync(world.Head.Id);
        var heads = Open(planId);
        await Primary(heads, "Утвердить").ClickAsync(new());
        heads.WaitForAssertion(() => Assert.Contains("Утвердил", heads.Find(".perspective-lead").TextContent));
        Assert.Contains("Смирнова", heads.Find(".perspective-lead").TextContent);
        Assert.Contains("Орлова", heads.Find(".perspective-lead").TextContent);
        Assert.Empty(heads.FindAll(".perspective-content input, .perspective-content textarea, .perspective-content select"));
    }

    [Fact]
    public async Task What_is_returned_says_by_whom_and_why()
    {
        var planId = await world.CompleteAsync();
        await world.SubmitAsync(planId);
        await SignInAsync(world.Head.Id);
        var page = Open(planId);
        await page.FindAll(".page-actions button").Single(b => b.TextContent.Contains("Вернуть")).ClickAsync(new());
        await page.Find("form.panel").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Заполните это поле", page.Markup));
        await page.Find("#ReturnReason").ChangeAsync(new() { Value = "Добавьте обучение" });
        await page.Find("form.panel").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Добавьте обучение", page.Find(".notice").TextContent));
        Assert.Contains("Орлова", page.Find(".notice").TextContent);
    }

    [Fact]
    public async Task A_removed_row_goes_and_an_added_one_comes()
    {
        var planId = await world.CompleteAsync();
        var page = Open(planId);
        await page.FindAll(".perspective-action .perspective-remove")[0].ClickAsync(new());
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".perspective-action")));
        await page.FindAll("button").Single(b => b.TextContent.Contains("Добавить риск")).ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Вес риска: 9", page.Markup));
    }

    [Fact]
    public async Task The_timeline_draws_what_the_table_says()
    {
        var planId = await world.ApprovedAsync();
        var page = Open(planId, "timeline");

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".gantt-bar").Count));
        Assert.Equal(3, page.FindAll(".gantt-milestone").Count);
        Assert.Equal(2, page.FindAll("tbody tr").Count);
        Assert.Equal("0", page.Find(".gantt-scroll").GetAttribute("tabindex"));
    }

    [Theory]
    [InlineData("2027-01-01", 0)]
    [InlineData("2027-02-01", 20)]
    [InlineData("2029-12-31", 719.4)]
    [InlineData("2026-05-01", 0)]
    [InlineData("2031-05-01", 720)]
    public void Days_lie_where_their_month_lies(string day, double at) =>
        Assert.Equal(at, new TimelineScale(2027, 3, 20).At(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public async Task Progress_is_reported_and_the_bar_follows()
    {
        var planId = await world.ApprovedAsync();
        await SignInAsync(world.Manager.Id);
        var line = (await world.FindAsync(planId)).Actions[0];
        var form = Render<ReportActionPanel>(p => p.Add(x => x.AccountId, world.Account.Id).Add(x => x.Line, line));
        await form.Find("#Spent").ChangeAsync(new() { Value = "570 000" });
        await form.Find("form").SubmitAsync();

        var page = Open(planId, "progress");
        page.WaitForAssertion(() => Assert.Contains("95", page.Find(".perspective-percent").TextContent));
        Assert.NotNull(page.Find(".perspective-budget-warning .state-warning"));
        Assert.Contains("! 570", page.Markup);
    }

    [Fact]
    public async Task Versions_are_compared_by_sign_and_word()
    {
        var first = await world.ApprovedAsync();
        var second = await world.DraftAsync();
        await world.AddActionAsync(second, "Каталог", "1", "2027-01-11", "2027-03-31");
        Navigation.NavigateTo($"/accounts/{world.Account.Id}/perspective/compare?a={first}&b={second}");
        var page = Render<ComparePlansPage>(p => p.Add(x => x.Id, world.Account.Id));

        page.WaitForAssertion(() => Assert.Contains("1 отличие", page.Markup));
        Assert.Contains("+", page.Find(".compare-added .compare-sign").TextContent);
        Assert.Contains("Добавлено", page.Find(".compare-added").TextContent);
    }

    [Fact]
    public async Task The_list_has_approvals_first_and_the_review_goes_on_with_the_next()
    {
        var planId = await world.CompleteAsync();
        await world.SubmitAsync(planId);
        await SignInAsync(world.Head.Id);
        var list = Render<PerspectivePlansPage>();
        list.WaitForAssertion(() => Assert.Contains("Вектор", list.Find(".perspective-waiting").TextContent));

        await world.ApproveAsync(planId);
        Database.Clock.Now = Database.Clock.Now.AddMonths(4);
        var later = Render<PerspectivePlansPage>();
        later.WaitForAssertion(() => Assert.Contains("не смотрели 4 месяца", later.Markup));
        Assert.Single(later.FindAll("tr.perspective-due"));

        var review = Render<PlanReviewPage>(p => p.Add(x => x.PlanId, planId));
        review.WaitForAssertion(() => Assert.Contains("1 из 1", review.Markup));
        await review.Find("#Note").ChangeAsync(new() { Value = "Ускорить склад" });
        await review.Find("form").SubmitAsync();
        review.WaitForAssertion(() => Assert.Contains("Ускорить склад", review.Find(".perspective-notes").TextContent));
    }

    [Fact]
    public async Task Paper_has_both_signatures()
    {
        var planId = await world.ApprovedAsync();
        var page = Render<PlanPrintPage>(p => p.Add(x => x.Id, world.Account.Id).Add(x => x.PlanId, planId));

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".print-line").Count));
        Assert.Contains("Смирнова", page.Find(".print-signatures").TextContent);
        Assert.Contains("Орлова", page.Find(".print-signatures").TextContent);
    }

    [Fact]
    public async Task A_plan_of_another_account_or_an_invisible_one_is_not_found()
    {
        var planId = await world.CompleteAsync();
        var page = Render<PerspectivePage>(p => p.Add(x => x.Id, world.Account.Id + 1).Add(x => x.PlanId, planId));
        page.WaitForAssertion(() => Assert.DoesNotContain("Вектор", page.Markup));
        await Database.SignInAsync(world.Colleague.Id);
        var others = Open(planId);
        others.WaitForAssertion(() => Assert.DoesNotContain("Вектор", others.Markup));
        await using var db = Database.OpenAsSystem();
        Assert.Equal(1, await db.PerspectivePlans.CountAsync(Now));
    }

    private IRenderedComponent<PerspectivePage> Open(int planId, string? view = null)
    {
        Navigation.NavigateTo($"/accounts/{world.Account.Id}/perspective/{planId}" + (view is null ? "" : "?view=" + view));
        var page = Render<PerspectivePage>(p => p.Add(x => x.Id, world.Account.Id).Add(x => x.PlanId, planId));
        page.WaitForState(() => page.FindAll("h1").Count > 0 || page.Markup.Contains("skeleton", StringComparison.Ordinal));
        return page;
    }

    private static AngleSharp.Dom.IElement Primary(IRenderedComponent<PerspectivePage> page, string text)
    {
        page.WaitForState(() => page.FindAll(".button.primary").Count == 1);
        var button = page.Find(".button.primary");
        Assert.Contains(text, button.TextContent);
        return button;
    }
}
