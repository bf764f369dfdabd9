using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Import;

/// <summary>Queues an uploaded batch, as a dry run or in earnest; after a dry run or a failure it may be queued again.</summary>
public sealed class StartImport(KamDb kam, ImportOptions options)
{
    public sealed class Form
    {
        public int BatchId { get; set; }

        public required ColumnMap Map { get; set; }

        public bool IsDryRun { get; set; }
    }

    /// <exception cref="RuleViolation">The map does not fit the file, or the batch is running or done.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.Import);
        var batch = await db.ImportBatches.SingleOrDefaultAsync(b => b.Id == form.BatchId, cancellationToken) ?? throw new RuleViolation(ImportMessages.BatchMissing);
        var wasRehearsal = batch is { Status: ImportStatus.Done, IsDryRun: true };
        if (batch.StoredAs is null || !(batch.Status is ImportStatus.Uploaded or ImportStatus.Failed || wasRehearsal))
        {
            throw new RuleViolation(ImportMessages.AlreadyStarted);
        }

        if (form.Map.Lookups.Values.Any(l => Path.GetFileName(l.File) != l.File))
        {
            throw new RuleViolation(ImportMessages.LookupOutside);
        }

        var table = TableFile.Open(Path.Combine(options.Folder, batch.StoredAs), form.Map, options);
        _ = new ColumnBinding(batch.Kind, form.Map, table.Headers, options.Folder, options);

        // What a failed run has committed stays counted: the next one goes on behind it.
        if (batch.Status != ImportStatus.Failed || batch.IsDryRun || batch.Progress == 0)
        {
            await db.ImportRejects.Where(r => r.BatchId == batch.Id).ExecuteDeleteAsync(cancellationToken);
            (batch.Total, batch.Created, batch.Updated, batch.Unchanged, batch.Rejected, batch.Progress) = (0, 0, 0, 0, 0, 0);
            batch.IsDryRun = form.IsDryRun;
            batch.Map = form.Map.Write();
        }

        (batch.Status, batch.Error, batch.Warning, batch.FinishedAt) = (ImportStatus.Queued, null, null, null);
        await RememberMapAsync(db, batch, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task RememberMapAsync(KamDbContext db, ImportBatch batch, CancellationToken cancellationToken)
    {
        var saved = await db.SavedColumnMaps.SingleOrDefaultAsync(m => m.Source == batch.Source && m.Kind == batch.Kind, cancellationToken);
        if (saved is null)
        {
            db.Add(new SavedColumnMap { Source = batch.Source, Kind = batch.Kind, Map = batch.Map });
        }
        else
        {
            saved.Map = batch.Map;
        }
    }
}
