namespace KamPortal.Dossiers;

public enum TemplateStatus
{
    /// <summary>Being prepared; at most one.</summary>
    Draft,

    /// <summary>The one all dossiers follow.</summary>
    Active,

    Retired,
}
