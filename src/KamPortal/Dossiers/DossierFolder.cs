namespace KamPortal.Dossiers;

/// <param name="MaxMegabytes">Of one file.</param>
/// <param name="Kinds">Extensions that are taken, to be read.</param>
/// <param name="Accept">The same for a file field.</param>
public sealed record DossierFolder(IReadOnlyList<DossierFileRow> Files, int MaxMegabytes, string Kinds, string Accept);
