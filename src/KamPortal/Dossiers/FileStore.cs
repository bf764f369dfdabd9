using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Dossiers;

/// <summary>Where the bytes of a file lie: beside its row, or in the folder under its hash. A file stays where it came to when the setting changes.</summary>
internal static class FileStore
{
    public static string PlaceOf(string hash, FilesOptions options) => Path.Combine(options.Folder, hash[..2], hash);

    /// <exception cref="RuleViolation">The bytes are gone: the folder of the setting is not the one they were put into.</exception>
    public static async Task<Stream> OpenAsync(KamDbContext db, int fileId, string hash, bool inFolder, FilesOptions options, CancellationToken cancellationToken)
    {
        if (!inFolder)
        {
            var bytes = await db.DossierFileContents.AsNoTracking().Where(c => c.FileId == fileId).Select(c => c.Bytes).SingleOrDefaultAsync(cancellationToken);
            return bytes is null ? throw new RuleViolation(DossierMessages.FileGone) : new MemoryStream(bytes, writable: false);
        }

        var place = PlaceOf(hash, options);
        return options.InFolder && File.Exists(place)
            ? new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan)
            : throw new RuleViolation(DossierMessages.FileGone);
    }
}
