namespace KamPortal.Dossiers;

/// <summary>What bytes have to look like to be taken as a kind of file.</summary>
internal enum FileContent
{
    Pdf,
    Png,
    Jpeg,
    WebP,
    Heic,
    Dwg,

    /// <summary>Office of before 2007 and letters of Outlook: the marker is the name of a stream inside.</summary>
    Compound,

    /// <summary>Office since 2007: the marker is the main part.</summary>
    OfficeZip,

    /// <summary>The marker is the content of the entry mimetype.</summary>
    OpenDocument,
    Zip,
    Text,
    Letter,
}
