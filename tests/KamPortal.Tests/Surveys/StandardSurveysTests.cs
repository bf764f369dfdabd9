using KamPortal.Surveys;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Surveys;

public sealed class StandardSurveysTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public static TheoryData<string> Codes => [.. StandardSurveys.All().Select(s => s.Code)];

    [Fact]
    public void There_are_seven_of_different_methods_and_one_for_events() =>
        Assert.Equal(
            [(StandardSurveys.Nps, SurveyKind.Nps), (StandardSurveys.Servqual, SurveyKind.Servqual), (StandardSurveys.IdealSupplier, SurveyKind.IdealSupplier), (StandardSurveys.IdealService, SurveyKind.IdealService),
                (StandardSurveys.Csat, SurveyKind.Csat), (StandardSurveys.Ces, SurveyKind.Ces), (StandardSurveys.Interview, SurveyKind.Interview), (StandardSurveys.Event, SurveyKind.Own)],
            StandardSurveys.All().Select(s => (s.Code, s.Kind)));

    [Theory, MemberData(nameof(Codes))]
    public void Everything_is_said_in_both_languages_under_keys_of_its_own(string code)
    {
        var survey = Of(code);

        Assert.Equal(survey.Questions.Count, survey.Questions.Select(q => q.Key).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, survey.Questions.Count), survey.Questions.Select(q => q.Order));
        Assert.Equal(Enumerable.Range(1, survey.Questions.Max(q => q.Page)), survey.Questions.Select(q => q.Page).Distinct());
        InBoth(survey.TitleRu, survey.TitleEn, SurveyTemplate.TitleMaxLength);
        Assert.Equal(survey.IntroRu.Length == 0, survey.IntroEn.Length == 0);
        Assert.All(survey.Questions, q =>
        {
            Assert.Matches("^[a-z0-9-]{1,40}$", q.Key);
            InBoth(q.TextRu, q.TextEn, SurveyQuestion.TextMaxLength);
            Assert.Equal(q.FromLabelRu.Length == 0, q.FromLabelEn.Length == 0);
            Assert.All(q.Options, o => InBoth(o.TextRu, o.TextEn, SurveyOption.TextMaxLength));
        });
    }

    [Fact]
    public void Reasons_of_a_recommendation_are_asked_in_three_wordings_that_leave_no_score_out()
    {
        var survey = Of(StandardSurveys.Nps);
        var reasons = survey.Questions.Where(q => q.ConditionKey == "recommend").ToList();

        Assert.Equal((QuestionMeasure.Recommend, 0, 10, true), (survey.Questions[0].Measure, survey.Questions[0].ScaleFrom, survey.Questions[0].ScaleTo, survey.Questions[0].IsRequired));
        Assert.Equal(Enumerable.Range(0, 11), reasons.SelectMany(q => Enumerable.Range(q.ConditionFrom!.Value, q.ConditionTo!.Value - q.ConditionFrom.Value + 1)));
        Assert.Equal((0, 6), (reasons[0].ConditionFrom, reasons[0].ConditionTo));
        Assert.All(reasons, q => Assert.True(q.Page > survey.Questions[0].Page));
        Assert.Equal((1, 5), survey.Questions.Where(q => q.Measure == QuestionMeasure.Manager).Select(q => (q.ScaleFrom, q.ScaleTo)).Single());
    }

    [Fact]
    public void Servqual_has_22_pairs_of_five_dimensions_and_weights_under_their_names()
    {
        var survey = Of(StandardSurveys.Servqual);
        var items = survey.Questions.Where(q => q.Measure == QuestionMeasure.Gap).ToList();
        var weights = survey.Questions.Single(q => q.Measure == QuestionMeasure.Weights);

        Assert.Equal([4, 5, 4, 4, 5], items.GroupBy(q => q.Dimension).OrderBy(g => g.Key).Select(g => g.Count()));
        Assert.All(items, q => Assert.Equal((QuestionKind.Pair, 1, 7), (q.Kind, q.ScaleFrom, q.ScaleTo)));
        Assert.Equal(["tangibles", "reliability", "responsiveness", "assurance", "empathy"], weights.Options.Select(o => o.Key));
        Assert.Equal((QuestionKind.Points, false), (weights.Kind, weights.IsRequired));
    }

    [Theory]
    [InlineData(StandardSurveys.IdealSupplier, 12)]
    [InlineData(StandardSurveys.IdealService, 11)]
    public void The_ideal_surveys_ask_importance_and_score_from_1_to_10(string code, int attributes)
    {
        var pairs = Of(code).Questions.Where(q => q.Measure == QuestionMeasure.Deficit).ToList();

        Assert.Equal(attributes, pairs.Count);
        Assert.All(pairs, q => Assert.Equal((QuestionKind.Pair, 1, 10), (q.Kind, q.ScaleFrom, q.ScaleTo)));
        Assert.Equal(QuestionKind.Text, Of(code).Questions[^1].Kind);
    }

    [Theory, EachDatabase]
    public async Task Seeding_again_adds_what_is_missing_and_leaves_the_companys_own_versions(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.Get<SeedSurveyTemplates>().RunAsync(Now);
        await using var db = database.OpenAsSystem();
        var nps = await db.SurveyTemplates.SingleAsync(t => t.Code == StandardSurveys.Nps, Now);
        nps.Retire();
        db.Remove(await db.SurveyTemplates.SingleAsync(t => t.Code == StandardSurveys.Ces, Now));
        await db.SaveChangesAsync(Now);

        await database.Get<SeedSurveyTemplates>().RunAsync(Now);

        db.ChangeTracker.Clear();
        var there = await db.SurveyTemplates.Include(t => t.Questions).ThenInclude(q => q.Options).ToListAsync(Now);
        Assert.Equal(StandardSurveys.All().Select(s => s.Code).Order(), there.Select(t => t.Code).Order());
        Assert.Equal(StandardSurveys.Nps, there.Single(t => t.Status == SurveyTemplateStatus.Retired).Code);
        Assert.Equal(5, there.Sum(t => t.Questions.Sum(q => q.Options.Count)));
        Assert.Equal(StandardSurveys.All().Sum(s => s.Questions.Count), there.Sum(t => t.Questions.Count));
    }

    private static SurveyTemplate Of(string code) => StandardSurveys.All().Single(s => s.Code == code);

    private static void InBoth(string ru, string en, int most)
    {
        Assert.InRange(ru.Length, 3, most);
        Assert.Matches("[а-яё]", ru);
        Assert.InRange(en.Length, 3, most);
        Assert.Matches(@"^\P{IsCyrillic}+$", en);
    }
}
