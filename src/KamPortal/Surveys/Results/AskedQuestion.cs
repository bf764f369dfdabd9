using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Results;

/// <summary>A question of a version of a survey as results need it.</summary>
internal sealed record AskedQuestion(
    int Id, int TemplateId, string Key, QuestionKind Kind, QuestionMeasure Measure, ServiceDimension? Dimension, int ScaleFrom, int ScaleTo, string Text, IReadOnlyList<AskedOption> Options)
{
    /// <summary>Those of some versions, in the order of the form.</summary>
    public static async Task<ILookup<int, AskedQuestion>> OfAsync(KamDbContext db, int[] templateIds, CancellationToken cancellationToken)
    {
        var found = await db.SurveyQuestions.AsNoTracking().Where(q => EF.Parameter(templateIds).Contains(q.TemplateId)).OrderBy(q => q.Order).ThenBy(q => q.Id).ToListAsync(cancellationToken);
        var options = (await db.SurveyOptions.AsNoTracking().Where(o => EF.Parameter(templateIds).Contains(o.Question.TemplateId)).OrderBy(o => o.Order).ThenBy(o => o.Id).ToListAsync(cancellationToken))
            .ToLookup(o => o.QuestionId, o => new AskedOption(o.Id, o.Key, o.Text));
        return found.ToLookup(q => q.TemplateId, q => new AskedQuestion(q.Id, q.TemplateId, q.Key, q.Kind, q.Measure, q.Dimension, q.ScaleFrom, q.ScaleTo, q.Text, [.. options[q.Id]]));
    }
}
