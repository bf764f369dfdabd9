namespace KamPortal.KeyAccounts;

/// <summary>What has to be known of an account before it is scored.</summary>
public enum MissingDatum
{
    Industry,
    Region,
    People,
    Potential,
    Dossier,
}
