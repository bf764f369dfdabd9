using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys;

/// <summary>The company's surveys, their versions and drafts.</summary>
public sealed class SurveyTemplateQueries(KamDb kam)
{
    /// <summary>By method, then title.</summary>
    public async Task<IReadOnlyList<SurveyListRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSurveys);
        var versions = await db.SurveyTemplates.AsNoTracking()
            .Select(t => new { t.Code, t.Number, t.Kind, t.Status, t.TitleRu, t.TitleEn, t.PublishedAt, Questions = t.Questions.Count }).ToListAsync(cancellationToken);
        var waves = await db.SurveyWaves.Where(w => w.LaunchedAt != null).GroupBy(w => w.Template.Code).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. versions.GroupBy(v => v.Code).Select(g =>
        {
            var published = g.SingleOrDefault(v => v.Status == SurveyTemplateStatus.Published);
            var shown = published ?? g.MaxBy(v => v.Number)!;
            return new SurveyListRow(g.Key, shown.Kind, InLanguage.Of(shown.TitleRu, shown.TitleEn), published?.Number, g.SingleOrDefault(v => v.Status == SurveyTemplateStatus.Draft)?.Number, shown.Questions,
                published?.PublishedAt is { } at ? LocalTime.FromUtc(at, db.Viewer.TimeZoneId) : null, waves.GetValueOrDefault(g.Key));
        }).OrderBy(r => r.Kind).ThenBy(r => r.Title, StringComparer.CurrentCulture).ThenBy(r => r.Code, StringComparer.Ordinal)];
    }

    /// <param name="number">Null: the draft, else the published one, else the last.</param>
    /// <returns>Null when there is none.</returns>
    public async Task<SurveyVersionView?> FindAsync(string code, int? number, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSurveys);
        var versions = await db.SurveyTemplates.AsNoTracking().Where(t => t.Code == code).Select(t => new { t.Id, t.Number, t.Status }).ToListAsync(cancellationToken);
        var chosen = number is { } wanted ? versions.Find(v => v.Number == wanted)
            : versions.Find(v => v.Status == SurveyTemplateStatus.Draft) ?? versions.Find(v => v.Status == SurveyTemplateStatus.Published) ?? versions.MaxBy(v => v.Number);
        return chosen is null ? null : View(TemplateDraft.Sorted(await Full(db).SingleAsync(t => t.Id == chosen.Id, cancellationToken)));
    }

    /// <summary>Latest first, each with what it changed.</summary>
    public async Task<IReadOnlyList<SurveyVersionRow>> VersionsAsync(string code, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSurveys);
        var versions = await Full(db).Include(t => t.PublishedBy).Where(t => t.Code == code).OrderByDescending(t => t.Number).ToListAsync(cancellationToken);
        var waves = await db.SurveyWaves.Where(w => w.Template.Code == code && w.LaunchedAt != null).GroupBy(w => w.TemplateId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. versions.Select((t, i) => new SurveyVersionRow(
            t.Id, t.Number, t.Status, t.PublishedAt is { } at ? LocalTime.FromUtc(at, db.Viewer.TimeZoneId) : null, t.PublishedBy is { } by ? $"{by.LastName} {by.FirstName}" : null, t.Note, t.Questions.Count,
            waves.GetValueOrDefault(t.Id), i + 1 < versions.Count ? SurveyDifferences.Between(versions[i + 1], t) : []))];
    }

    /// <summary>A question of a draft as a form.</summary>
    /// <returns>Null when it is gone or published.</returns>
    public async Task<SaveSurveyQuestion.Form?> QuestionAsync(int questionId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSurveys);
        var question = await db.SurveyQuestions.AsNoTracking().Include(q => q.Template).Include(q => q.Options).AsSplitQuery()
            .SingleOrDefaultAsync(q => q.Id == questionId && q.Template.Status == SurveyTemplateStatus.Draft, cancellationToken);
        return question is null ? null : new()
        {
            TemplateId = question.TemplateId, TemplateVersion = question.Template.Version, QuestionId = question.Id, Kind = question.Kind, Measure = question.Measure, Dimension = question.Dimension,
            TextRu = question.TextRu, TextEn = question.TextEn, HelpRu = question.HelpRu, HelpEn = question.HelpEn, IsRequired = question.IsRequired, ScaleFrom = question.ScaleFrom, ScaleTo = question.ScaleTo,
            FromLabelRu = question.FromLabelRu, FromLabelEn = question.FromLabelEn, ToLabelRu = question.ToLabelRu, ToLabelEn = question.ToLabelEn,
            ConditionKey = question.ConditionKey, ConditionFrom = question.ConditionFrom, ConditionTo = question.ConditionTo, ConditionOption = question.ConditionOption,
            Options = [.. question.Options.OrderBy(o => o.Order).Select(o => new SaveSurveyQuestion.OptionForm { Key = o.Key, TextRu = o.TextRu, TextEn = o.TextEn })],
        };
    }

    private static IQueryable<SurveyTemplate> Full(KamDbContext db) => db.SurveyTemplates.AsNoTracking().Include(t => t.Questions).ThenInclude(q => q.Options).AsSplitQuery();

    private static SurveyVersionView View(SurveyTemplate t) => new(
        t.Id, t.Code, t.Number, t.Kind, t.Status, t.Version, t.Title,
        new()
        {
            TemplateId = t.Id, TemplateVersion = t.Version, TitleRu = t.TitleRu, TitleEn = t.TitleEn, IntroRu = t.IntroRu, IntroEn = t.IntroEn, ThanksRu = t.ThanksRu, ThanksEn = t.ThanksEn,
            TangiblesPoints = t.TangiblesPoints, ReliabilityPoints = t.ReliabilityPoints, ResponsivenessPoints = t.ResponsivenessPoints, AssurancePoints = t.AssurancePoints, EmpathyPoints = t.EmpathyPoints,
        },
        t.Questions.ConvertAll(q => new SurveyQuestionView(
            q.Id, q.Key, q.Order, q.Page, q.Kind, q.Measure, q.Dimension, q.Text, q.IsRequired, q.ScaleFrom, q.ScaleTo, q.Options.ConvertAll(o => new SurveyOptionView(o.Key, o.Text)), Condition(t, q))),
        t.Status == SurveyTemplateStatus.Draft ? SurveyReadiness.MissingOf(t) : []);

    private static SurveyCondition? Condition(SurveyTemplate template, SurveyQuestion question) =>
        template.Questions.Find(q => q.Key == question.ConditionKey) is { } source
            ? new(source.Key, source.Order, question.ConditionFrom, question.ConditionTo, source.Options.Find(o => o.Key == question.ConditionOption)?.Text) : null;
}
