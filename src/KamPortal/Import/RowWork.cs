using KamPortal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace KamPortal.Import;

/// <summary>One row on its way: its cells, the entities it touches and what came of it.</summary>
internal sealed class RowWork(TableRow row, RowCells cells, string? externalId)
{
    private readonly List<(EntityEntry Entry, ImportTarget Target)> touched = [];
    private readonly List<(EntityEntry Entry, ImportTarget Target, ImportAction Action, string? Before)> changes = [];

    public TableRow Row => row;

    public int Line => row.Line;

    public RowCells Cells => cells;

    public string? ExternalId => externalId;

    /// <summary>The external id is new and will point at the row's first entity.</summary>
    public bool BindsKey { get; set; }

    public string? Reason { get; private set; }

    public ImportAction? Action { get; private set; }

    public object? Main => touched.Count > 0 ? touched[0].Entry.Entity : null;

    /// <summary>Call before changing the entity; the first one is what the row is about.</summary>
    public T Touch<T>(KamDbContext db, T entity, ImportTarget target) where T : class
    {
        var entry = db.Entry(entity);
        if (entry.State == EntityState.Detached)
        {
            db.Add(entity);
        }

        touched.Add((entry, target));
        return entity;
    }

    public void Accept()
    {
        foreach (var (entry, target) in touched)
        {
            entry.DetectChanges();
            if (entry.State == EntityState.Added)
            {
                changes.Add((entry, target, ImportAction.Created, null));
            }
            else if (entry.State == EntityState.Modified)
            {
                changes.Add((entry, target, ImportAction.Updated, PriorValues.Of(entry)));
            }
        }

        Action = changes.Count == 0 ? null : touched[0].Entry.State == EntityState.Added ? ImportAction.Created : ImportAction.Updated;
    }

    /// <summary>Takes back whatever the row did to its entities.</summary>
    public void Reject(string reason)
    {
        Reason = reason.Length <= ImportReject.ReasonMaxLength ? reason : reason[..ImportReject.ReasonMaxLength];
        foreach (var (entry, _) in touched.AsEnumerable().Reverse())
        {
            if (entry.State == EntityState.Added)
            {
                entry.State = EntityState.Detached;
            }
            else
            {
                entry.CurrentValues.SetValues(entry.OriginalValues);
                entry.State = EntityState.Unchanged;
            }
        }

        touched.Clear();
    }

    /// <summary>For the undo; ids of new rows exist once they are saved.</summary>
    public IEnumerable<ImportedRow> Journal(int batchId) => changes.Select(c => new ImportedRow
    {
        BatchId = batchId,
        Target = c.Target,
        TargetId = (int)c.Entry.Property("Id").CurrentValue!,
        Action = c.Action,
        VersionAfter = (c.Entry.Entity as IVersioned)?.Version ?? 0,
        Before = c.Before,
    });

    public int MainId => (int)touched[0].Entry.Property("Id").CurrentValue!;
}
