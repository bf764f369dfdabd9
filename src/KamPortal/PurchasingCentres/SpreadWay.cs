namespace KamPortal.PurchasingCentres;

/// <summary>How weights are brought to 100 %.</summary>
public enum SpreadWay
{
    /// <summary>Everybody the same, give or take one percent.</summary>
    Evenly,

    /// <summary>As the weights stand to each other now; evenly when all are 0.</summary>
    InProportion,
}
