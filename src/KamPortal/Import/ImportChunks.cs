using System.Data.Common;
using System.Globalization;
using KamPortal.Categories;
using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Import;

/// <summary>One run over one file.</summary>
internal sealed class ImportChunks(KamDb kam, TimeProvider clock, ImportBatch batch, Guid claim)
{
    private readonly ImportSession session = new(batch.Id, batch.Kind, batch.Source, batch.IsDryRun, LocalTime.Today(clock, null));
    private int overlong;

    /// <returns>A warning for the result, or null.</returns>
    public async Task<string?> ApplyAsync(string path, ImportOptions options, CancellationToken cancellationToken)
    {
        var map = ColumnMap.Read(batch.Map);
        var file = TableFile.Open(path, map, options);
        var binding = new ColumnBinding(batch.Kind, map, file.Headers, Path.GetDirectoryName(Path.GetFullPath(path))!, options);
        var importer = KindImporter.For(session);
        var rows = Survey(file, binding, importer, cancellationToken, out var total);
        await StartAsync(total, cancellationToken);

        importer.Restart();
        var done = 0;
        foreach (var chunk in rows.Select(r => Work(r, binding, importer)).Chunk(importer.ChunkSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (done + chunk.Length > batch.Progress)
            {
                await SettleAsync(importer, binding, chunk.Skip(batch.Progress - done).ToList(), cancellationToken);
            }

            done += chunk.Length;
        }

        await RollUpAsync(cancellationToken);
        return overlong == 0 ? null : string.Format(CultureInfo.CurrentCulture, ImportMessages.OverlongRows, overlong, file.Headers.Count);
    }

    /// <summary>Reads the file to its end: a damaged one is refused here, before anything changed.</summary>
    private IEnumerable<TableRow> Survey(TableFile file, ColumnBinding binding, KindImporter importer, CancellationToken cancellationToken, out int total)
    {
        var kept = importer.References is null ? null : new List<TableRow>();
        total = 0;
        importer.Restart();
        foreach (var row in file.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            total++;
            overlong += row.Cells.Skip(file.Headers.Count).Any(c => !string.IsNullOrWhiteSpace(c)) ? 1 : 0;
            if (importer.Identify(new RowCells(binding, row)) is { } id)
            {
                session.FirstClaim(nameof(ExternalKey), id, row.Line);
            }

            kept?.Add(row);
        }

        if (total == 0)
        {
            throw new RuleViolation(ImportMessages.NoRows);
        }

        if (kept is null)
        {
            return file.Rows;
        }

        var (ordered, circular) = Hierarchy.Arrange(kept, row => importer.References!(new RowCells(binding, row)));
        session.CircularLines = circular;
        return ordered;
    }

    private static RowWork Work(TableRow row, ColumnBinding binding, KindImporter importer)
    {
        var cells = new RowCells(binding, row);
        return new RowWork(row, cells, importer.Identify(cells));
    }

    private async Task StartAsync(int total, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(RunImport.ActorOf(batch.Id));
        await MarkAsync(db, set => set.SetProperty(b => b.Total, total), cancellationToken);
    }

    /// <summary>A chunk the database refuses is tried row by row, so that the one at fault does not take the others along.</summary>
    private async Task SettleAsync(KindImporter importer, ColumnBinding binding, List<RowWork> rows, CancellationToken cancellationToken)
    {
        try
        {
            await SaveAsync(importer, rows, null, cancellationToken);
        }
        catch (DbUpdateException failure) when (failure.InnerException is not DbException { IsTransient: true })
        {
            foreach (var row in rows)
            {
                try
                {
                    await SaveAsync(importer, [Again(row, binding)], null, cancellationToken);
                }
                catch (DbUpdateException one) when (one.InnerException is not DbException { IsTransient: true })
                {
                    await SaveAsync(importer, [Again(row, binding)], ImportMessages.RowConflicts, cancellationToken);
                }
            }
        }
    }

    private static RowWork Again(RowWork row, ColumnBinding binding) => new(row.Row, new RowCells(binding, row.Row), row.ExternalId);

    private async Task SaveAsync(KindImporter importer, List<RowWork> rows, string? refusal, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(RunImport.ActorOf(batch.Id));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await importer.PrepareAsync(db, rows, cancellationToken);
        foreach (var row in rows)
        {
            Settle(db, importer, row, refusal);
        }

        if (batch.IsDryRun)
        {
            db.ChangeTracker.Clear();
        }
        else
        {
            await db.SaveChangesAsync(cancellationToken);
            await BindKeysAsync(db, [.. rows.Where(r => r is { Reason: null, BindsKey: true, ExternalId: not null })], cancellationToken);
            db.ImportedRows.AddRange(rows.Where(r => r.Reason is null).SelectMany(r => r.Journal(batch.Id)));
            await importer.SavedAsync(db, [.. rows.Where(r => r.Reason is null)], cancellationToken);
        }

        db.ImportRejects.AddRange(rows.Where(r => r.Reason is not null).Select(r => new ImportReject { BatchId = batch.Id, Line = r.Line, Reason = r.Reason!, Row = RejectsFile.LineOf(r.Row.Cells, ImportReject.RowMaxLength) }));
        await db.SaveChangesAsync(cancellationToken);
        var (created, updated, rejected) = (rows.Count(r => r is { Reason: null, Action: ImportAction.Created }), rows.Count(r => r is { Reason: null, Action: ImportAction.Updated }), rows.Count(r => r.Reason is not null));
        var unchanged = rows.Count - created - updated - rejected;
        await MarkAsync(
            db,
            set => set.SetProperty(b => b.Created, b => b.Created + created).SetProperty(b => b.Updated, b => b.Updated + updated)
                .SetProperty(b => b.Unchanged, b => b.Unchanged + unchanged).SetProperty(b => b.Rejected, b => b.Rejected + rejected).SetProperty(b => b.Progress, b => b.Progress + rows.Count),
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>A key whose row is gone is bound anew.</summary>
    private async Task BindKeysAsync(KamDbContext db, List<RowWork> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var values = rows.Select(r => r.ExternalId!).ToList();
        await db.ExternalKeys.Where(k => k.Source == batch.Source && k.Kind == batch.Kind && values.Contains(k.Value)).ExecuteDeleteAsync(cancellationToken);
        db.ExternalKeys.AddRange(rows.Select(r => new ExternalKey { Source = batch.Source, Kind = batch.Kind, Value = r.ExternalId!, TargetId = r.MainId, BatchId = batch.Id }));
    }

    private void Settle(KamDbContext db, KindImporter importer, RowWork row, string? refusal)
    {
        try
        {
            if (refusal is not null)
            {
                throw new RuleViolation(refusal);
            }

            if (row.Row.BrokenQuotes)
            {
                throw new RuleViolation(ImportMessages.BrokenQuotes);
            }

            if (row.ExternalId?.Length > ExternalKey.ValueMaxLength)
            {
                throw row.Cells.Reject(ImportMessages.CellTooLong, ImportFields.ExternalId, ExternalKey.ValueMaxLength);
            }

            if (row.ExternalId is not null && session.FirstClaim(nameof(ExternalKey), row.ExternalId, row.Line) is { } first)
            {
                throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.DuplicateId, row.ExternalId, first));
            }

            importer.Apply(db, row);
            row.Accept();
            if (row.ExternalId is not null)
            {
                session.Accept(row.ExternalId);
            }
        }
        catch (RuleViolation reason)
        {
            row.Reject(reason.Message);
        }
    }

    private async Task RollUpAsync(CancellationToken cancellationToken)
    {
        if (batch.IsDryRun || batch.Kind is not (ImportKind.Orders or ImportKind.OrderLines))
        {
            return;
        }

        // A run that went on behind a lost one rolls up what that one brought as well.
        await using var db = kam.OpenAsSystem(RunImport.ActorOf(batch.Id));
        session.TouchedAccounts.UnionWith(await ImportedAccounts.OfBatchAsync(db, batch.Id, cancellationToken));
        await new SalesRollup(kam, clock).OfAccountsAsync(session.TouchedAccounts, cancellationToken);
        await new RecalculateCategories(kam, clock).OfAccountsAsync(session.TouchedAccounts, CategoryCause.Sales, cancellationToken);
    }

    private async Task MarkAsync(KamDbContext db, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<ImportBatch>> change, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var marked = await db.ImportBatches.Where(b => b.Id == batch.Id && b.Claim == claim).ExecuteUpdateAsync(
            set =>
            {
                change(set);
                set.SetProperty(b => b.AliveAt, now);
            },
            cancellationToken);
        if (marked == 0)
        {
            throw new ImportClaimLost(batch.Id);
        }
    }
}
