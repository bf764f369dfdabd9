using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Import;

/// <summary>Takes a file in and prepares how it will be read; nothing is imported yet.</summary>
public sealed class UploadImport(KamDb kam, TimeProvider clock, ImportOptions options)
{
    public sealed class Form
    {
        public ImportKind Kind { get; set; }

        /// <summary>The system the file comes from, e.g. 1С.</summary>
        public string Source { get; set; } = "";

        public string FileName { get; set; } = "";

        /// <summary>Bytes as the sender declares them; a file too large is refused before it is read.</summary>
        public long Size { get; set; }
    }

    /// <returns>Id of the batch.</returns>
    /// <exception cref="RuleViolation">Too large, not a table, or without a source.</exception>
    public async Task<int> RunAsync(Form form, Stream content, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.Import);
        var source = form.Source.Trim();
        if (source.Length is 0 or > ImportBatch.SourceMaxLength)
        {
            throw new RuleViolation(source.Length == 0 ? ImportMessages.SourceRequired : string.Format(CultureInfo.CurrentCulture, ImportMessages.SourceTooLong, ImportBatch.SourceMaxLength), nameof(Form.Source));
        }

        if (form.Size > options.MaxBytes)
        {
            throw new RuleViolation(TableFile.TooLarge(form.Size, options), nameof(Form.FileName));
        }

        var (storedAs, hash) = await ImportFolder.KeepAsync(content, options, cancellationToken);
        var saved = await db.SavedColumnMaps.Where(m => m.Source == source && m.Kind == form.Kind).Select(m => m.Map).SingleOrDefaultAsync(cancellationToken);
        var batch = new ImportBatch
        {
            Kind = form.Kind,
            Source = source,
            FileName = form.FileName.Length > ImportBatch.FileNameMaxLength ? form.FileName[^ImportBatch.FileNameMaxLength..] : form.FileName,
            FileHash = hash,
            StoredAs = storedAs,
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "ru",
            CreatedAt = clock.GetUtcNow().UtcDateTime,
            CreatedById = db.Viewer.UserId,
            Status = ImportStatus.Uploaded,
            Map = MapFor(form.Kind, storedAs, saved).Write(),
        };
        db.Add(batch);
        await db.SaveChangesAsync(cancellationToken);
        return batch.Id;
    }

    /// <summary>The mapping last used for the source where its columns are all there; what it lacks is guessed.</summary>
    private ColumnMap MapFor(ImportKind kind, string storedAs, string? saved)
    {
        var path = Path.Combine(options.Folder, storedAs);
        var former = saved is null ? null : ColumnMap.Read(saved);
        var table = TableFile.Open(path, new ColumnMap(), options);
        var guess = ColumnMap.Guess(kind, table);
        var headers = table.Headers.Select(ImportFields.Normal).ToHashSet();
        return former is not null && former.Columns.Values.Concat(former.Lookups.Values.Select(l => l.Column)).All(c => headers.Contains(ImportFields.Normal(c)))
            && former.Lookups.Values.All(l => File.Exists(Path.Combine(options.Folder, l.File)))
            ? former
            : guess with { Nulls = former?.Nulls ?? guess.Nulls, Constants = former?.Constants ?? new Dictionary<string, string>() };
    }
}
