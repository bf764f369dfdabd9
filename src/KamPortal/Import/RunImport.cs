using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KamPortal.Import;

/// <summary>
/// Carries one batch through. The file is read twice: first whole, so that damage anywhere refuses it before anything
/// changed; then in chunks of a transaction each, with the figures and the journal in the same transaction. Whoever
/// dies half-way is followed by a run that goes on behind the last chunk, and the same file brought again finds its
/// rows by their keys.
/// </summary>
public sealed class RunImport(KamDb kam, TimeProvider clock, ImportOptions options, ILogger<RunImport> logger)
{
    /// <summary>Takes the oldest waiting batch, or one whose server was lost. Two servers never take the same.</summary>
    /// <returns>The batch carried through; null when none waits.</returns>
    public async Task<ImportFigures?> NextAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("import-runner");
        var lost = Now - ImportBatch.LostAfter;
        while (true)
        {
            var id = await db.ImportBatches.Where(b => b.StoredAs != null && (b.Status == ImportStatus.Queued || (b.Status == ImportStatus.Running && b.AliveAt < lost)))
                .OrderBy(b => b.Id).Select(b => (int?)b.Id).FirstOrDefaultAsync(cancellationToken);
            if (id is not { } batchId)
            {
                return null;
            }

            var claim = Guid.NewGuid();
            var now = Now;
            var taken = await db.ImportBatches.Where(b => b.Id == batchId && (b.Status == ImportStatus.Queued || (b.Status == ImportStatus.Running && b.AliveAt < lost)))
                .ExecuteUpdateAsync(set => set.SetProperty(b => b.Status, ImportStatus.Running).SetProperty(b => b.Claim, claim).SetProperty(b => b.AliveAt, now), cancellationToken);
            if (taken == 1)
            {
                var storedAs = await db.ImportBatches.Where(b => b.Id == batchId).Select(b => b.StoredAs!).SingleAsync(cancellationToken);
                return await CarryAsync(batchId, Path.Combine(options.Folder, storedAs), claim, cancellationToken);
            }
        }
    }

    /// <summary>For a batch the caller has just made with <paramref name="claim"/> in it.</summary>
    internal async Task<ImportFigures> CarryAsync(int batchId, string path, Guid claim, CancellationToken cancellationToken)
    {
        ImportBatch batch;
        await using (var db = kam.OpenAsSystem(ActorOf(batchId)))
        {
            batch = await db.ImportBatches.AsNoTracking().SingleAsync(b => b.Id == batchId, cancellationToken);
        }

        var culture = CultureInfo.GetCultureInfo(batch.Language == "en" ? "en-US" : "ru-RU");
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        string? error = null, warning = null;
        try
        {
            var run = new ImportChunks(kam, clock, batch, claim);
            warning = await run.ApplyAsync(path, options, cancellationToken);
        }
        catch (RuleViolation refusal)
        {
            error = refusal.Message;
        }
        catch (OperationCanceledException)
        {
            await ReleaseAsync(batch, claim);
            throw;
        }
        catch (Exception failure) when (failure is not ImportClaimLost)
        {
            logger.LogError(failure, "Import {BatchId} failed", batchId);
            error = string.Format(culture, ImportMessages.FailedUnexpectedly, batchId);
        }

        return await FinishAsync(batchId, claim, error, warning, cancellationToken);
    }

    /// <summary>A command that was killed leaves its batch running for ever; its file can be imported anew.</summary>
    internal async Task GiveUpLostCommandsAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("import-runner");
        var (lost, now) = (Now - ImportBatch.LostAfter, Now);
        foreach (var batch in await db.ImportBatches.Where(b => b.StoredAs == null && b.Status == ImportStatus.Running && b.AliveAt < lost).ToListAsync(cancellationToken))
        {
            (batch.Status, batch.Claim, batch.FinishedAt, batch.Error) = (ImportStatus.Failed, null, now, ImportMessages.CommandLost);
            batch.Total = batch.Created + batch.Updated + batch.Unchanged + batch.Rejected;
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The server is stopping: another one, or this one later, goes on at once.</summary>
    private async Task ReleaseAsync(ImportBatch batch, Guid claim)
    {
        await using var db = kam.OpenAsSystem(ActorOf(batch.Id));
        var next = batch.StoredAs is null ? ImportStatus.Failed : ImportStatus.Queued;
        var error = batch.StoredAs is null ? ImportMessages.CommandLost : null;
        await db.ImportBatches.Where(b => b.Id == batch.Id && b.Claim == claim).ExecuteUpdateAsync(
            set => set.SetProperty(b => b.Status, next).SetProperty(b => b.Claim, (Guid?)null).SetProperty(b => b.Error, error)
                .SetProperty(b => b.Total, b => next == ImportStatus.Failed ? b.Created + b.Updated + b.Unchanged + b.Rejected : b.Total),
            CancellationToken.None);
    }

    private async Task<ImportFigures> FinishAsync(int batchId, Guid claim, string? error, string? warning, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(ActorOf(batchId));
        var batch = await db.ImportBatches.SingleOrDefaultAsync(b => b.Id == batchId && b.Claim == claim, cancellationToken) ?? throw new ImportClaimLost(batchId);
        batch.Status = error is null ? ImportStatus.Done : ImportStatus.Failed;
        batch.FinishedAt = Now;
        batch.Claim = null;
        batch.Error = Cut(error);
        batch.Warning = Cut(warning);
        batch.Total = batch.Created + batch.Updated + batch.Unchanged + batch.Rejected;
        await db.SaveChangesAsync(cancellationToken);
        return new ImportFigures(batch.Id, batch.Total, batch.Created, batch.Updated, batch.Unchanged, batch.Rejected, batch.Error, batch.Warning);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    internal static string ActorOf(int batchId) => string.Create(CultureInfo.InvariantCulture, $"import #{batchId}");

    private static string? Cut(string? text) => text?.Length > ImportBatch.ErrorMaxLength ? text[..ImportBatch.ErrorMaxLength] : text;
}
