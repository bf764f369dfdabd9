namespace KamPortal.Dossiers;

/// <summary>Bytes of a file kept in the database, apart so that lists never read them.</summary>
internal sealed class DossierFileContent
{
    public int FileId { get; init; }

    public DossierFile File { get; init; } = null!;

    public required byte[] Bytes { get; init; }
}
