using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Categories;
using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.People;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Import;

/// <summary>Takes a batch back: what it created goes, what it changed gets its former values. Refused as a whole when anything has built on it since.</summary>
public sealed class UndoImport(KamDb kam, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <exception cref="RuleViolation">The batch is not done, or something has built on it; the message says what.</exception>
    public async Task RunAsync(int batchId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.Import);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var batch = await db.ImportBatches.SingleOrDefaultAsync(b => b.Id == batchId, cancellationToken) ?? throw new RuleViolation(ImportMessages.BatchMissing);
        if (batch.Status is not (ImportStatus.Done or ImportStatus.Failed) || batch.IsDryRun)
        {
            throw new RuleViolation(ImportMessages.NothingToUndo);
        }

        var built = await BuiltOnImport.FindAsync(db, batchId, cancellationToken);
        if (built.Count > 0)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.BuiltOn, string.Join("; ", built)));
        }

        var accounts = await ImportedAccounts.OfBatchAsync(db, batchId, cancellationToken);
        try
        {
            await TakeBackAsync(db, batchId, cancellationToken);
        }
        catch (DbUpdateException)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.BuiltOn, ImportMessages.BuiltOnElsewhere));
        }

        await db.ExternalKeys.Where(k => k.BatchId == batchId).ExecuteDeleteAsync(cancellationToken);
        batch.Status = ImportStatus.Undone;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await new SalesRollup(kam, clock).OfAccountsAsync(accounts, cancellationToken);
        await new RecalculateCategories(kam, clock).OfAccountsAsync(accounts, CategoryCause.Sales, cancellationToken);
    }

    /// <summary>Latest first, so that a row changed twice ends with its first value, and what refers goes before what it refers to.</summary>
    private async Task TakeBackAsync(KamDbContext db, int batchId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var rows = await db.ImportedRows.Where(r => r.BatchId == batchId).OrderByDescending(r => r.Id).Take(AtOnce).ToListAsync(cancellationToken);
            if (rows.Count == 0)
            {
                return;
            }

            foreach (var target in rows.GroupBy(r => r.Target))
            {
                var ids = target.Select(r => r.TargetId).Distinct().ToList();
                await ForgetKeysAsync(db, target.Key, [.. target.Where(r => r.Action == ImportAction.Created).Select(r => r.TargetId)], cancellationToken);
                var entities = await EntitiesAsync(db, target.Key, ids, cancellationToken);
                foreach (var row in target)
                {
                    if (entities.TryGetValue(row.TargetId, out var entity))
                    {
                        TakeBack(db, row, entity);
                    }
                }
            }

            db.ImportedRows.RemoveRange(rows);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private void TakeBack(KamDbContext db, ImportedRow row, object entity)
    {
        if (row.Action == ImportAction.Created)
        {
            db.Remove(entity);
            return;
        }

        var entry = db.Entry(entity);
        if (entity is Account account && PriorValues.Read(row.Before!).TryGetValue(nameof(Account.OwnerId), out var owner))
        {
            account.HandOver(owner.GetInt32(), LocalTime.Today(clock, db.Viewer.TimeZoneId), ImportMessages.HandedBackByUndo);
        }

        PriorValues.Restore(entry, row.Before!);
    }

    /// <summary>Other sources may have got to know the row as well.</summary>
    private static async Task ForgetKeysAsync(KamDbContext db, ImportTarget target, List<int> ids, CancellationToken cancellationToken)
    {
        ImportKind? known = target switch
        {
            ImportTarget.User => ImportKind.Staff,
            ImportTarget.Account => ImportKind.Accounts,
            ImportTarget.Person => ImportKind.People,
            ImportTarget.ProductGroup => ImportKind.ProductGroups,
            ImportTarget.Order => ImportKind.Orders,
            ImportTarget.OrderLine => ImportKind.OrderLines,
            _ => null,
        };
        if (known is { } kind && ids.Count > 0)
        {
            await db.ExternalKeys.Where(k => k.Kind == kind && ids.Contains(k.TargetId)).ExecuteDeleteAsync(cancellationToken);
        }
    }

    private static async Task<Dictionary<int, object>> EntitiesAsync(KamDbContext db, ImportTarget target, List<int> ids, CancellationToken cancellationToken) => target switch
    {
        ImportTarget.User => (await db.PortalUsers.Include(u => u.Roles).Where(u => ids.Contains(u.Id)).ToListAsync(cancellationToken)).ToDictionary(e => e.Id, e => (object)e),
        ImportTarget.Account => (await db.Accounts.Include(a => a.Ownership).Where(a => ids.Contains(a.Id)).ToListAsync(cancellationToken)).ToDictionary(e => e.Id, e => (object)e),
        ImportTarget.Person => (await db.People.Include(p => p.Employments).Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken)).ToDictionary(e => e.Id, e => (object)e),
        ImportTarget.Employment => (await db.Employments.Where(e => ids.Contains(e.Id)).ToListAsync(cancellationToken)).ToDictionary(e => e.Id, e => (object)e),
        ImportTarget.ProductGroup => (await db.ProductGroups.Where(g => ids.Contains(g.Id)).ToListAsync(cancellationToken)).ToDictionary(e => e.Id, e => (object)e),
        ImportTarget.Order => (await db.SalesOrders.Where(o => ids.Contains(o.Id)).ToListAsync(cancellationToken)).ToDictionary(e => e.Id, e => (object)e),
        _ => (await db.OrderLines.Where(l => ids.Contains(l.Id)).ToListAsync(cancellationToken)).ToDictionary(e => e.Id, e => (object)e),
    };
}
