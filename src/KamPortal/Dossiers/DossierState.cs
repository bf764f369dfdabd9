namespace KamPortal.Dossiers;

public enum DossierState
{
    Unknown,
    Known,

    /// <summary>Known, but longer ago than the question's time to live.</summary>
    Stale,
}
