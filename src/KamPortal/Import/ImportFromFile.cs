using System.Globalization;
using System.Security.Cryptography;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Import;

/// <summary>The command line's import: reads a file where it lies and waits for the result.</summary>
public sealed class ImportFromFile(KamDb kam, TimeProvider clock, ImportOptions options, RunImport run, RejectsFile rejects)
{
    public sealed class Form
    {
        public ImportKind Kind { get; set; }

        public required string File { get; set; }

        /// <summary>Path of a mapping file; null guesses from the headers.</summary>
        public string? Map { get; set; }

        /// <summary>Null takes the mapping's source, then "file".</summary>
        public string? Source { get; set; }

        public bool IsDryRun { get; set; }
    }

    /// <exception cref="RuleViolation">Nothing could be read: no such file, no table, a column is missing, the mapping is wrong.</exception>
    public async Task<(ImportFigures Figures, string? RejectsFile)> RunAsync(Form form, CancellationToken cancellationToken)
    {
        if (form.Map is { } mapFile && !File.Exists(mapFile))
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.FileMissing, mapFile));
        }

        var map = form.Map is null ? new ColumnMap() : ColumnMap.Read(await File.ReadAllTextAsync(form.Map, cancellationToken));
        var table = TableFile.Open(form.File, map, options);
        map = form.Map is null ? ColumnMap.Guess(form.Kind, table) : map;
        var source = form.Source ?? map.Source ?? "file";
        if (source.Length > ImportBatch.SourceMaxLength)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.SourceTooLong, ImportBatch.SourceMaxLength));
        }

        var figures = await CarryAsync(form, map, source, cancellationToken);
        if (figures.Error is not null)
        {
            throw new RuleViolation(figures.Error);
        }

        return (figures, figures.Rejected == 0 ? null : await WriteRejectsAsync(figures.BatchId, cancellationToken));
    }

    private async Task<ImportFigures> CarryAsync(Form form, ColumnMap map, string source, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.Import);
        var (claim, now) = (Guid.NewGuid(), clock.GetUtcNow().UtcDateTime);
        await using var content = File.OpenRead(form.File);
        var batch = new ImportBatch
        {
            Kind = form.Kind,
            Source = source,
            FileName = Path.GetFileName(form.File) is { Length: > ImportBatch.FileNameMaxLength } name ? name[^ImportBatch.FileNameMaxLength..] : Path.GetFileName(form.File),
            FileHash = Convert.ToHexString(await SHA256.HashDataAsync(content, cancellationToken)),
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "ru",
            CreatedAt = now,
            CreatedById = db.Viewer.UserId,
            Status = ImportStatus.Running,
            IsDryRun = form.IsDryRun,
            Map = map.Write(),
            Claim = claim,
            AliveAt = now,
        };
        db.Add(batch);
        await db.SaveChangesAsync(cancellationToken);
        return await run.CarryAsync(batch.Id, form.File, claim, cancellationToken);
    }

    private async Task<string> WriteRejectsAsync(int batchId, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Folder);
        var path = Path.GetFullPath(Path.Combine(options.Folder, string.Create(CultureInfo.InvariantCulture, $"rejects-{batchId}.csv")));
        await using var stream = File.Create(path);
        await rejects.WriteAsync(batchId, stream, cancellationToken);
        return path;
    }
}
