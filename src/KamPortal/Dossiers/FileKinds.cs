namespace KamPortal.Dossiers;

/// <summary>Kinds of files that are taken. What a browser or a shell would run (SVG, HTML, scripts, programs, macros) is not among them.</summary>
internal static class FileKinds
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    public static readonly IReadOnlyList<FileKind> All =
    [
        new("pdf", "application/pdf", FileContent.Pdf),
        new("docx", Office + "wordprocessingml.document", FileContent.OfficeZip, "word/document.xml"),
        new("xlsx", Office + "spreadsheetml.sheet", FileContent.OfficeZip, "xl/workbook.xml"),
        new("pptx", Office + "presentationml.presentation", FileContent.OfficeZip, "ppt/presentation.xml"),
        new("doc", "application/msword", FileContent.Compound, "WordDocument"),
        new("xls", "application/vnd.ms-excel", FileContent.Compound, "Workbook|Book"),
        new("ppt", "application/vnd.ms-powerpoint", FileContent.Compound, "PowerPoint Document"),
        new("msg", "application/vnd.ms-outlook", FileContent.Compound, "__properties_version1.0"),
        new("odt", "application/vnd.oasis.opendocument.text", FileContent.OpenDocument, "application/vnd.oasis.opendocument.text"),
        new("ods", "application/vnd.oasis.opendocument.spreadsheet", FileContent.OpenDocument, "application/vnd.oasis.opendocument.spreadsheet"),
        new("txt", "text/plain", FileContent.Text),
        new("csv", "text/csv", FileContent.Text),
        new("eml", "message/rfc822", FileContent.Letter),
        new("png", "image/png", FileContent.Png),
        new("jpg", "image/jpeg", FileContent.Jpeg),
        new("jpeg", "image/jpeg", FileContent.Jpeg),
        new("webp", "image/webp", FileContent.WebP),
        new("heic", "image/heic", FileContent.Heic),
        new("zip", "application/zip", FileContent.Zip),
        new("dwg", "image/vnd.dwg", FileContent.Dwg),
    ];

    public static IReadOnlyList<FileKind> Taken(FilesOptions options)
    {
        var wanted = options.Extensions.Split([' ', ',', ';', '.'], StringSplitOptions.RemoveEmptyEntries);
        return wanted.Length == 0 ? All : [.. All.Where(k => wanted.Contains(k.Extension, StringComparer.OrdinalIgnoreCase))];
    }

    public static string Names(FilesOptions options) => string.Join(", ", Taken(options).Select(k => k.Extension).Where(e => e != "jpeg"));
}
