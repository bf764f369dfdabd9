namespace KamPortal.PurchasingCentres;

/// <summary>Lines of the map besides the reporting ones, which come from <see cref="People.Employment.ReportsToId"/>.</summary>
public enum LinkKind
{
    /// <summary>Informal influence, from whom to whom.</summary>
    Influences,

    /// <summary>Both ways.</summary>
    Conflict,
}
