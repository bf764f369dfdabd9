using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Results;

/// <summary>Answers counted by the database: it hands over histograms, never the answers.</summary>
internal static class Tallies
{
    /// <param name="responses">Each with what it is grouped by.</param>
    /// <param name="questionIds">Null: all questions.</param>
    public static async Task<ILookup<Part<TKey>, AnswerTally>> ByAsync<TKey>(KamDbContext db, IQueryable<Keyed<TKey>> responses, int[]? questionIds, CancellationToken cancellationToken)
    {
        var answers = db.SurveyAnswers.AsNoTracking();
        answers = questionIds is null ? answers : answers.Where(a => EF.Parameter(questionIds).Contains(a.QuestionId));
        var found = await responses.Join(answers, r => r.Id, a => a.ResponseId, (r, a) => new { r.Key, a.QuestionId, a.OptionId, a.Number, a.Second })
            .GroupBy(x => new { x.Key, x.QuestionId, x.OptionId, x.Number, x.Second })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return found.ToLookup(f => new Part<TKey>(f.Key.Key), f => new AnswerTally(f.Key.QuestionId, f.Key.OptionId, f.Key.Number, f.Key.Second, f.Count));
    }

    public static async Task<IReadOnlyDictionary<Part<TKey>, int>> CountAsync<TKey>(IQueryable<Keyed<TKey>> rows, CancellationToken cancellationToken) =>
        (await rows.GroupBy(r => r.Key).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken)).ToDictionary(g => new Part<TKey>(g.Key), g => g.Count);
}
