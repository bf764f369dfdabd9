namespace KamPortal.Dossiers;

/// <param name="Size">Bytes.</param>
/// <param name="At">In the viewer's zone.</param>
public sealed record DossierFileRow(int Id, string Name, long Size, string By, DateTime At, bool MayDelete);
