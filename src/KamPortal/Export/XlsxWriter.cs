using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace KamPortal.Export;

/// <summary>
/// Worksheets one after another, streamed: numbers and dates are real cells, every text is an inline string and so never a formula.
/// What is compressed is passed on every <see cref="DrainAt"/> bytes; a million rows take no more memory than ten.
/// </summary>
internal sealed partial class XlsxWriter : ITableWriter
{
    public const int MaxRows = 1_048_576;

    private const int DrainAt = 64 * 1024;
    private const int CellMaxLength = 32_767;

    private static readonly DateOnly Epoch = new(1899, 12, 30);

    private readonly SpoolStream spool;
    private readonly ZipArchive zip;
    private XmlWriter xml = null!;
    private string[] letters = [];
    private int row;
    private int sheet;

    private XlsxWriter(Stream output, IReadOnlyList<string> sheets)
    {
        spool = new SpoolStream(output);
        zip = new ZipArchive(spool, ZipArchiveMode.Create, leaveOpen: true);
        XlsxPackage.Write(zip, sheets);
    }

    public static Task<XlsxWriter> StartAsync(Stream output, string sheet, IReadOnlyList<ExportColumn> columns, CancellationToken cancellationToken) =>
        StartAsync(output, [sheet], columns, cancellationToken);

    /// <param name="sheets">Names of all sheets; as many are to be written.</param>
    /// <param name="columns">Of the first sheet.</param>
    public static async Task<XlsxWriter> StartAsync(Stream output, IReadOnlyList<string> sheets, IReadOnlyList<ExportColumn> columns, CancellationToken cancellationToken)
    {
        var writer = new XlsxWriter(output, sheets);
        writer.StartSheet(columns);
        await writer.spool.DrainAsync(cancellationToken);
        return writer;
    }

    /// <summary>Ends the sheet; rows from here on belong to the next.</summary>
    public Task NextSheetAsync(IReadOnlyList<ExportColumn> columns, CancellationToken cancellationToken)
    {
        EndSheet();
        StartSheet(columns);
        return spool.DrainAsync(cancellationToken);
    }

    public async ValueTask WriteRowAsync(IReadOnlyList<object?> cells, CancellationToken cancellationToken)
    {
        WriteRow(cells, isHeader: false);
        if (spool.Waiting >= DrainAt)
        {
            await spool.DrainAsync(cancellationToken);
        }
    }

    public Task FinishAsync(CancellationToken cancellationToken)
    {
        EndSheet();
        EndWorkbook();
        return spool.DrainAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync() => await spool.DisposeAsync();

    private void StartSheet(IReadOnlyList<ExportColumn> columns)
    {
        (row, sheet) = (0, sheet + 1);
        letters = [.. Enumerable.Range(0, columns.Count).Select(Letters)];
        var part = zip.CreateEntry(XlsxPackage.SheetPart(sheet.ToString(CultureInfo.InvariantCulture)), CompressionLevel.Fastest).Open();
        xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
        xml.WriteStartDocument();
        xml.WriteStartElement("worksheet", XlsxPackage.Main);
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteStartElement("cols", XlsxPackage.Main);
        for (var i = 0; i < columns.Count; i++)
        {
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{columns[i].Width}" customWidth="1"/>"""));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", XlsxPackage.Main);
        WriteRow([.. columns.Select(c => c.Title)], isHeader: true);
    }

    private void EndSheet()
    {
        xml.WriteEndElement();
        xml.WriteStartElement("autoFilter", XlsxPackage.Main);
        xml.WriteAttributeString("ref", string.Create(CultureInfo.InvariantCulture, $"A1:{letters[^1]}{row}"));
        xml.WriteEndElement();
        xml.WriteEndDocument();
        xml.Dispose();
    }

    private void EndWorkbook() => zip.Dispose();

    private void WriteRow(IReadOnlyList<object?> cells, bool isHeader)
    {
        if (++row > MaxRows)
        {
            throw new InvalidOperationException($"A worksheet holds {MaxRows} rows.");
        }

        var number = row.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("row", XlsxPackage.Main);
        xml.WriteAttributeString("r", number);
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is { } value)
            {
                xml.WriteStartElement("c", XlsxPackage.Main);
                xml.WriteAttributeString("r", letters[i] + number);
                WriteValue(value, isHeader);
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }

    private void WriteValue(object value, bool isHeader)
    {
        switch (value)
        {
            case string text:
                xml.WriteAttributeString("s", isHeader ? XlsxPackage.Header : XlsxPackage.Plain);
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", XlsxPackage.Main);
                xml.WriteStartElement("t", XlsxPackage.Main);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(Text(text));
                xml.WriteEndElement();
                xml.WriteEndElement();
                break;
            case DateOnly date:
                WriteNumber(XlsxPackage.Date, (date.DayNumber - Epoch.DayNumber).ToString(CultureInfo.InvariantCulture));
                break;
            case decimal money:
                WriteNumber(XlsxPackage.Money, money.ToString(CultureInfo.InvariantCulture));
                break;
            case int or long:
                WriteNumber(XlsxPackage.Number, ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException($"A cell cannot hold {value.GetType().Name}.", nameof(value));
        }
    }

    private void WriteNumber(string style, string number)
    {
        xml.WriteAttributeString("s", style);
        xml.WriteElementString("v", XlsxPackage.Main, number);
    }

    /// <summary>"_x0041_" would be read as the letter A: its underscore is escaped itself.</summary>
    private static string Text(string text)
    {
        var clean = Escape().Replace(ExportText.Clean(text), "_x005F_");
        return clean.Length <= CellMaxLength ? clean : clean[..(char.IsHighSurrogate(clean[CellMaxLength - 1]) ? CellMaxLength - 1 : CellMaxLength)];
    }

    private static string Letters(int index) => index < 26 ? ((char)('A' + index)).ToString() : Letters((index / 26) - 1) + Letters(index % 26);

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
