using System.Globalization;

namespace KamPortal.Import;

/// <summary>A table in a file, CSV or XLSX, told apart by content and not by name. Every refusal is a <see cref="RuleViolation"/> about the whole file.</summary>
internal sealed class TableFile
{
    private readonly Func<IEnumerable<TableRow>> read;

    private TableFile(Func<IEnumerable<TableRow>> read)
    {
        this.read = read;
        var header = read().FirstOrDefault() ?? throw new RuleViolation(ImportMessages.FileEmpty);
        Headers = [.. header.Cells.Select((h, i) => string.IsNullOrWhiteSpace(h) ? string.Format(CultureInfo.CurrentCulture, ImportMessages.ColumnNumber, i + 1) : h.Trim())];
    }

    public IReadOnlyList<string> Headers { get; }

    /// <summary>Rows below the header; each enumeration reads the file anew.</summary>
    public IEnumerable<TableRow> Rows => read().Skip(1);

    public static TableFile Open(string path, ColumnMap map, ImportOptions options)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.FileMissing, file.Name));
        }

        if (file.Length > options.MaxBytes)
        {
            throw new RuleViolation(TooLarge(file.Length, options));
        }

        if (file.Length == 0)
        {
            throw new RuleViolation(ImportMessages.FileEmpty);
        }

        var start = new byte[4];
        using (var stream = file.OpenRead())
        {
            _ = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        }

        switch (start)
        {
            case [0x50, 0x4B, _, _]:
                XlsxGuard.Check(path, options.MaxUnzippedBytes);
                return new TableFile(() => XlsxTable.Read(path));
            case [0xD0, 0xCF, 0x11, 0xE0]:
                throw new RuleViolation(ImportMessages.OldExcel);
            default:
                var encoding = TextEncodings.Detect(path, map.Encoding);
                var delimiter = CsvTable.DetectDelimiter(path, encoding, map.Delimiter);
                return new TableFile(() => CsvTable.Read(path, encoding, delimiter));
        }
    }

    public static string TooLarge(long bytes, ImportOptions options) =>
        string.Format(CultureInfo.CurrentCulture, ImportMessages.FileTooLarge, Math.Ceiling(bytes / 1024m / 1024), options.MaxMegabytes);
}
