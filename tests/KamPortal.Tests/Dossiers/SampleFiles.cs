using System.IO.Compression;
using System.Text;

namespace KamPortal.Tests.Dossiers;

/// <summary>The least of each kind of file.</summary>
internal static class SampleFiles
{
    public static readonly byte[] Pdf = Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
    public static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];
    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8];
    public static readonly byte[] Html = "<!DOCTYPE html><html><script>alert(1)</script></html>"u8.ToArray();
    public static readonly byte[] Svg = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray();
    public static readonly byte[] Exe = [.. "MZ"u8, .. new byte[200]];
    public static readonly byte[] Docx = Zip("[Content_Types].xml", "word/document.xml");
    public static readonly byte[] Xlsx = Zip("[Content_Types].xml", "xl/workbook.xml");
    public static readonly byte[] Odt = ZipOf(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>"));

    public static byte[] Compound(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1016], .. Encoding.Unicode.GetBytes(stream), .. new byte[128]];

    public static byte[] Zip(params string[] entries) => ZipOf([.. entries.Select(e => (e, "x"))]);

    public static byte[] ZipOf(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }
}
