using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Dossiers;

/// <summary>Gives a database without dossier templates the standard one as version 1.</summary>
public sealed class SeedDossierTemplate(KamDb kam, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("seed");
        await EnsureAsync(db, clock.GetUtcNow().UtcDateTime, cancellationToken);
    }

    internal static async Task EnsureAsync(KamDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        if (!await db.DossierTemplates.AnyAsync(cancellationToken))
        {
            var template = StandardDossier.Template();
            template.Publish(null, now, null);
            db.Add(template);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
