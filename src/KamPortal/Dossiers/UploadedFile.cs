namespace KamPortal.Dossiers;

/// <param name="Name">As it is kept.</param>
/// <param name="Twin">The same bytes in another folder of the client.</param>
public sealed record UploadedFile(int Id, string Name, FileTwin? Twin);
