using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Answers;

/// <summary>Questions as they are asked. They are no secret: whoever is signed in may read them.</summary>
public sealed class SurveyFormQueries(KamDb kam)
{
    /// <summary>In the language of whoever asks.</summary>
    /// <returns>Null when there is no such version.</returns>
    public async Task<SurveyForm?> FindAsync(int templateId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        return (await ReadAsync(db, templateId, cancellationToken)).Form;
    }

    /// <summary>In the current culture's language; with whether it stays as it is.</summary>
    internal static async Task<(SurveyForm? Form, bool IsFixed)> ReadAsync(KamDbContext db, int templateId, CancellationToken cancellationToken)
    {
        if (await db.SurveyTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Id == templateId, cancellationToken) is not { } template)
        {
            return (null, false);
        }

        var questions = await db.SurveyQuestions.AsNoTracking().Where(q => q.TemplateId == templateId).OrderBy(q => q.Page).ThenBy(q => q.Order).ThenBy(q => q.Id).ToListAsync(cancellationToken);
        var options = (await db.SurveyOptions.AsNoTracking().Where(o => o.Question.TemplateId == templateId).ToListAsync(cancellationToken))
            .OrderBy(o => o.Order).ThenBy(o => o.Id).ToLookup(o => o.QuestionId, o => new SurveyFormOption(o.Id, o.Key, o.Text));
        return (Of(template, questions, q => options[q.Id]), template.Status != SurveyTemplateStatus.Draft);
    }

    /// <summary>Of rows at hand, saved or not: a preview shows what is being edited.</summary>
    internal static SurveyForm Of(SurveyTemplate template, IEnumerable<SurveyQuestion> questions, Func<SurveyQuestion, IEnumerable<SurveyFormOption>> options)
    {
        var ordered = questions.OrderBy(q => q.Page).ThenBy(q => q.Order).ThenBy(q => q.Id).ToList();
        var pages = ordered.Select(q => q.Page).Distinct().ToList();
        return new SurveyForm(
            template.Id,
            template.Kind,
            template.Title,
            InLanguage.Of(template.IntroRu, template.IntroEn),
            InLanguage.Of(template.ThanksRu, template.ThanksEn),
            [.. ordered.Select(q => new SurveyFormQuestion
            {
                Id = q.Id,
                Key = q.Key,
                Page = pages.IndexOf(q.Page) + 1,
                Kind = q.Kind,
                Measure = q.Measure,
                Dimension = q.Dimension,
                Text = q.Text,
                Help = InLanguage.Of(q.HelpRu, q.HelpEn),
                IsRequired = q.IsRequired,
                ScaleFrom = q.ScaleFrom,
                ScaleTo = q.ScaleTo,
                FromLabel = InLanguage.Of(q.FromLabelRu, q.FromLabelEn),
                ToLabel = InLanguage.Of(q.ToLabelRu, q.ToLabelEn),
                ConditionKey = q.ConditionKey,
                ConditionFrom = q.ConditionFrom,
                ConditionTo = q.ConditionTo,
                ConditionOption = q.ConditionOption,
                Options = [.. options(q)],
            })]);
    }
}
