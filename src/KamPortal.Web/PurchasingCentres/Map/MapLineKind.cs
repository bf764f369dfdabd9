namespace KamPortal.Web.PurchasingCentres.Map;

public enum MapLineKind
{
    /// <summary>Solid.</summary>
    Reports,

    /// <summary>Dashed, with an arrow.</summary>
    Influences,

    /// <summary>Red, with a zigzag on it.</summary>
    Conflict,
}
