using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys;

/// <summary>Gives a database each standard survey it has no version of, a new one and an existing one alike; a retired one does not come back.</summary>
public sealed class SeedSurveyTemplates(KamDb kam, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("seed");
        await EnsureAsync(db, clock.GetUtcNow().UtcDateTime, cancellationToken);
    }

    internal static async Task EnsureAsync(KamDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var there = await db.SurveyTemplates.Select(t => t.Code).Distinct().ToListAsync(cancellationToken);
        foreach (var survey in StandardSurveys.All().Where(s => !there.Contains(s.Code)))
        {
            survey.Publish(null, now, null);
            db.Add(survey);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
