using KamPortal.Data;
using KamPortal.Jobs;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Dossiers;

/// <summary>Takes the bytes of files thrown away, and of uploads that broke off. In the folder a file goes only when no other row needs it.</summary>
public sealed class ForgetDossierFilesJob(KamDb kam, TimeProvider clock, FilesOptions options) : IJob
{
    public const string Name = "dossier-cleanup";

    /// <summary>Longer than an undo takes.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromHours(1);

    private static readonly TimeSpan BrokenOff = TimeSpan.FromDays(1);

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        var now = clock.GetUtcNow().UtcDateTime;
        var before = now - Keep;
        var thrownAway = await db.DossierFiles.AsNoTracking().Where(f => f.DeletedAt < before).Select(f => new { f.Id, f.Hash, f.InFolder }).ToListAsync(cancellationToken);
        foreach (var file in thrownAway.Where(f => !f.InFolder || options.InFolder))
        {
            if (file.InFolder && !await db.DossierFiles.AnyAsync(f => f.Hash == file.Hash && f.InFolder && f.Id != file.Id, cancellationToken))
            {
                // Somebody may be uploading the same file at this moment: theirs is a fresh copy, whose row is on its way.
                var place = new FileInfo(FileStore.PlaceOf(file.Hash, options));
                if (place.Exists && now - place.LastWriteTimeUtc < Keep)
                {
                    continue;
                }

                if (place.Exists)
                {
                    place.Delete();
                }
            }

            report.Add(await db.DossierFiles.Where(f => f.Id == file.Id).ExecuteDeleteAsync(cancellationToken));
        }

        if (options.InFolder && Directory.Exists(options.Folder))
        {
            foreach (var part in new DirectoryInfo(options.Folder).EnumerateFiles("*" + IncomingFile.Suffix).Where(f => now - f.LastWriteTimeUtc > BrokenOff))
            {
                part.Delete();
            }
        }
    }
}
