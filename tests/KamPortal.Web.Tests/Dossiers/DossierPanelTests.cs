using System.Text;
using KamPortal.Accounts;
using KamPortal.Dossiers;
using KamPortal.Staff;
using KamPortal.Web.Accounts;
using KamPortal.Web.Dossiers;
using Microsoft.AspNetCore.Components.Forms;

namespace KamPortal.Web.Tests.Dossiers;

public sealed class DossierPanelTests : PageTest
{
    private PortalUser anna = null!;
    private Account account = null!;

    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var db = Database.OpenAsSystem();
        await Database.Get<SeedDossierTemplate>().RunAsync(Now);
        anna = await A.UserAsync(db, lastName: "Аннина");
        account = await A.AccountAsync(db, anna.Id, "Вектор");
        await SignInAsync(anna.Id);
    }

    [Fact]
    public async Task An_answer_is_saved_when_the_field_is_left_and_the_figure_follows()
    {
        var panel = Open();
        Assert.Contains("Известно 0 %", panel.Find(".dossier-figure").TextContent);
        Assert.Equal(11, panel.FindAll(".dossier-index li").Count);

        await panel.Find("#q-general-business").ChangeAsync(new() { Value = "Насосы" });

        panel.WaitForAssertion(() => Assert.Contains("сохранено 9:00", panel.Find("#q-general-business-state").TextContent.Replace("09:00", "9:00")));
        Assert.Contains("сегодня · Аннина Иван", panel.Find(".question-foot").TextContent);
        Assert.Contains("Известно 1 %", panel.Find(".dossier-figure").TextContent);
        JSInterop.VerifyInvoke("import");
    }

    [Fact]
    public async Task A_refused_answer_stays_in_the_field_with_the_reason_and_a_second_try()
    {
        Navigation.NavigateTo($"/accounts/{account.Id}?tab=dossier&section=finance");
        var panel = Open();

        await panel.Find("#q-finance-turnover").ChangeAsync(new() { Value = "много" });
        panel.WaitForAssertion(() => Assert.Contains("Введите число", panel.Find("#q-finance-turnover-state").TextContent));
        Assert.Equal("много", panel.Find("#q-finance-turnover").GetAttribute("value"));
        Assert.Contains("Повторить", panel.Find("#q-finance-turnover-state").TextContent);

        await panel.Find("#q-finance-turnover").ChangeAsync(new() { Value = "1250000" });
        panel.WaitForAssertion(() => Assert.Contains("сохранено", panel.Find("#q-finance-turnover-state").TextContent));
        Assert.Equal("1 250 000", panel.Find("#q-finance-turnover").GetAttribute("value"));
    }

    [Fact]
    public async Task Both_answers_are_shown_when_somebody_was_quicker()
    {
        var panel = Open();
        await using var db = Database.OpenAsSystem();
        var director = await A.UserAsync(db, Role.Director, lastName: "Вершинин");
        await Database.SignInAsync(director.Id);
        await AnswerAsync("general.business", "Трубы");
        await Database.SignInAsync(anna.Id);

        await panel.Find("#q-general-business").ChangeAsync(new() { Value = "Насосы" });
        panel.WaitForAssertion(() => Assert.Contains("Трубы", panel.Find(".clash").TextContent));
        Assert.Contains("Вершинин Иван", panel.Find(".clash").TextContent);
        Assert.Contains("Насосы", panel.Find(".clash").TextContent);

        await panel.FindAll(".clash .button").Single(b => b.TextContent == "Записать мой").ClickAsync(new());
        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll(".clash")));
        Assert.Equal(["Насосы", "Трубы"], (await Database.Get<DossierQueries>().HistoryAsync(account.Id, "general.business", Now)).Select(h => h.Shown));
    }

    [Fact]
    public async Task Text_the_browser_kept_is_offered_back()
    {
        JSInterop.SetupModule("./dossier.js").Setup<Dictionary<string, string>?>("attach", _ => true).SetResult(new() { ["general.business"] = "Недописанное" });
        var panel = Open();

        panel.WaitForAssertion(() => Assert.Contains("Недописанное", panel.Find(".question .notice").TextContent));
        await panel.FindAll(".question .notice .button").Single(b => b.TextContent == "Вернуть и сохранить").ClickAsync(new());

        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll(".question .notice")));
        Assert.Equal("Недописанное", (await Database.Get<DossierQueries>().FindAsync(account.Id, Now))!.Questions.First().Answer!.Shown);
    }

    [Fact]
    public async Task Filters_list_the_unknown_by_importance_and_the_stale_in_words()
    {
        await AnswerAsync("general.owners", "Семья", A.Monday.AddDays(-430));
        await AnswerAsync("general.business", "Насосы");
        Navigation.NavigateTo($"/accounts/{account.Id}?tab=dossier&show=stale");
        var panel = Open();

        Assert.Contains("устарело: ответу 14 месяцев", Assert.Single(panel.FindAll(".question")).TextContent);
        await panel.FindAll(".question-tools .button").First(b => b.TextContent.Contains("Всё ещё верно")).ClickAsync(new());
        panel.WaitForAssertion(() => Assert.Contains("Устарело: 0", panel.Find(".dossier-filters").TextContent));

        Navigation.NavigateTo($"/accounts/{account.Id}?tab=dossier&show=unknown");
        panel.WaitForAssertion(() => Assert.True(panel.FindAll(".question").Count > 60));
        Assert.Contains("важность 5 из 5", panel.Find(".question").TextContent);
        Assert.DoesNotContain("Чем занимается компания", panel.Markup);
    }

    [Fact]
    public async Task An_assistant_sees_answers_as_text_nothing_confidential_and_may_put_files()
    {
        await AnswerAsync("people.hobby", "Рыбалка");
        await using var db = Database.OpenAsSystem();
        var assistant = await A.UserAsync(db, Role.Assistant);
        db.Add(new AccountTeamMember { AccountId = account.Id, UserId = assistant.Id, FromOn = A.Monday.AddDays(-1) });
        await db.SaveChangesAsync(Now);
        await SignInAsync(assistant.Id);
        var panel = Open();

        Assert.Equal(10, panel.FindAll(".dossier-index li").Count);
        Assert.Empty(panel.FindAll("textarea"));
        Assert.Contains("12 вопросов вам не видны", panel.Markup);
        Assert.NotEmpty(panel.WaitForElements(".drop-input"));
        Navigation.NavigateTo($"/accounts/{account.Id}?tab=dossier&section=people");
        Assert.DoesNotContain("Рыбалка", panel.Markup);
    }

    [Fact]
    public async Task Files_are_taken_several_at_once_and_the_refused_one_says_why()
    {
        Navigation.NavigateTo($"/accounts/{account.Id}?tab=dossier&section=documents");
        var panel = Open();
        panel.WaitForElement(".drop-input");

        panel.FindComponent<InputFile>().UploadFiles(
            InputFileContent.CreateFromBinary(Encoding.Latin1.GetBytes("%PDF-1.7\n%%EOF\n"), "Договор.pdf", contentType: "application/pdf"),
            InputFileContent.CreateFromText("<svg onload=alert(1)>", "схема.png"));

        panel.WaitForAssertion(() => Assert.Equal("Договор.pdf", panel.Find(".file-list a").TextContent));
        Assert.Contains("схема.png", panel.Find("[role=alert]").TextContent);
        Assert.Contains("SVG", panel.Find("[role=alert]").TextContent);

        await panel.Find(".file-list button").ClickAsync(new());
        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll(".file-list")));
    }

    [Fact]
    public async Task The_tab_and_the_overview_lead_to_it()
    {
        await AnswerAsync("general.business", "Насосы");
        var page = Render<AccountPage>(p => p.Add(a => a.Id, account.Id));

        page.WaitForAssertion(() => Assert.Contains("Досье известно на 1 %", page.Markup));
        Navigation.NavigateTo($"/accounts/{account.Id}?tab=dossier");
        page.WaitForAssertion(() => Assert.NotNull(page.Find(".dossier-index")));
        Assert.Single(page.FindAll(".button.primary"));
    }

    [Fact]
    public async Task The_print_view_has_every_group_and_who_printed_it()
    {
        await AnswerAsync("people.hobby", "Рыбалка");
        var page = Render<DossierPrintPage>(p => p.Add(d => d.Id, account.Id));

        Assert.Equal(11, page.FindAll(".print-group").Count);
        Assert.Contains("Рыбалка", page.Markup);
        Assert.Contains("конфиденциальные сведения", page.Find(".print-head").TextContent);
        Assert.Contains("Аннина Иван", page.Find(".print-head").TextContent);
    }

    private IRenderedComponent<DossierPanel> Open()
    {
        var panel = Render<DossierPanel>(p => p.Add(d => d.AccountId, account.Id));
        panel.WaitForElement(".dossier");
        return panel;
    }

    private Task<AnswerLine?> AnswerAsync(string key, string value, DateOnly? asOf = null) =>
        Database.Get<AnswerQuestion>().RunAsync(new() { AccountId = account.Id, QuestionKey = key, Value = value, AsOfOn = asOf }, Now);
}
