using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using KamPortal.Data;

namespace KamPortal.Dossiers;

/// <summary>Tells by the bytes whether a file is what its name says. Nothing is unpacked on the way, so a zip bomb has nothing to go off on.</summary>
internal static partial class FileInspection
{
    private const int HeadLength = 4096;
    private const int TailLength = 2048;
    private const int MaxEntries = 20_000;
    private const int MimeMaxLength = 200;

    /// <param name="content">Can seek.</param>
    /// <returns>The kind of the file.</returns>
    /// <exception cref="RuleViolation">Not a kind that is taken, or not what the name says.</exception>
    public static FileKind Check(string name, Stream content, FilesOptions options)
    {
        var extension = FileName.Extension(name);
        var kind = FileKinds.Taken(options).FirstOrDefault(k => k.Extension == extension)
            ?? throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, extension.Length == 0 ? DossierMessages.NoExtension : DossierMessages.KindNotTaken, name, extension, FileKinds.Names(options)));
        if (content.Length == 0)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, DossierMessages.EmptyFile, name));
        }

        var head = Read(content, 0, HeadLength);
        return Agrees(kind, head, content) ? kind
            : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, LooksExecutable(head) ? DossierMessages.ProgramInside : DossierMessages.ContentDisagrees, name, extension));
    }

    private static bool Agrees(FileKind kind, byte[] head, Stream content) => kind.Content switch
    {
        // Readers look for the end mark within the last kilobyte; bytes after it would be another file in disguise.
        FileContent.Pdf => Starts(head, "%PDF-"u8) && Read(content, content.Length - TailLength, TailLength).AsSpan().IndexOf("%%EOF"u8) >= 0,
        FileContent.Png => ImageBytes.TypeOf(head) == ImageBytes.Png,
        FileContent.Jpeg => ImageBytes.TypeOf(head) == ImageBytes.Jpeg,
        FileContent.WebP => Starts(head, "RIFF"u8) && Starts(head.AsSpan(Math.Min(8, head.Length)), "WEBP"u8),
        FileContent.Heic => head.Length > 12 && Starts(head.AsSpan(4), "ftyp"u8) && Encoding.ASCII.GetString(head, 8, 4) is "heic" or "heix" or "hevc" or "heim" or "heis" or "mif1" or "msf1",
        FileContent.Dwg => head.Length > 6 && Starts(head, "AC10"u8) && char.IsAsciiDigit((char)head[4]) && char.IsAsciiDigit((char)head[5]),
        FileContent.Compound => Starts(head, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) && kind.Marker!.Split('|').Any(m => Holds(content, Encoding.Unicode.GetBytes(m + "\0"))),
        FileContent.OfficeZip => OfZip(content, head, zip => zip.GetEntry("[Content_Types].xml") is not null && zip.GetEntry(kind.Marker!) is not null && !zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))),
        FileContent.OpenDocument => OfZip(content, head, zip => Mime(zip) == kind.Marker),
        FileContent.Zip => OfZip(content, head, _ => true),
        FileContent.Text => IsText(content) && !LooksExecutable(head),
        _ => IsText(content) && !LooksExecutable(head) && HeaderLine().IsMatch(Encoding.Latin1.GetString(head)),
    };

    private static bool OfZip(Stream content, byte[] head, Func<ZipArchive, bool> isKind)
    {
        if (!Starts(head, [0x50, 0x4B, 0x03, 0x04]) && !Starts(head, [0x50, 0x4B, 0x05, 0x06]))
        {
            return false;
        }

        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return zip.Entries.Count <= MaxEntries && !zip.Entries.Any(e => Escapes(e.FullName)) && isKind(zip);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>An entry that would land outside the folder it is unpacked into.</summary>
    private static bool Escapes(string entry) =>
        entry.StartsWith('/') || entry.StartsWith('\\') || entry.Contains(':', StringComparison.Ordinal) || entry.Split('/', '\\').Contains("..");

    private static string? Mime(ZipArchive zip)
    {
        if (zip.GetEntry("mimetype") is not { Length: <= MimeMaxLength } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        var bytes = new byte[MimeMaxLength];
        return Encoding.ASCII.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)).Trim();
    }

    /// <summary>No control characters but those of a text; UTF-16 has to say so with its mark.</summary>
    private static bool IsText(Stream content)
    {
        var head = Read(content, 0, 2);
        var isWide = Starts(head, [0xFF, 0xFE]) || Starts(head, [0xFE, 0xFF]);
        return isWide || !Chunks(content, 0).Any(chunk => chunk.Span.ContainsAnyInRange<byte>(0, 8) || chunk.Span.ContainsAnyInRange<byte>(14, 26) || chunk.Span.ContainsAnyInRange<byte>(28, 31));
    }

    /// <summary>What a browser or a shell would run, whatever the name says.</summary>
    private static bool LooksExecutable(byte[] head) =>
        Starts(head, "MZ"u8) || Starts(head, [0x7F, 0x45, 0x4C, 0x46]) || Starts(head, "#!"u8) || Markup().IsMatch(Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal));

    private static bool Holds(Stream content, byte[] mark) => Chunks(content, mark.Length - 1).Any(chunk => chunk.Span.IndexOf(mark) >= 0);

    /// <param name="overlap">Bytes of a chunk that are repeated in the next, so that nothing is torn apart.</param>
    private static IEnumerable<ReadOnlyMemory<byte>> Chunks(Stream content, int overlap)
    {
        content.Position = 0;
        var buffer = new byte[1 << 16];
        var kept = 0;
        int read;
        while ((read = content.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var length = kept + read;
            yield return buffer.AsMemory(0, length);
            kept = Math.Min(overlap, length);
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        }
    }

    private static byte[] Read(Stream content, long from, int count)
    {
        content.Position = Math.Max(0, from);
        var bytes = new byte[(int)Math.Min(count, content.Length - content.Position)];
        content.ReadExactly(bytes);
        return bytes;
    }

    private static bool Starts(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> with) => bytes.StartsWith(with);

    [GeneratedRegex(@"<\s*(!doctype\s+(html|svg)|html|svg|script|iframe|body|head|meta|object|embed|x?xml-stylesheet)\b|^\W*(<\?xml|<\?php|javascript:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex(@"^(\xEF\xBB\xBF)?[A-Za-z][A-Za-z0-9-]*:[ \t]")]
    private static partial Regex HeaderLine();
}
