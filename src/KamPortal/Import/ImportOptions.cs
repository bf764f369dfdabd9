using System.ComponentModel.DataAnnotations;

namespace KamPortal.Import;

/// <summary>Section "Import" of the settings.</summary>
public sealed record ImportOptions
{
    public const string Section = "Import";

    /// <summary>Where uploaded files and lists of rejected rows lie; servers that share a database share this folder.</summary>
    public string Folder { get; init; } = Path.Combine("data", "import");

    [Range(1, 2000)]
    public int MaxMegabytes { get; init; } = 50;

    /// <summary>What an XLSX may unfold to; a zip bomb is stopped here.</summary>
    [Range(1, 10_000)]
    public int MaxUnzippedMegabytes { get; init; } = 300;

    /// <summary>Files and rejected rows hold personal data; they go when nobody needs them any more.</summary>
    [Range(1, 3650)]
    public int KeepDays { get; init; } = 30;

    public long MaxBytes => MaxMegabytes * 1024L * 1024;

    internal long MaxUnzippedBytes => MaxUnzippedMegabytes * 1024L * 1024;
}
