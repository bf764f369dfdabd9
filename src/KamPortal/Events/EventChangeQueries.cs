using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events;

/// <summary>Which events changed, for pages that are open: numbers of events, nothing of what is in them.</summary>
public sealed class EventChangeQueries(KamDb kam)
{
    /// <summary>A change of another server may get its number before and be seen after one with a greater: as many are looked at again.</summary>
    private const int LookBack = 200;

    /// <returns>The greatest number there is; 0 for none.</returns>
    public async Task<int> NewestAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("event-pulse");
        return await db.EventChanges.MaxAsync(c => (int?)c.Id, cancellationToken) ?? 0;
    }

    /// <summary>Changes above a number, and the last ones before it once more.</summary>
    public async Task<IReadOnlyDictionary<int, int>> SinceAsync(int id, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("event-pulse");
        return await db.EventChanges.AsNoTracking().Where(c => c.Id > id - LookBack).Select(c => new { c.Id, c.EventId }).ToDictionaryAsync(c => c.Id, c => c.EventId, cancellationToken);
    }
    /// <summary>Events that changed from an instant on (UTC), by the clocks of the servers that changed them.</summary>
    public async Task<IReadOnlyList<int>> AfterAsync(DateTime since, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("event-pulse");
        return await db.EventChanges.AsNoTracking().Where(c => c.At >= since).Select(c => c.EventId).Distinct().ToListAsync(cancellationToken);
    }
}
