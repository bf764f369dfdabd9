using KamPortal.Data;
using KamPortal.Surveys.Answers;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Results;

/// <summary>What clients gave their managers.</summary>
internal static class ManagerRatings
{
    /// <summary>The best first, with the clients the context sees.</summary>
    public static async Task<IReadOnlyList<ManagerRating>> OfAsync(KamDbContext db, DateOnly today, ResponseSource? source, CancellationToken cancellationToken)
    {
        var from = today.AddMonths(-SurveyResultsQueries.RatingMonths);
        var given = await db.SurveyAnswers.Where(a => a.Question.Measure == QuestionMeasure.Manager && a.Number != null && a.Response.ManagerId != null && a.Response.Wave.OpensOn >= from && (source == null || a.Response.Source == source))
            .GroupBy(a => new { UserId = a.Response.ManagerId!.Value, a.Question.ScaleTo }).Select(g => new { g.Key.UserId, g.Key.ScaleTo, Count = g.Count(), Sum = g.Sum(a => (long)a.Number!) }).ToListAsync(cancellationToken);
        var ids = given.Select(g => g.UserId).Distinct().ToArray();
        var users = await db.PortalUsers.AsNoTracking().Where(u => EF.Parameter(ids).Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellationToken);
        return
        [
            .. given.Where(g => g.ScaleTo == 5).Select(g => new ManagerRating(g.UserId, users[g.UserId].FullName, new ScoreMean(g.Count, g.Sum, g.ScaleTo), users[g.UserId].ScoreInKpi))
                .OrderByDescending(r => r.Score.Value).ThenByDescending(r => r.Score.Count).ThenBy(r => r.Name, StringComparer.CurrentCulture),
        ];
    }
}
