using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Import;

public sealed class ImportQueries(KamDb kam, ImportOptions options)
{
    public const int PageSize = 50;
    public const int PreviewRows = 20;
    public const int RejectsShown = 100;

    /// <summary>Latest first.</summary>
    /// <param name="page">From 1.</param>
    public async Task<(IReadOnlyList<ImportBatchRow> Rows, int Total)> ListAsync(int page, CancellationToken cancellationToken)
    {
        await using var db = await OpenAsync(cancellationToken);
        var total = await db.ImportBatches.CountAsync(cancellationToken);
        var rows = await Rows(db, db.ImportBatches.OrderByDescending(b => b.Id).Skip((page - 1) * PageSize).Take(PageSize)).ToListAsync(cancellationToken);
        return ([.. rows.OrderByDescending(r => r.Id)], total);
    }

    public async Task<ImportBatchRow?> FindAsync(int batchId, CancellationToken cancellationToken)
    {
        await using var db = await OpenAsync(cancellationToken);
        return await Rows(db, db.ImportBatches.Where(b => b.Id == batchId)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The first rows as they stand in the file, and the mapping the batch has so far.</summary>
    /// <exception cref="RuleViolation">The file is gone or cannot be read.</exception>
    public async Task<ImportPreview> PreviewAsync(int batchId, CancellationToken cancellationToken)
    {
        await using var db = await OpenAsync(cancellationToken);
        var batch = await db.ImportBatches.Where(b => b.Id == batchId).Select(b => new { b.StoredAs, b.Map }).SingleOrDefaultAsync(cancellationToken);
        if (batch?.StoredAs is null)
        {
            throw new RuleViolation(ImportMessages.BatchMissing);
        }

        var map = ColumnMap.Read(batch.Map);
        var table = TableFile.Open(Path.Combine(options.Folder, batch.StoredAs), map, options);
        return new ImportPreview(map, table.Headers, [.. table.Rows.Take(PreviewRows).Select(r => new PreviewRow(r.Line, r.Cells))]);
    }

    public async Task<IReadOnlyList<RejectedRow>> RejectsAsync(int batchId, CancellationToken cancellationToken)
    {
        await using var db = await OpenAsync(cancellationToken);
        return await db.ImportRejects.Where(r => r.BatchId == batchId).OrderBy(r => r.Line).ThenBy(r => r.Id).Take(RejectsShown).Select(r => new RejectedRow(r.Line, r.Reason, r.Row)).ToListAsync(cancellationToken);
    }

    /// <summary>Sources used before, for the form's suggestions.</summary>
    public async Task<IReadOnlyList<string>> SourcesAsync(CancellationToken cancellationToken)
    {
        await using var db = await OpenAsync(cancellationToken);
        return await db.ImportBatches.Select(b => b.Source).Distinct().OrderBy(s => s).ToListAsync(cancellationToken);
    }

    /// <summary>Who can own the accounts of a batch.</summary>
    public async Task<IReadOnlyList<ImportOwner>> OwnersAsync(CancellationToken cancellationToken)
    {
        await using var db = await OpenAsync(cancellationToken);
        return await db.PortalUsers.Where(u => u.IsEnabled && u.Roles.Any(r => r.Role == Role.Manager || r.Role == Role.Head)).OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id)
            .Select(u => new ImportOwner(u.Login, u.LastName + " " + u.FirstName)).ToListAsync(cancellationToken);
    }

    private async Task<KamDbContext> OpenAsync(CancellationToken cancellationToken)
    {
        var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.Import);
        return db;
    }

    private static IQueryable<ImportBatchRow> Rows(KamDbContext db, IQueryable<ImportBatch> batches) => batches.Select(b => new ImportBatchRow
    {
        Id = b.Id,
        Kind = b.Kind,
        Source = b.Source,
        FileName = b.FileName,
        CreatedAt = b.CreatedAt,
        CreatedBy = db.PortalUsers.Where(u => u.Id == b.CreatedById).Select(u => u.LastName + " " + u.FirstName).FirstOrDefault(),
        FinishedAt = b.FinishedAt,
        Status = b.Status,
        IsDryRun = b.IsDryRun,
        HasFile = b.StoredAs != null,
        Total = b.Total,
        Created = b.Created,
        Updated = b.Updated,
        Unchanged = b.Unchanged,
        Rejected = b.Rejected,
        Progress = b.Progress,
        Warning = b.Warning,
        Error = b.Error,
    });
}
