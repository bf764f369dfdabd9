namespace KamPortal.Dossiers;

/// <param name="Content">The receiver disposes of it.</param>
public sealed record DossierDownload(string Name, string ContentType, Stream Content);
