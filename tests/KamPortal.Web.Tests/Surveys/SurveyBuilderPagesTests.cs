using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Web.Surveys.Templates;

namespace KamPortal.Web.Tests.Surveys;

public sealed class SurveyBuilderPagesTests : PageTest
{
    private KamDbContext db = null!;
    private int marketing;
    private int director;

    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        db = Database.OpenAsSystem();
        director = (await A.UserAsync(db, Role.Director, lastName: "Вершинин")).Id;
        marketing = (await A.UserAsync(db, Role.Marketing, lastName: "Лисина")).Id;
        await Database.Get<SeedSurveyTemplates>().RunAsync(Now);
        await SignInAsync(marketing);
    }

    [Fact]
    public void All_surveys_are_listed_with_what_is_in_force()
    {
        var page = Render<SurveyTemplatesPage>();

        page.WaitForAssertion(() => Assert.Equal(8, page.FindAll("tbody tr").Count));
        Assert.Contains("Идеальный поставщик", page.Markup);
        Assert.Contains("версия 1", page.Markup);
        Assert.Equal("/surveys/templates/nps", page.Find("tbody a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_published_version_is_read_and_a_draft_of_the_next_one_is_built_beside_it()
    {
        var page = await PageAsync(StandardSurveys.Nps);
        Assert.Empty(page.FindAll(".template-tools"));
        Assert.Contains("спрашивают, если на вопрос 1 ответили 0…6", page.Markup);

        await page.FindAll("button").Single(b => b.TextContent.Contains("Изменить", StringComparison.Ordinal)).ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Черновик версии 2", page.Markup));
        await Button(page, "Начать с него страницу: Как вы оцениваете").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("[data-page]").Count));
        await Button(page, "Продублировать: Как вы оцениваете").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll("[data-question]").Count));
        await Button(page, "Убрать: Как вы оцениваете").ClickAsync(new());
        await Button(page, "Выше: Как вы оцениваете").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[data-page]").Count));
        await Button(page, "Убрать: Насколько вероятно").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Сначала измените его условие", page.Find(".problem").TextContent));

        await page.FindAll("button").First(b => b.TextContent.Contains("Опубликовать", StringComparison.Ordinal)).ClickAsync(new());
        await page.Find("#Note").ChangeAsync(new() { Value = "Без оценки менеджера" });
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Версия 2, действует", page.Markup));
    }

    [Fact]
    public async Task Keys_and_the_mouse_move_questions_as_the_buttons_do()
    {
        await Database.Get<DraftSurvey>().RunAsync(StandardSurveys.IdealService, Now);
        var page = await PageAsync(StandardSurveys.IdealService);
        var ids = page.FindAll("[data-question]").Select(q => int.Parse(q.GetAttribute("data-question")!, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        await page.InvokeAsync(() => page.Instance.MoveAsync(ids[0], 1));
        page.WaitForAssertion(() => Assert.StartsWith("«Скорость ответа на запрос» теперь вопрос 2, страница 1", page.Find("p[role=status]").TextContent));
        await page.InvokeAsync(() => page.Instance.PlaceAsync(ids[0], 2, 0));

        page.WaitForAssertion(() => Assert.StartsWith("«Скорость ответа на запрос» теперь вопрос 6, страница 2", page.Find("p[role=status]").TextContent));
    }

    [Fact]
    public async Task What_is_missing_is_told_and_a_draft_is_deleted_only_when_one_is_sure()
    {
        var code = await Database.Get<StartSurvey>().RunAsync(new() { TitleRu = "Свой", TitleEn = "Own" }, Now);
        var page = await PageAsync(code);
        Assert.Contains("Нет ни одного вопроса", page.Find(".survey-missing").TextContent);
        Assert.True(page.Find("button.primary").HasAttribute("disabled"));

        await page.FindAll("button").Single(b => b.TextContent.Contains("Удалить черновик", StringComparison.Ordinal)).ClickAsync(new());
        await page.FindAll("button").Single(b => b.TextContent.Contains("Да, удалить", StringComparison.Ordinal)).ClickAsync(new());

        page.WaitForAssertion(() => Assert.EndsWith("/surveys/templates", Navigation.Uri, StringComparison.Ordinal));
        Assert.DoesNotContain(await Database.Get<SurveyTemplateQueries>().ListAsync(Now), r => r.Code == code);
    }

    [Fact]
    public async Task A_question_of_any_kind_is_added_and_its_preview_follows()
    {
        var view = await DraftAsync(StandardSurveys.Csat);
        var panel = Render<SurveyQuestionPanel>(p => p.Add(x => x.View, view).Add(x => x.Page, 1));
        await panel.WaitForElement("#Kind").ChangeAsync(new() { Value = nameof(QuestionKind.Choice) });
        await panel.Find("#TextRu").ChangeAsync(new() { Value = "Кто принимал груз?" });
        await panel.Find("#TextEn").ChangeAsync(new() { Value = "Who took the goods?" });
        foreach (var (label, text) in new[] { ("Вариант 1 по-русски", "Склад"), ("Вариант 2 по-русски", "Цех"), ("Вариант 1 по-английски", "Stores"), ("Вариант 2 по-английски", "Shop floor") })
        {
            await panel.Find($"[aria-label='{label}']").ChangeAsync(new() { Value = text });
        }

        panel.WaitForAssertion(() => Assert.Contains("Цех", System.Net.WebUtility.HtmlDecode(panel.Find("iframe").GetAttribute("srcdoc"))));
        await panel.Find("#ConditionKey").ChangeAsync(new() { Value = "satisfaction" });
        await panel.Find("#ConditionTo").ChangeAsync(new() { Value = "3" });
        await panel.FindAll(".survey-phone .chip")[1].ClickAsync(new());
        panel.WaitForAssertion(() => Assert.Contains("Who took the goods?", panel.Find("iframe").GetAttribute("srcdoc")));
        await panel.Find("form").SubmitAsync();

        var added = (await Database.Get<SurveyTemplateQueries>().FindAsync(StandardSurveys.Csat, null, Now))!.Questions[^1];
        Assert.Equal((QuestionKind.Choice, 2, new SurveyCondition("satisfaction", 1, 1, 3, null)), (added.Kind, added.Page, added.Condition));
    }

    [Fact]
    public async Task A_figure_brings_its_scale_and_a_refusal_stands_beside_its_field()
    {
        var view = await DraftAsync(StandardSurveys.Csat);
        var panel = Render<SurveyQuestionPanel>(p => p.Add(x => x.View, view));
        await panel.WaitForElement("#Measure").ChangeAsync(new() { Value = nameof(QuestionMeasure.Recommend) });
        Assert.Equal(("0", "10", true), (panel.Find("#ScaleFrom").GetAttribute("value"), panel.Find("#ScaleTo").GetAttribute("value"), panel.Find("#ScaleTo").HasAttribute("readonly")));

        await panel.Find("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.NotEmpty(panel.Find("#TextRu-error").TextContent));
    }

    [Fact]
    public async Task What_was_typed_survives_a_stale_save_and_a_closed_panel()
    {
        var view = await DraftAsync(StandardSurveys.Ces);
        var question = view.Questions[1];
        var panel = Render<SurveyQuestionPanel>(p => p.Add(x => x.View, view).Add(x => x.QuestionId, question.Id));
        await panel.WaitForElement("#TextRu").ChangeAsync(new() { Value = "Мой долгий текст" });
        await Database.SignInAsync(director);
        await Database.Get<ArrangeSurvey>().MoveAsync(view.Id, view.Version, question.Id, -1, Now);
        await Database.SignInAsync(marketing);

        await panel.Find("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.NotEmpty(panel.FindAll(".problem")));
        Assert.Equal("Мой долгий текст", panel.Find("#TextRu").GetAttribute("value"));

        var fresh = (await Database.Get<SurveyTemplateQueries>().FindAsync(StandardSurveys.Ces, null, Now))!;
        var again = Render<SurveyQuestionPanel>(p => p.Add(x => x.View, fresh).Add(x => x.QuestionId, question.Id));
        again.WaitForAssertion(() => Assert.Contains("Восстановлен текст", again.Markup));
        await again.Find("form").SubmitAsync();
        Assert.Equal("Мой долгий текст", (await Database.Get<SurveyTemplateQueries>().FindAsync(StandardSurveys.Ces, null, Now))!.Questions[0].Text);

        var third = Render<SurveyQuestionPanel>(p => p.Add(x => x.View, fresh).Add(x => x.QuestionId, question.Id));
        third.WaitForElement("#TextRu");
        Assert.DoesNotContain("Восстановлен текст", third.Markup);
    }

    [Fact]
    public async Task The_versions_tell_what_each_changed()
    {
        var view = await DraftAsync(StandardSurveys.Csat);
        var form = (await Database.Get<SurveyTemplateQueries>().QuestionAsync(view.Questions[1].Id, Now))!;
        form.TextRu = "Что сделать иначе в следующий раз?";
        await Database.Get<SaveSurveyQuestion>().RunAsync(form, Now);
        Navigation.NavigateTo("/surveys/templates/csat?view=versions");
        var page = Render<SurveyBuilderPage>(p => p.Add(x => x.Code, StandardSurveys.Csat));

        page.WaitForAssertion(() => Assert.Contains("Переписан вопрос: было «Что стоило сделать иначе?», стало «Что сделать иначе в следующий раз?»", page.Markup));
        Assert.Contains("Первая версия", page.Markup);
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<SurveyBuilderPage> page, string label) => page.FindAll("button").First(b => b.GetAttribute("aria-label")?.StartsWith(label, StringComparison.Ordinal) == true);

    private async Task<IRenderedComponent<SurveyBuilderPage>> PageAsync(string code)
    {
        await Task.CompletedTask;
        var page = Render<SurveyBuilderPage>(p => p.Add(x => x.Code, code));
        page.WaitForElement("h1");
        return page;
    }

    private async Task<SurveyVersionView> DraftAsync(string code)
    {
        await Database.Get<DraftSurvey>().RunAsync(code, Now);
        return (await Database.Get<SurveyTemplateQueries>().FindAsync(code, null, Now))!;
    }
}
