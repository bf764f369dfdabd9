using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Catalogue;

/// <summary>Gives a database without any template the standard catalogue, a new one and an existing one alike; what the company retired does not come back.</summary>
public sealed class SeedEventTemplates(KamDb kam)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("seed");
        await EnsureAsync(db, cancellationToken);
    }

    internal static async Task EnsureAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        if (!await db.EventTemplates.AnyAsync(cancellationToken))
        {
            db.AddRange(StandardEventTemplates.All());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
