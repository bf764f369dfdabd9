namespace KamPortal.Dossiers;

/// <summary>Who may see a group or an answer.</summary>
public enum DossierAudience
{
    /// <summary>Whoever sees the account and holds <see cref="Staff.Policies.SeeDossier"/>.</summary>
    Team,

    /// <summary>Holders of <see cref="Staff.Policies.SeePersonalNotes"/>.</summary>
    Confidential,
}
