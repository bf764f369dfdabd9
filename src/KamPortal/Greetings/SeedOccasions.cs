using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings;

/// <summary>Gives a database the standard occasions with rules and words, a new one and an existing one alike; what the company changed or switched off stays as it is.</summary>
public sealed class SeedOccasions(KamDb kam, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("seed");
        await EnsureAsync(db, clock.GetUtcNow().UtcDateTime, cancellationToken);
    }

    internal static async Task EnsureAsync(KamDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var known = await db.GreetingOccasions.Select(o => o.Code).ToListAsync(cancellationToken);
        foreach (var occasion in StandardOccasions.All.Where(o => !known.Contains(o.Code)))
        {
            occasion.Rules.AddRange(StandardOccasions.Rules(occasion));
            db.Add(occasion);
            db.AddRange(StandardTemplates.Of(occasion, now));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
