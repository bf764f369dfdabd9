using KamPortal.Data;
using KamPortal.Jobs;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Import;

/// <summary>Deletes uploaded files and lists of rejected rows after <see cref="ImportOptions.KeepDays"/>: they hold personal data. The figures of the batch stay, and so does its undo.</summary>
public sealed class ForgetUploadsJob(KamDb kam, TimeProvider clock, ImportOptions options) : IJob
{
    public const string Name = "import-cleanup";

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-options.KeepDays);
        report.Add(await db.ImportRejects.Where(r => r.Batch.FinishedAt < before).ExecuteDeleteAsync(cancellationToken));
        if (!Directory.Exists(options.Folder))
        {
            return;
        }

        // The same content may have been uploaded again, or be waiting for its settings.
        var needed = await db.ImportBatches.Where(b => b.StoredAs != null && (b.CreatedAt >= before || b.Status == ImportStatus.Queued || b.Status == ImportStatus.Running)).Select(b => b.StoredAs!).Distinct().ToListAsync(cancellationToken);
        foreach (var file in new DirectoryInfo(options.Folder).EnumerateFiles().Where(f => f.LastWriteTimeUtc < before && !needed.Contains(f.Name)))
        {
            file.Delete();
            report.Add();
        }
    }
}
