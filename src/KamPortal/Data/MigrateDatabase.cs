using Microsoft.EntityFrameworkCore;

namespace KamPortal.Data;

public sealed class MigrateDatabase(KamDb kam)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Brings the database to this version's schema; a lock keeps two servers apart and ends with the one that holds it.</summary>
    /// <returns>Names of the migrations that were applied.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("migrate");
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count == 0)
        {
            return pending;
        }

        await using var mine = await LockAsync(db, cancellationToken);
        if (mine is not null)
        {
            await ForgetLockAsync(db, cancellationToken);
        }

        await db.Database.MigrateAsync(cancellationToken);
        return pending;
    }

    /// <summary>Whether the schema is the one this version needs; for the readiness check.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("migrate");
        return !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
    }

    /// <summary>
    /// On SQLite, EF's lock is a row that stays when its process is killed, and everybody after waits for ever. A file held
    /// open is let go by the system, so whoever holds it knows that such a row is nobody's.
    /// </summary>
    private static async Task<FileStream?> LockAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        if (db.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) != true || db.Database.GetDbConnection().DataSource is not { Length: > 0 } file)
        {
            return null;
        }

        for (; ; )
        {
            try
            {
                return new FileStream(file + "-migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    private static async Task ForgetLockAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        if ((await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").ToListAsync(cancellationToken))[0] > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
        }
    }
}
