using Microsoft.EntityFrameworkCore;

namespace KamPortal.Data;

public sealed class MigrateDatabase(KamDb kam)
{
    /// <summary>Brings the database to this version's schema; EF's own lock keeps two servers apart.</summary>
    /// <returns>Names of the migrations that were applied.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("migrate");
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        await db.Database.MigrateAsync(cancellationToken);
        return pending;
    }

    /// <summary>Whether the schema is the one this version needs; for the readiness check.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("migrate");
        return !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
    }
}
