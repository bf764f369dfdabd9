using Microsoft.EntityFrameworkCore;

namespace KamPortal.Data;

internal static class CurrentRow
{
    /// <summary>
    /// Puts <paramref name="next"/> in the place of the current row. Two at once both find the same one: the update counts one of them,
    /// and the unique index stops whoever comes second where there was none.
    /// </summary>
    /// <param name="currentId">The current row as it was seen; null where there was none.</param>
    /// <returns>False when somebody was quicker; nothing is changed then.</returns>
    public static async Task<bool> ReplaceCurrentAsync<T>(this KamDbContext db, int? currentId, T next, CancellationToken cancellationToken)
        where T : class, ICurrent
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (currentId is { } id && await db.Set<T>().Where(r => r.Id == id && r.IsCurrent).ExecuteUpdateAsync(r => r.SetProperty(x => x.IsCurrent, false), cancellationToken) != 1)
        {
            return false;
        }

        try
        {
            db.Add(next);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
