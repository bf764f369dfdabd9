using System.Globalization;
using System.IO.Compression;
using System.Text;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Export;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Dossiers;

/// <summary>
/// A dossier as a root file (XLSX), alone or in a ZIP with a folder of files per group: what the viewer may see and nothing
/// more. The client's history says who took it, and whether confidential answers went along.
/// </summary>
public sealed class ExportDossier(KamDb kam, TimeProvider clock, FilesOptions options)
{
    public const string AuditEntity = "DossierExport";

    /// <returns>Null when there is no such account or the viewer may not see it.</returns>
    public async Task<Prepared?> PrepareAsync(int accountId, bool withFiles, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeDossier);
        var today = db.Viewer.Today(clock);
        var dossier = await DossierQueries.FindAsync(db, accountId, today, cancellationToken);
        if (dossier is null)
        {
            return null;
        }

        var root = await DossierRootFile.LoadAsync(db, dossier, cancellationToken);
        var files = withFiles ? await FilesAsync(db, dossier, cancellationToken) : [];
        var isConfidential = dossier.Questions.Any(q => q is { IsConfidential: true, Answer.Shown: not null }) || files.Exists(f => f.IsConfidential);
        db.AuditEntries.Add(new AuditEntry
        {
            At = clock.GetUtcNow().UtcDateTime,
            UserId = db.Viewer.UserId,
            Actor = db.Viewer.Name,
            Entity = AuditEntity,
            AccountId = accountId,
            Action = AuditAction.Exported,
            Changes = AuditTrail.Write(
            [
                new FieldChange("Format", null, withFiles ? "ZIP" : "XLSX"),
                new FieldChange("Files", null, files.Count.ToString(CultureInfo.InvariantCulture)),
                new FieldChange("Confidential", null, isConfidential ? DossierMessages.Yes : DossierMessages.No),
            ]),
        });
        await db.SaveChangesAsync(cancellationToken);
        var name = FileName.Folder(string.Format(CultureInfo.CurrentCulture, DossierMessages.ExportName, dossier.AccountName, today));
        return new Prepared(kam, options, root, files, name, withFiles);
    }

    private static async Task<List<Packed>> FilesAsync(KamDbContext db, DossierView dossier, CancellationToken cancellationToken)
    {
        var accountId = dossier.AccountId;
        var files = await db.DossierFiles.AsNoTracking().Where(f => f.AccountId == accountId && f.DeletedAt == null).OrderBy(f => f.Id)
            .Select(f => new { f.Id, f.GroupCode, f.Name, f.Hash, f.InFolder }).ToListAsync(cancellationToken);
        var packed = new List<Packed>();
        foreach (var (group, number) in dossier.Groups.Select((g, i) => (g, i + 1)))
        {
            var folder = string.Create(CultureInfo.InvariantCulture, $"{number:D2} {FileName.Folder(group.Title)}/");
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            packed.AddRange(files.Where(f => f.GroupCode == group.Code).Select(f => new Packed(f.Id, f.Hash, f.InFolder, folder + Unique(f.Name, names), group.IsConfidential)));
        }

        return packed;
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        for (var n = 2; !taken.Add(name); n++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{stem} ({n}){extension}");
        }

        return name;
    }

    internal sealed record Packed(int FileId, string Hash, bool InFolder, string Path, bool IsConfidential);

    public sealed class Prepared
    {
        private readonly KamDb kam;
        private readonly FilesOptions options;
        private readonly DossierRootFile root;
        private readonly IReadOnlyList<Packed> files;
        private readonly bool isArchive;

        internal Prepared(KamDb kam, FilesOptions options, DossierRootFile root, IReadOnlyList<Packed> files, string name, bool isArchive) =>
            (this.kam, this.options, this.root, this.files, RootName, this.isArchive) = (kam, options, root, files, name + ".xlsx", isArchive);

        public string FileName => isArchive ? Path.ChangeExtension(RootName, ".zip") : RootName;

        public string ContentType => isArchive ? "application/zip" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

        private string RootName { get; }

        /// <summary>Streams the file; only asynchronous writes reach <paramref name="output"/>, and one file of the folders is in memory at a time at most.</summary>
        public Task WriteAsync(Stream output, CancellationToken cancellationToken) => isArchive ? WriteArchiveAsync(output, cancellationToken) : root.WriteAsync(output, cancellationToken);

        private async Task WriteArchiveAsync(Stream output, CancellationToken cancellationToken)
        {
            await using var spool = new SpoolStream(output);
            using (var zip = new ZipArchive(spool, ZipArchiveMode.Create, leaveOpen: true))
            {
                using var sheet = new MemoryStream();
                await root.WriteAsync(sheet, cancellationToken);
                sheet.Position = 0;
                await AddAsync(zip, spool, RootName, sheet, cancellationToken);
                await using var db = await kam.OpenAsync(cancellationToken);
                foreach (var file in files)
                {
                    await AddAsync(db, zip, spool, file, cancellationToken);
                }
            }

            await spool.DrainAsync(cancellationToken);
        }

        /// <summary>Bytes that are gone leave a note where the file would be; the rest is worth having.</summary>
        private async Task AddAsync(KamDbContext db, ZipArchive zip, SpoolStream spool, Packed file, CancellationToken cancellationToken)
        {
            Stream content;
            var path = file.Path;
            try
            {
                content = await FileStore.OpenAsync(db, file.FileId, file.Hash, file.InFolder, options, cancellationToken);
            }
            catch (RuleViolation refusal)
            {
                (content, path) = (new MemoryStream(Encoding.UTF8.GetBytes(refusal.Message)), path + ".txt");
            }

            await using (content)
            {
                await AddAsync(zip, spool, path, content, cancellationToken);
            }
        }

        /// <summary>Stored, not squeezed: nearly all of them are compressed already.</summary>
        private static async Task AddAsync(ZipArchive zip, SpoolStream spool, string name, Stream content, CancellationToken cancellationToken)
        {
            await using var entry = Entry(zip, name);
            var buffer = new byte[1 << 16];
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                Append(entry, buffer.AsSpan(0, read));
                await spool.DrainAsync(cancellationToken);
            }
        }

        private static Stream Entry(ZipArchive zip, string name) => zip.CreateEntry(name, CompressionLevel.NoCompression).Open();

        /// <summary>Into memory only; the spool passes it on.</summary>
        private static void Append(Stream entry, ReadOnlySpan<byte> bytes) => entry.Write(bytes);
    }
}
