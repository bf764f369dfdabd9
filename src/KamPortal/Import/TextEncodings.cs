using System.Globalization;
using System.Text;

namespace KamPortal.Import;

/// <summary>UTF-8, UTF-16 with its mark, or Windows-1251. Anything else is named as such rather than imported as garbage.</summary>
internal static class TextEncodings
{
    private const int SampleBytes = 1 << 20;

    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Windows1251 => Encoding.GetEncoding(1251);

    /// <exception cref="RuleViolation">The bytes are no text, or not in the encoding the map names.</exception>
    public static Encoding Detect(string path, string? declared)
    {
        using var stream = File.OpenRead(path);
        var sample = new byte[(int)Math.Min(SampleBytes, stream.Length)];
        stream.ReadExactly(sample);
        if (sample is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return sample[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        }

        if (sample.AsSpan().ContainsAny((byte)0, (byte)1, (byte)2))
        {
            throw new RuleViolation(ImportMessages.NotATable);
        }

        stream.Position = 0;
        var isUtf8 = IsUtf8(stream);
        switch (declared)
        {
            case null or "auto":
                break;
            case "utf-8" when isUtf8:
                return Encoding.UTF8;
            case "windows-1251" when !isUtf8 || !sample.AsSpan().ContainsAnyInRange((byte)0x80, (byte)0xFF):
                RequireCyrillic(sample);
                return Windows1251;
            default:
                throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.WrongEncoding, declared));
        }

        if (isUtf8)
        {
            return Encoding.UTF8;
        }

        RequireCyrillic(sample);
        return Windows1251;
    }

    private static bool IsUtf8(Stream stream)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[1 << 16];
        var chars = new char[bytes.Length + 2];
        try
        {
            int read;
            while ((read = stream.Read(bytes)) > 0)
            {
                decoder.Convert(bytes.AsSpan(0, read), chars, stream.Position == stream.Length, out _, out _, out _);
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>
    /// Read as Windows-1251, Russian is letters of 0xC0…0xFF that begin words with a capital. DOS (866) puts most letters
    /// below 0xC0, KOI8 swaps the cases, and Western text mixes a lone high letter into Latin words.
    /// </summary>
    private static void RequireCyrillic(byte[] sample)
    {
        var high = sample.Count(b => b >= 0x80);
        var punctuation = sample.Count(b => b is >= 0x80 and < 0xC0 and not (0xA8 or 0xB8 or 0xAB or 0xBB or 0xB9 or 0x96 or 0x97 or 0xA0 or 0x93 or 0x94 or 0x84 or 0x85));
        int rising = 0, falling = 0, mixed = 0;
        for (var i = 1; i < sample.Length; i++)
        {
            var (before, here) = (sample[i - 1], sample[i]);
            rising += before >= 0xE0 && here is >= 0xC0 and < 0xE0 ? 1 : 0;
            falling += before is >= 0xC0 and < 0xE0 && here >= 0xE0 ? 1 : 0;
            mixed += (before >= 0xC0 && char.IsAsciiLetter((char)here)) || (here >= 0xC0 && char.IsAsciiLetter((char)before)) ? 1 : 0;
        }

        if (punctuation * 3 > high || rising > falling + 2 || mixed > high)
        {
            throw new RuleViolation(ImportMessages.UnknownEncoding);
        }
    }
}
