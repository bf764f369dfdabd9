namespace KamPortal.Import;

/// <summary>Section "Import" of the settings.</summary>
public sealed record ImportOptions
{
    public const string Section = "Import";

    /// <summary>Where uploaded files and lists of rejected rows lie; servers that share a database share this folder.</summary>
    public string Folder { get; init; } = Path.Combine("data", "import");

    public int MaxMegabytes { get; init; } = 50;

    /// <summary>What an XLSX may unfold to; a zip bomb is stopped here.</summary>
    public int MaxUnzippedMegabytes { get; init; } = 300;

    public long MaxBytes => MaxMegabytes * 1024L * 1024;

    internal long MaxUnzippedBytes => MaxUnzippedMegabytes * 1024L * 1024;
}
