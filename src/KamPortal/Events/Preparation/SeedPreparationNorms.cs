using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Preparation;

/// <summary>Gives a database the standard norms of preparation, once: a new one and an existing one alike.</summary>
public sealed class SeedPreparationNorms(KamDb kam)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("seed");
        await EnsureAsync(db, cancellationToken);
    }

    internal static async Task EnsureAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        if (!await db.PreparationNorms.AnyAsync(cancellationToken))
        {
            db.AddRange(StandardPreparation.Norms());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
