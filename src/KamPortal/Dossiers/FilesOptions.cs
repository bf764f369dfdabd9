namespace KamPortal.Dossiers;

/// <summary>Section "Files" of the settings: where files of dossiers are kept and which are taken.</summary>
public sealed record FilesOptions
{
    public const string Section = "Files";

    /// <summary>Folder for the bytes, by their hash; servers that share a database share it. Empty: they are kept in the database.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Extensions that are taken, out of those whose content the portal can tell; empty takes all of them.</summary>
    public string Extensions { get; init; } = "";

    public bool InFolder => Folder.Length > 0;
}
