using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Surveys;

public sealed class SurveyBuilderTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_survey_of_ones_own_is_built_published_and_listed(DatabaseKind kind)
    {
        await using var it = await SurveyCase.CreateAsync(kind);
        var code = await it.Database.Get<StartSurvey>().RunAsync(new() { TitleRu = "Склад", TitleEn = "Our Warehouse!" }, Now);
        var second = await it.Database.Get<StartSurvey>().RunAsync(new() { TitleRu = "Склад", TitleEn = "Our warehouse" }, Now);
        var draft = await it.DraftAsync(code);
        Assert.Equal("Опубликовать нельзя: Нет ни одного вопроса.", (await it.RefusedAsync(() => it.PublishAsync(code))).Message);

        await it.SaveAsync(code, f => (f.Kind, f.TextRu, f.Options) = (QuestionKind.Choice, "Как приезжает груз?", [new() { TextRu = "Целым", TextEn = "Whole" }, new() { TextRu = "Битым", TextEn = "Broken" }]));
        var refused = await it.RefusedAsync(() => it.PublishAsync(code));
        Assert.Equal("Опубликовать нельзя: Не переведены вопросы: 1.", refused.Message);
        await it.EditAsync(code, "Как приезжает груз?", f => f.TextEn = "How do goods arrive?");
        await it.PublishAsync(code);

        Assert.Equal(("our-warehouse", "our-warehouse-2"), (code, second));
        var row = (await it.Queries.ListAsync(Now)).Single(r => r.Code == code);
        Assert.Equal((1, null, 1, 0), (row.Published, row.Draft, row.Questions, row.Waves));
        var published = await it.Queries.FindAsync(code, null, Now);
        Assert.Equal((SurveyTemplateStatus.Published, draft.Id), (published!.Status, published.Id));
        Assert.Equal(["Целым", "Битым"], published.Questions[0].Options.Select(o => o.Text));
    }

    [Theory, EachDatabase]
    public async Task A_new_version_keeps_the_keys_and_leaves_the_published_one_as_it_was(DatabaseKind kind)
    {
        await using var it = await SurveyCase.CreateAsync(kind);
        var before = await it.PublishedAsync(StandardSurveys.Nps);
        await it.Database.Get<DraftSurvey>().RunAsync(StandardSurveys.Nps, Now);
        await it.RefusedAsync(() => it.Database.Get<DraftSurvey>().RunAsync(StandardSurveys.Nps, Now));
        await it.EditAsync(StandardSurveys.Nps, "Насколько вероятно", f => f.TextRu = "Порекомендуете нас?");
        await it.SaveAsync(StandardSurveys.Nps, f => (f.TextRu, f.TextEn, f.Kind) = ("Что ещё?", "What else?", QuestionKind.Text));
        await it.OnAsync(StandardSurveys.Nps, "Чего не хватило", (arrange, d, q) => arrange.RemoveAsync(d.Id, d.Version, q.Id, Now));
        await it.OnAsync(StandardSurveys.Nps, "Как вы оцениваете", (arrange, d, q) => arrange.MoveAsync(d.Id, d.Version, q.Id, -1, Now));
        await it.PublishAsync(StandardSurveys.Nps, "Короче");

        var versions = await it.Queries.VersionsAsync(StandardSurveys.Nps, Now);
        Assert.Equal([(2, SurveyTemplateStatus.Published, "Короче"), (1, SurveyTemplateStatus.Retired, null)], versions.Select(v => (v.Number, v.Status, v.Note)));
        Assert.Equal(
            [VersionChangeKind.Reworded, VersionChangeKind.Added, VersionChangeKind.Removed, VersionChangeKind.Moved],
            versions[0].Changes.Select(c => c.Kind));
        Assert.StartsWith("Насколько вероятно", versions[0].Changes[0].Before);
        var old = await it.Queries.FindAsync(StandardSurveys.Nps, 1, Now);
        Assert.Equal(before.Questions.Select(q => (q.Id, q.Key, q.Text)), old!.Questions.Select(q => (q.Id, q.Key, q.Text)));
        Assert.Equal(["recommend", "why-low", "manager", "why-high"], (await it.PublishedAsync(StandardSurveys.Nps)).Questions.Take(4).Select(q => q.Key));
    }

    [Theory, EachDatabase]
    public async Task What_was_published_is_never_changed(DatabaseKind kind)
    {
        await using var it = await SurveyCase.CreateAsync(kind);
        var published = await it.PublishedAsync(StandardSurveys.Csat);
        var question = published.Questions[0];
        Assert.Null(await it.Queries.QuestionAsync(question.Id, Now));

        var form = new SaveSurveyQuestion.Form { TemplateId = published.Id, TemplateVersion = published.Version, QuestionId = question.Id, TextRu = "Иначе" };
        foreach (Func<Task> change in new Func<Task>[]
        {
            () => it.Database.Get<SaveSurveyQuestion>().RunAsync(form, Now),
            () => it.Database.Get<SaveSurveyHead>().RunAsync(published.Head, Now),
            () => it.Database.Get<ArrangeSurvey>().RemoveAsync(published.Id, published.Version, question.Id, Now),
            () => it.Database.Get<DraftSurvey>().DiscardAsync(published.Id, published.Version, Now),
            () => it.Database.Get<PublishSurvey>().RunAsync(published.Id, published.Version, null, Now),
        })
        {
            Assert.StartsWith("Черновика больше нет", (await it.RefusedAsync(change)).Message);
        }
    }

    [Theory, EachDatabase]
    public async Task A_condition_follows_only_what_was_asked_on_an_earlier_page(DatabaseKind kind)
    {
        await using var it = await SurveyCase.CreateAsync(kind);
        var code = await it.OwnAsync();
        await it.SaveAsync(code, f => (f.Kind, f.TextRu, f.ScaleFrom, f.ScaleTo) = (QuestionKind.Scale, "Оценка", 0, 10));
        await it.SaveAsync(code, f => (f.Kind, f.TextRu) = (QuestionKind.Text, "Почему"));
        var key = (await it.DraftAsync(code)).Questions[0].Key;

        await it.EditAsync(code, "Почему", f => (f.ConditionKey, f.ConditionFrom, f.ConditionTo) = (key, 0, 6));
        var asked = (await it.DraftAsync(code)).Questions[1];
        Assert.Equal((2, new SurveyCondition(key, 1, 0, 6, null)), (asked.Page, asked.Condition));

        Assert.Contains("«Почему»", (await it.RefusedAsync(() => it.OnAsync(code, "Оценка", (arrange, d, q) => arrange.RemoveAsync(d.Id, d.Version, q.Id, Now)))).Message);
        Assert.Contains("более поздней странице", (await it.RefusedAsync(() => it.OnAsync(code, "Почему", (arrange, d, q) => arrange.MoveAsync(d.Id, d.Version, q.Id, -1, Now)))).Message);
        Assert.Contains("более поздней странице", (await it.RefusedAsync(() => it.OnAsync(code, "Оценка", (arrange, d, q) => arrange.PlaceAsync(d.Id, d.Version, q.Id, 3, 0, Now)))).Message);
        Assert.Contains("шкалой 0–5", (await it.RefusedAsync(() => it.EditAsync(code, "Оценка", f => f.ScaleTo = 5))).Message);
        Assert.Contains("шкалой 0–10", (await it.RefusedAsync(() => it.EditAsync(code, "Почему", f => f.ConditionTo = 11))).Message);
        await it.SaveAsync(code, f => (f.Kind, f.TextRu) = (QuestionKind.Text, "Словами"));
        var words = (await it.DraftAsync(code)).Questions[^1].Key;
        await it.SaveAsync(code, f => (f.Kind, f.TextRu) = (QuestionKind.Text, "Ещё"));
        Assert.Contains("«Словами» не такой", (await it.RefusedAsync(() => it.EditAsync(code, "Ещё", f => f.ConditionKey = words))).Message);

        await it.EditAsync(code, "Почему", f => f.ConditionKey = null);
        await it.OnAsync(code, "Оценка", (arrange, d, q) => arrange.RemoveAsync(d.Id, d.Version, q.Id, Now));
        Assert.Equal([("Почему", 1), ("Словами", 1)], (await it.DraftAsync(code)).Questions.Take(2).Select(q => (q.Text, q.Page)));
    }

    [Theory, EachDatabase]
    public async Task A_condition_by_an_option_holds_the_option(DatabaseKind kind)
    {
        await using var it = await SurveyCase.CreateAsync(kind);
        var code = await it.OwnAsync();
        await it.SaveAsync(code, f => (f.Kind, f.TextRu, f.Options) = (QuestionKind.Choices, "Что мешает", [new() { TextRu = "Цена" }, new() { TextRu = "Срок" }, new() { TextRu = "Брак" }]));
        var source = (await it.DraftAsync(code)).Questions[0];
        await it.SaveAsync(code, f => (f.Kind, f.TextRu, f.ConditionKey, f.ConditionOption) = (QuestionKind.Text, "Какой срок", source.Key, source.Options[1].Key));

        Assert.Equal("Срок", (await it.DraftAsync(code)).Questions[1].Condition!.Option);
        Assert.Contains("ссылается на вариант", (await it.RefusedAsync(() => it.EditAsync(code, "Что мешает", f => f.Options.RemoveAt(1)))).Message);
        await it.EditAsync(code, "Что мешает", f => (f.Options[1].TextRu, f.Options[2].TextRu) = ("Срок поставки", " "));

        var options = (await it.DraftAsync(code)).Questions[0].Options;
        Assert.Equal([(source.Options[0].Key, "Цена"), (source.Options[1].Key, "Срок поставки")], options.Select(o => (o.Key, o.Text)));
    }

    [Theory]
    [InlineData(QuestionKind.Scale, QuestionMeasure.Recommend, 1, 10, "ScaleFrom")]
    [InlineData(QuestionKind.Scale, QuestionMeasure.Satisfaction, 0, 5, "ScaleFrom")]
    [InlineData(QuestionKind.Scale, QuestionMeasure.Manager, 1, 10, "ScaleFrom")]
    [InlineData(QuestionKind.Scale, QuestionMeasure.Effort, 1, 5, "ScaleFrom")]
    [InlineData(QuestionKind.Pair, QuestionMeasure.Gap, 1, 7, "Dimension")]
    [InlineData(QuestionKind.Pair, QuestionMeasure.Gap, 1, 5, "ScaleFrom")]
    [InlineData(QuestionKind.Scale, QuestionMeasure.Deficit, 1, 10, "Measure")]
    [InlineData(QuestionKind.Text, QuestionMeasure.Recommend, 0, 10, "Measure")]
    [InlineData(QuestionKind.Scale, QuestionMeasure.None, 0, 11, "ScaleFrom")]
    [InlineData(QuestionKind.Scale, QuestionMeasure.None, -1, 5, "ScaleFrom")]
    [InlineData(QuestionKind.Pair, QuestionMeasure.Deficit, 5, 5, "ScaleFrom")]
    [InlineData(QuestionKind.Choice, QuestionMeasure.None, 0, 0, "Options")]
    public async Task What_does_not_go_together_is_refused_beside_its_field(QuestionKind question, QuestionMeasure measure, int from, int to, string field)
    {
        await using var it = await SurveyCase.CreateAsync(DatabaseKind.Sqlite);
        var code = await it.OwnAsync();

        var refused = await it.RefusedAsync(() => it.SaveAsync(code, f => (f.Kind, f.TextRu, f.Measure, f.ScaleFrom, f.ScaleTo) = (question, "Вопрос", measure, from, to)));

        Assert.Equal(field, refused.Field);
        Assert.Empty((await it.DraftAsync(code)).Questions);
    }

    [Theory, EachDatabase]
    public async Task Weights_always_have_the_five_dimensions(DatabaseKind kind)
    {
        await using var it = await SurveyCase.CreateAsync(kind);
        var code = await it.OwnAsync();
        await it.SaveAsync(code, f => (f.Kind, f.Measure, f.TextRu, f.TextEn) = (QuestionKind.Points, QuestionMeasure.Weights, "Разделите 100 баллов", "Divide 100 points"));
        await it.EditAsync(code, "Разделите", f => (f.Options[1].TextRu, f.Options[0].TextRu) = ("Держат слово", ""));

        var options = (await it.DraftAsync(code)).Questions[0].Options;
        Assert.Equal(["tangibles", "reliability", "responsiveness", "assurance", "empathy"], options.Select(o => o.Key));
        Assert.Equal(("Оснащение, упаковка и документы", "Держат слово"), (options[0].Text, options[1].Text));
    }

    [Theory, EachDatabase]
    public async Task Each_method_needs_its_figure_once_and_points_that_add_up(DatabaseKind kind)
    {
        await using var it = await SurveyCase.CreateAsync(kind);
        var nps = await it.Database.Get<StartSurvey>().RunAsync(new() { Kind = SurveyKind.Nps, TitleRu = "Рекомендация", TitleEn = "Advice" }, Now);
        await it.SaveAsync(nps, f => (f.Kind, f.TextRu, f.TextEn) = (QuestionKind.Text, "Что?", "What?"));
        Assert.Contains("нужен вопрос с показателем «Готовность рекомендовать (NPS)»", Assert.Single((await it.DraftAsync(nps)).Missing));
        await it.SaveAsync(nps, f => (f.Kind, f.Measure, f.TextRu, f.TextEn, f.ScaleFrom, f.ScaleTo) = (QuestionKind.Scale, QuestionMeasure.Recommend, "Да?", "Yes?", 0, 10));
        await it.OnAsync(nps, "Да?", (arrange, d, q) => arrange.DuplicateAsync(d.Id, d.Version, q.Id, Now));
        Assert.Empty((await it.DraftAsync(nps)).Missing);
        Assert.Equal([QuestionMeasure.None, QuestionMeasure.Recommend, QuestionMeasure.None], (await it.DraftAsync(nps)).Questions.Select(q => q.Measure));
        await it.SaveAsync(nps, f => (f.Kind, f.Measure, f.TextRu, f.TextEn, f.ScaleFrom, f.ScaleTo) = (QuestionKind.Scale, QuestionMeasure.Recommend, "Опять?", "Again?", 0, 10));
        Assert.Contains("только у одного вопроса", Assert.Single((await it.DraftAsync(nps)).Missing));

        await it.Database.Get<DraftSurvey>().RunAsync(StandardSurveys.Servqual, Now);
        var head = (await it.DraftAsync(StandardSurveys.Servqual)).Head;
        head.ReliabilityPoints = 30;
        Assert.Contains("в сумме 110", (await it.RefusedAsync(() => it.Database.Get<SaveSurveyHead>().RunAsync(head, Now))).Message);
        head.EmpathyPoints = 10;
        await it.Database.Get<SaveSurveyHead>().RunAsync(head, Now);
        foreach (var item in (await it.DraftAsync(StandardSurveys.Servqual)).Questions.Where(q => q.Dimension == ServiceDimension.Assurance))
        {
            await it.OnAsync(StandardSurveys.Servqual, item.Text, (arrange, d, q) => arrange.RemoveAsync(d.Id, d.Version, q.Id, Now));
        }

        Assert.Equal(["Нет утверждений по измерениям: Уверенность."], (await it.DraftAsync(StandardSurveys.Servqual)).Missing);
    }

    [Theory, EachDatabase]
    public async Task What_answers_are_compared_by_stays_and_a_copy_may_differ(DatabaseKind kind)
    {
        await using var it = await SurveyCase.CreateAsync(kind);
        await it.Database.Get<DraftSurvey>().RunAsync(StandardSurveys.IdealService, Now);
        var code = StandardSurveys.IdealService;

        Assert.Contains("В опубликованной версии 1", (await it.RefusedAsync(() => it.EditAsync(code, "Скорость ответа", f => f.ScaleTo = 5))).Message);
        await it.OnAsync(code, "Скорость ответа", (arrange, d, q) => arrange.DuplicateAsync(d.Id, d.Version, q.Id, Now));
        var copy = (await it.DraftAsync(code)).Questions[1];
        Assert.Equal(("Скорость ответа на запрос", QuestionMeasure.Deficit), (copy.Text, copy.Measure));
        Assert.NotEqual("answer", copy.Key);
        var form = (await it.Queries.QuestionAsync(copy.Id, Now))!;
        form.ScaleTo = 5;
        await it.Database.Get<SaveSurveyQuestion>().RunAsync(form, Now);
    }

    [Theory, EachDatabase]
    public async Task Questions_move_over_pages_one_by_one_or_at_once(DatabaseKind kind)
    {
        await using var it = await SurveyCase.CreateAsync(kind);
        var code = await it.OwnAsync();
        foreach (var text in new[] { "А", "Б", "В", "Г" })
        {
            await it.SaveAsync(code, f => (f.Kind, f.TextRu) = (QuestionKind.Text, text));
        }

        await it.OnAsync(code, "В", (arrange, d, q) => arrange.BreakAsync(d.Id, d.Version, q.Id, Now));
        Assert.Equal("А1 Б1 В2 Г2", await it.OrderAsync(code));
        await it.OnAsync(code, "В", (arrange, d, q) => arrange.MoveAsync(d.Id, d.Version, q.Id, -1, Now));
        Assert.Equal("А1 Б1 В1 Г2", await it.OrderAsync(code));
        await it.OnAsync(code, "Г", (arrange, d, q) => arrange.PlaceAsync(d.Id, d.Version, q.Id, 1, 0, Now));
        Assert.Equal("Г1 А1 Б1 В1", await it.OrderAsync(code));
        await it.OnAsync(code, "А", (arrange, d, q) => arrange.PlaceAsync(d.Id, d.Version, q.Id, 9, 0, Now));
        Assert.Equal("Г1 Б1 В1 А2", await it.OrderAsync(code));
        await it.OnAsync(code, "Г", (arrange, d, q) => arrange.MoveAsync(d.Id, d.Version, q.Id, -1, Now));
        await it.OnAsync(code, "А", (arrange, d, q) => arrange.MoveAsync(d.Id, d.Version, q.Id, 1, Now));
        Assert.Equal("Г1 Б1 В1 А2", await it.OrderAsync(code));
        await it.OnAsync(code, "А", (arrange, d, q) => arrange.BreakAsync(d.Id, d.Version, q.Id, Now));
        Assert.Equal("Г1 Б1 В1 А1", await it.OrderAsync(code));
        await it.SaveAsync(code, f => (f.Kind, f.TextRu, f.Page) = (QuestionKind.Text, "Д", 7));
        Assert.Equal("Г1 Б1 В1 А1 Д1", await it.OrderAsync(code));
    }

    [Theory, EachDatabase]
    public async Task Who_is_second_is_told_by_whom_and_saves_again(DatabaseKind kind)
    {
        await using var it = await SurveyCase.CreateAsync(kind);
        await it.Database.Get<DraftSurvey>().RunAsync(StandardSurveys.Ces, Now);
        await it.Database.SignInAsync(it.Director.Id);
        var form = (await it.Queries.QuestionAsync((await it.DraftAsync(StandardSurveys.Ces)).Questions[1].Id, Now))!;
        await it.Database.SignInAsync(it.Marketing.Id);
        await it.EditAsync(StandardSurveys.Ces, "Компания сделала", f => f.IsRequired = false);
        await it.Database.SignInAsync(it.Director.Id);
        form.TextRu = "Моя правка";

        var meanwhile = await Assert.ThrowsAsync<EditedMeanwhile>(() => it.Database.Get<SaveSurveyQuestion>().RunAsync(form, Now));
        Assert.Contains("Лисина", meanwhile.Message);
        form.TemplateVersion = meanwhile.CurrentVersion;
        await it.Database.Get<SaveSurveyQuestion>().RunAsync(form, Now);

        var draft = await it.DraftAsync(StandardSurveys.Ces);
        Assert.Equal((false, "Моя правка"), (draft.Questions[0].IsRequired, draft.Questions[1].Text));
        await Assert.ThrowsAsync<EditedMeanwhile>(() => it.Database.Get<PublishSurvey>().RunAsync(draft.Id, draft.Version - 1, null, Now));
        await it.Database.Get<DraftSurvey>().DiscardAsync(draft.Id, draft.Version, Now);
        Assert.Equal((1, null), ((await it.Queries.ListAsync(Now)).Single(r => r.Code == StandardSurveys.Ces) is var r ? (r.Published, r.Draft) : default));
    }

    [Theory, EachDatabase]
    public async Task A_retired_survey_comes_back_by_a_new_draft_and_a_waiting_wave_keeps_it(DatabaseKind kind)
    {
        await using var it = await SurveyCase.CreateAsync(kind);
        var published = await it.PublishedAsync(StandardSurveys.Csat);
        var wave = new SurveyWave { Name = "Весна", TemplateId = published.Id, Audience = "{}", TimeZoneId = "Europe/Moscow", OpensOn = A.Monday, ClosesOn = A.Monday };
        it.Db.Add(wave);
        await it.Db.SaveChangesAsync(Now);
        Assert.Contains("«Весна»", (await it.RefusedAsync(() => it.Database.Get<RetireSurvey>().RunAsync(StandardSurveys.Csat, Now))).Message);
        wave.Status = WaveStatus.Cancelled;
        await it.Db.SaveChangesAsync(Now);

        await it.Database.Get<RetireSurvey>().RunAsync(StandardSurveys.Csat, Now);
        Assert.Null((await it.Queries.ListAsync(Now)).Single(r => r.Code == StandardSurveys.Csat).Published);
        await it.RefusedAsync(() => it.Database.Get<RetireSurvey>().RunAsync(StandardSurveys.Csat, Now));
        await it.Database.Get<DraftSurvey>().RunAsync(StandardSurveys.Csat, Now);
        await it.PublishAsync(StandardSurveys.Csat);

        Assert.Equal(2, (await it.PublishedAsync(StandardSurveys.Csat)).Number);
    }

    [Theory, EachDatabase]
    public async Task Managers_do_not_manage_surveys(DatabaseKind kind)
    {
        await using var it = await SurveyCase.CreateAsync(kind);
        await it.Database.SignInAsync(it.Anna.Id);

        await it.RefusedAsync(() => it.Queries.ListAsync(Now));
        await it.RefusedAsync(() => it.Database.Get<StartSurvey>().RunAsync(new() { TitleRu = "А", TitleEn = "A" }, Now));
        await it.RefusedAsync(() => it.Database.Get<DraftSurvey>().RunAsync(StandardSurveys.Nps, Now));
        await it.RefusedAsync(() => it.Database.Get<RetireSurvey>().RunAsync(StandardSurveys.Nps, Now));
    }

    [Fact]
    public void Every_standard_survey_could_be_published_by_the_builder() => Assert.All(StandardSurveys.All(), survey =>
    {
        Assert.Empty(SurveyReadiness.MissingOf(survey));
        Assert.All(survey.Questions, QuestionRules.Check);
        QuestionRules.CheckConditions(survey.Questions);
    });
}
