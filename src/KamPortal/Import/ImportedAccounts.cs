using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Import;

/// <summary>The accounts whose orders a batch brought or changed.</summary>
internal static class ImportedAccounts
{
    public static async Task<HashSet<int>> OfBatchAsync(KamDbContext db, int batchId, CancellationToken cancellationToken)
    {
        var rows = db.ImportedRows.Where(r => r.BatchId == batchId);
        var byOrder = await rows.Where(r => r.Target == ImportTarget.Order).Join(db.SalesOrders, r => r.TargetId, o => o.Id, (r, o) => o.AccountId).Distinct().ToListAsync(cancellationToken);
        var byLine = await rows.Where(r => r.Target == ImportTarget.OrderLine).Join(db.OrderLines, r => r.TargetId, l => l.Id, (r, l) => l.Order.AccountId).Distinct().ToListAsync(cancellationToken);
        return [.. byOrder, .. byLine];
    }
}
