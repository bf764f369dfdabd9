namespace KamPortal.Dossiers;

/// <param name="Extension">In lower case, without the dot.</param>
/// <param name="ContentType">Told to whoever downloads the file.</param>
internal sealed record FileKind(string Extension, string ContentType, FileContent Content, string? Marker = null);
