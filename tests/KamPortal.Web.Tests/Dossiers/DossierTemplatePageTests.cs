using KamPortal.Dossiers;
using KamPortal.Staff;
using KamPortal.Web.Dossiers;

namespace KamPortal.Web.Tests.Dossiers;

public sealed class DossierTemplatePageTests : PageTest
{
    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var db = Database.OpenAsSystem();
        await Database.Get<SeedDossierTemplate>().RunAsync(Now);
        await SignInAsync((await A.UserAsync(db, Role.Administrator, lastName: "Шестаков")).Id);
    }

    [Fact]
    public async Task A_draft_is_started_arranged_by_keyboard_buttons_and_published()
    {
        var page = Render<DossierTemplatePage>();
        page.WaitForElements(".template-group");
        Assert.Empty(page.FindAll(".template-tools"));

        await page.Find(".button.primary").ClickAsync(new());
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".template-tools")));
        Assert.EndsWith("?view=draft", Navigation.Uri);
        await page.Find("[aria-label='Ниже: Общие сведения и структура']").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Бизнес и стратегия", page.Find(".template-group").TextContent));
        await page.Find("[aria-label='Снять: Доля на рынке и главные соперники клиента']").ClickAsync(new());
        page.WaitForAssertion(() => Assert.DoesNotContain("Доля на рынке и главные", page.Markup));

        await page.Find(".button.primary").ClickAsync(new());
        await page.Find("#note").ChangeAsync(new() { Value = "Порядок групп" });
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Версия 2", page.Markup));
        Assert.Contains("Порядок групп", page.Markup);
        Assert.Equal("business", (await Database.Get<DossierTemplateQueries>().ActiveAsync(Now))!.Groups[0].Code);
    }

    [Fact]
    public async Task Who_is_second_is_told_and_sees_what_stands()
    {
        await Database.Get<DraftDossierTemplate>().RunAsync(Now);
        Navigation.NavigateTo("/admin/dossier?view=draft");
        var page = Render<DossierTemplatePage>();
        page.WaitForElements(".template-tools");
        var draft = (await Database.Get<DossierTemplateQueries>().DraftAsync(Now))!;
        await Database.Get<SaveDossierGroup>().RunAsync(new() { TemplateVersion = draft.Version, TitleRu = "Логистика", TitleEn = "Logistics" }, Now);

        await page.Find("[aria-label='Ниже: Документы']").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("Шестаков", page.Find(".problem").TextContent));
        Assert.Contains("Логистика", page.Markup);
    }

    [Fact]
    public async Task The_preview_shows_the_draft_as_a_manager_will_see_it()
    {
        await Database.Get<DraftDossierTemplate>().RunAsync(Now);
        Navigation.NavigateTo("/admin/dossier?view=preview");
        var page = Render<DossierTemplatePage>();

        page.WaitForElements(".template-preview");
        Assert.Equal(11, page.FindAll(".template-preview").Count);
        Assert.Contains("Вовремя / С задержкой до недели", page.Markup);
        Assert.Empty(page.FindAll(".button.primary"));
    }

    [Fact]
    public async Task The_form_of_a_question_speaks_beside_the_field()
    {
        await Database.Get<DraftDossierTemplate>().RunAsync(Now);
        var draft = (await Database.Get<DossierTemplateQueries>().DraftAsync(Now))!;
        var panel = Render<DossierQuestionPanel>(p => p.Add(q => q.GroupId, draft.Groups[0].Id).Add(q => q.Version, draft.Version));

        await panel.Find("#TextRu").ChangeAsync(new() { Value = "Есть ли кот" });
        await panel.Find("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.NotEmpty(panel.Find("#TextEn-error").TextContent));

        await panel.Find("#TextEn").ChangeAsync(new() { Value = "Is there a cat" });
        await panel.Find("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll(".field-error")));
        Assert.Equal("Есть ли кот", (await Database.Get<DossierTemplateQueries>().DraftAsync(Now))!.Groups[0].Questions[^1].Text);
    }
}
