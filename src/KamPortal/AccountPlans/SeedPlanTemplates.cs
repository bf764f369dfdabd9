using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

/// <summary>Gives a database the standard plan of each kind it has no version of, a new one and an existing one alike.</summary>
public sealed class SeedPlanTemplates(KamDb kam, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("seed");
        await EnsureAsync(db, clock.GetUtcNow().UtcDateTime, cancellationToken);
    }

    internal static async Task EnsureAsync(KamDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var kind in Enum.GetValues<PlanKind>())
        {
            if (!await db.PlanTemplates.AnyAsync(t => t.Kind == kind, cancellationToken))
            {
                var template = StandardPlans.Template(kind);
                template.Publish(null, now, null);
                db.Add(template);
                await db.SaveChangesAsync(cancellationToken);
            }
        }
    }
}
