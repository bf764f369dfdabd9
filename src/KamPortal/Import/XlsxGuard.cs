using System.IO.Compression;

namespace KamPortal.Import;

/// <summary>Looks into the archive before anything parses it: the sizes it declares first, then what it really unfolds to.</summary>
internal static class XlsxGuard
{
    private const int MaxEntries = 2_000;
    private const int MaxRatio = 250;
    private const long RatioCountsFrom = 20L * 1024 * 1024;

    /// <exception cref="RuleViolation">Damaged, no workbook, or unfolds to more than <paramref name="maxBytes"/>.</exception>
    public static void Check(string path, long maxBytes)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            if (archive.Entries.Count > MaxEntries || archive.Entries.Sum(e => (decimal)e.Length) > maxBytes)
            {
                throw new RuleViolation(ImportMessages.XlsxBomb);
            }

            if (archive.GetEntry("[Content_Types].xml") is null || archive.GetEntry("xl/workbook.xml") is null)
            {
                throw new RuleViolation(ImportMessages.NotATable);
            }

            Unfold(archive, new FileInfo(path).Length, maxBytes);
        }
        catch (InvalidDataException)
        {
            throw new RuleViolation(ImportMessages.XlsxDamaged);
        }
    }

    private static void Unfold(ZipArchive archive, long packed, long maxBytes)
    {
        var buffer = new byte[1 << 16];
        long unfolded = 0;
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                unfolded += read;
                if (unfolded > maxBytes || (unfolded > RatioCountsFrom && unfolded > packed * MaxRatio))
                {
                    throw new RuleViolation(ImportMessages.XlsxBomb);
                }
            }
        }
    }
}
