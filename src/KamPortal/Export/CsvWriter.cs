using System.Globalization;
using System.Text;

namespace KamPortal.Export;

/// <summary>CSV as Russian Excel opens it: UTF-8 with a byte order mark, semicolons, numbers and dates of the culture.</summary>
internal sealed class CsvWriter : ITableWriter
{
    private const int FlushAt = 32 * 1024;

    private readonly Stream output;
    private readonly CultureInfo culture;
    private readonly StringBuilder line = new();

    private CsvWriter(Stream output, CultureInfo culture) => (this.output, this.culture) = (output, culture);

    public static async Task<CsvWriter> StartAsync(Stream output, IReadOnlyList<ExportColumn> columns, CultureInfo culture, CancellationToken cancellationToken)
    {
        var writer = new CsvWriter(output, culture);
        writer.line.Append('\uFEFF');
        await writer.WriteRowAsync([.. columns.Select(c => c.Title)], cancellationToken);
        return writer;
    }

    public async ValueTask WriteRowAsync(IReadOnlyList<object?> cells, CancellationToken cancellationToken)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            line.Append(i > 0 ? ";" : "").Append(Cell(cells[i]));
        }

        line.Append("\r\n");
        if (line.Length >= FlushAt)
        {
            await FinishAsync(cancellationToken);
        }
    }

    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(Encoding.UTF8.GetBytes(line.ToString()), cancellationToken);
        line.Clear();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string Cell(object? value) => value switch
    {
        null => "",
        string text => Text(text),
        decimal money => money.ToString("0.00", culture),
        DateOnly date => date.ToString("d", culture),
        IFormattable number => number.ToString(null, culture),
        _ => throw new ArgumentException($"A cell cannot hold {value.GetType().Name}.", nameof(value)),
    };

    private static string Text(string text)
    {
        // Looked at before cleaning too: a leading tab is dangerous, and gone afterwards.
        var clean = ExportText.Clean(text);
        clean = ExportText.LooksLikeFormula(text) || ExportText.LooksLikeFormula(clean.TrimStart()) ? "'" + clean : clean;
        return clean.AsSpan().ContainsAny(';', '"') || clean.StartsWith(' ') || clean.EndsWith(' ') ? $"\"{clean.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : clean;
    }
}
