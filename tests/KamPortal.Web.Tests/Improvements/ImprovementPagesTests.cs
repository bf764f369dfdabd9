using System.Globalization;
using KamPortal.Data;
using KamPortal.Improvements;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Waves;
using KamPortal.Web.Improvements;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.Improvements;

public sealed class ImprovementPagesTests : PageTest
{
    private PlanWorld world = null!;
    private KamDbContext db = null!;

    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        world = await PlanWorld.OfAsync(Database);
        db = Database.OpenAsSystem();
        await SignInAsync(world.Manager.Id);
    }

    [Fact]
    public async Task The_list_shows_what_is_in_work_with_its_client_and_day()
    {
        var id = await OpenAsync("Склад ближе");
        var page = Render<ImprovementsPage>();

        page.WaitForAssertion(() => Assert.Equal($"/improvements?id={id}", page.Find("td a").GetAttribute("href")));
        Assert.Contains("Вектор", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Завести улучшение", page.Markup, StringComparison.Ordinal);
        Navigation.NavigateTo("/improvements?show=done");
        page = Render<ImprovementsPage>();
        page.WaitForAssertion(() => Assert.Contains("Сделанного ещё нет", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_improvement_is_opened_for_the_client_it_is_opened_from()
    {
        var panel = Render<NewImprovementPanel>(p => p.Add(x => x.AccountId, world.Account.Id));
        await panel.WaitForElement("#Title").ChangeAsync(new() { Value = "Склад ближе" });
        await panel.Find("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.Contains("Вектор", panel.Find(".field-error").TextContent, StringComparison.Ordinal));
        await panel.Find($"#said-{world.Account.Id}").ChangeAsync(new() { Value = "Долго везёте" });
        await panel.Find("form").SubmitAsync();

        await panel.WaitForStateAsync(() => db.Improvements.Any());
        Assert.Equal("Долго везёте", await db.ImprovementAccounts.Select(a => a.Said).SingleAsync(Now));
    }

    [Fact]
    public async Task A_deficit_brings_its_clients_and_words_along()
    {
        var (wave, question) = await DeficitAsync();
        var panel = Render<NewImprovementPanel>(p => p.Add(x => x.WaveId, wave).Add(x => x.QuestionId, question));

        panel.WaitForAssertion(() => Assert.Equal("Сроки: важно на 9, оценка 5", panel.Find($"#said-{world.Account.Id}").GetAttribute("value")));
        Assert.Contains("важность 9, оценка 5", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_closed_with_evidence_from_its_panel()
    {
        var id = await OpenAsync("Склад ближе");
        var panel = Render<ImprovementPanel>(p => p.Add(x => x.ImprovementId, id));
        await panel.WaitForElement(".improvement-close").SubmitAsync();
        panel.WaitForAssertion(() => Assert.Contains("что сделано и по чему это видно", panel.Find("#Words-error").TextContent, StringComparison.Ordinal));
        await panel.Find("#Words").ChangeAsync(new() { Value = "Склад в Самаре" });
        await panel.Find(".improvement-close").SubmitAsync();

        await panel.WaitForStateAsync(() => db.Improvements.Any(i => i.Status == ImprovementStatus.Done));
        panel = Render<ImprovementPanel>(p => p.Add(x => x.ImprovementId, id));
        panel.WaitForAssertion(() => Assert.Contains("не показано", panel.Markup, StringComparison.Ordinal));
        Assert.Contains($"/accounts/{world.Account.Id}/sheet", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_is_marked_as_shown_and_kept()
    {
        var id = await OpenAsync("Склад ближе");
        await Database.Get<CloseImprovement>().RunAsync(new() { ImprovementId = id, Version = await VersionAsync(id), Evidence = "<b>Склад</b> в Самаре" }, Now);
        var page = Render<SheetPage>(p => p.Add(x => x.Id, world.Account.Id));
        page.WaitForAssertion(() => Assert.Contains("&lt;b&gt;Склад&lt;/b&gt; в Самаре", page.Find(".sheet").InnerHtml, StringComparison.Ordinal));
        await page.Find(".sheet-show").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Лист № 1 сохранён", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Contains("Всё сделанное клиенту уже показано", page.Markup, StringComparison.Ordinal);
        Navigation.NavigateTo($"/accounts/{world.Account.Id}/sheet?number=1");
        page = Render<SheetPage>(p => p.Add(x => x.Id, world.Account.Id));
        page.WaitForAssertion(() => Assert.Contains("Лист № 1: таким его показали", page.Markup, StringComparison.Ordinal));
        Navigation.NavigateTo($"/accounts/{world.Account.Id}/sheet?lang=en&all=1");
        page = Render<SheetPage>(p => p.Add(x => x.Id, world.Account.Id));
        page.WaitForAssertion(() => Assert.Equal("You said, we did", page.Find(".sheet h1").TextContent));
    }

    [Fact]
    public async Task A_letter_waits_until_somebody_who_may_be_written_to_is_chosen()
    {
        var id = await OpenAsync("Склад ближе");
        await Database.Get<CloseImprovement>().RunAsync(new() { ImprovementId = id, Version = await VersionAsync(id), Evidence = "Склад" }, Now);
        await A.PersonAsync(db, world.Account.Id, "Молчун");
        var page = Render<SheetPage>(p => p.Add(x => x.Id, world.Account.Id));
        await page.WaitForElement(".sheet-channels label:last-child input").ChangeAsync(new() { Value = "on" });

        Assert.True(page.Find(".sheet-people input").HasAttribute("disabled"));
        Assert.Contains("нет согласия", page.Find(".sheet-people").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find(".sheet-show button.primary").HasAttribute("disabled"));
    }

    [Fact]
    public async Task The_clients_page_tells_what_was_named_and_leads_to_the_sheet()
    {
        await OpenAsync("Склад ближе");
        var panel = Render<AccountImprovements>(p => p.Add(x => x.AccountId, world.Account.Id));

        panel.WaitForAssertion(() => Assert.Contains("«Долго везёте»", panel.Markup, StringComparison.Ordinal));
        Assert.Contains($"/accounts/{world.Account.Id}/sheet", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Training_shows_before_and_after_without_inventing_figures()
    {
        var (wave, question) = await DeficitAsync();
        await SignInAsync(world.Head.Id);
        var panel = Render<TrainingPanel>(p => p.Add(x => x.Page, Database.Get<TrainingQueries>().ListAsync(Now).GetAwaiter().GetResult()));
        await panel.Find("#WaveId").ChangeAsync(new() { Value = wave.ToString(CultureInfo.InvariantCulture) });
        await panel.Find("#QuestionId").ChangeAsync(new() { Value = question.ToString(CultureInfo.InvariantCulture) });
        await panel.Find("#Text").ChangeAsync(new() { Value = "Обещаем и не держим" });
        await panel.Find("#Direction").ChangeAsync(new() { Value = "Обещания" });
        await panel.Find("form").SubmitAsync();
        await panel.WaitForStateAsync(() => db.TrainingFindings.Any());
        var page = Render<KamPortal.Web.Improvements.TrainingPage>();

        page.WaitForAssertion(() => Assert.Contains("ориентировочно, ответов 1", page.Markup, StringComparison.Ordinal));
        Assert.Contains("Обещаем и не держим", page.Markup, StringComparison.Ordinal);
    }

    private async Task<int> OpenAsync(string title)
    {
        var fields = new ImprovementFields { Title = title, OwnerId = world.Manager.Id, DueOn = A.Monday.AddDays(14) };
        fields.Accounts.Add(new SaidLine { AccountId = world.Account.Id, Said = "Долго везёте" });
        return await Database.Get<OpenImprovement>().RunAsync(new() { Fields = fields }, Now);
    }

    private Task<int> VersionAsync(int id) => db.Improvements.AsNoTracking().Where(i => i.Id == id).Select(i => i.Version).SingleAsync(Now);

    private async Task<(int Wave, int Question)> DeficitAsync()
    {
        var template = new SurveyTemplate { Code = "case", Number = 1, Kind = SurveyKind.IdealSupplier, TitleRu = "Идеальный поставщик", TitleEn = "Ideal supplier" };
        template.Questions.Add(new() { Key = "delivery", Order = 1, Kind = QuestionKind.Pair, Measure = QuestionMeasure.Deficit, TextRu = "Сроки", TextEn = "Delivery", ScaleFrom = 1, ScaleTo = 10 });
        var wave = new SurveyWave { Name = "Осень", Template = template, Status = WaveStatus.Open, Audience = "{}", OpensOn = A.Monday.AddDays(-9), ClosesOn = A.Monday.AddDays(9), TimeZoneId = "Europe/Moscow" };
        db.Add(wave);
        await db.SaveChangesAsync(Now);
        var response = new KamPortal.Surveys.Answers.SurveyResponse { Id = RandomNumber.Next(), WaveId = wave.Id, AccountId = world.Account.Id, ManagerId = world.Manager.Id, SubmittedAt = TestClock.Start.UtcDateTime };
        response.Answers.Add(new() { Id = RandomNumber.Next(), QuestionId = template.Questions[0].Id, Number = 9, Second = 5 });
        db.Add(response);
        await db.SaveChangesAsync(Now);
        return (wave.Id, template.Questions[0].Id);
    }
}
