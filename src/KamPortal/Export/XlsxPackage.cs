using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace KamPortal.Export;

/// <summary>The parts of a workbook that do not depend on its rows.</summary>
internal static class XlsxPackage
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Plain = "0";
    public const string Header = "1";
    public const string Date = "2";
    public const string Money = "3";
    public const string Number = "4";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Content = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static void Write(ZipArchive zip, IReadOnlyList<string> sheets)
    {
        var numbers = Enumerable.Range(1, sheets.Count).Select(n => n.ToString(CultureInfo.InvariantCulture)).ToList();
        var parts = string.Concat(numbers.Select(n => $"""<Override PartName="/{SheetPart(n)}" ContentType="{Content}.worksheet+xml"/>"""));
        var relations = string.Concat(numbers.Select(n => $"""<Relationship Id="rId{n}" Type="{Relations}/worksheet" Target="worksheets/sheet{n}.xml"/>"""));
        var names = string.Concat(sheets.Zip(numbers, (sheet, n) => $"""<sheet name="{SheetName(sheet)}" sheetId="{n}" r:id="rId{n}"/>"""));
        Add(zip, "[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Content}.sheet.main+xml"/>{parts}<Override PartName="/xl/styles.xml" ContentType="{Content}.styles+xml"/></Types>""");
        Add(zip, "_rels/.rels", $"""<Relationships xmlns="{PackageRelations}"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Add(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{PackageRelations}">{relations}<Relationship Id="rIdStyles" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
        Add(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{names}</sheets></workbook>""");

        // The formats by index: plain, header, date in the reader's own form (built-in 14), money (built-in 4), whole number (built-in 3).
        Add(zip, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8ECF1"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/></cellXfs></styleSheet>""");
    }

    public static string SheetPart(string number) => $"xl/worksheets/sheet{number}.xml";

    private static string SheetName(string name)
    {
        var allowed = string.Concat(ExportText.Clean(name).Where(c => !"[]:*?/\\".Contains(c, StringComparison.Ordinal)));
        return SecurityElement.Escape(allowed.Length <= 31 ? allowed : allowed[..31]);
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        stream.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + content));
    }
}
