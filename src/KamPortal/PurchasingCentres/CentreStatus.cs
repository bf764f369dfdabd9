namespace KamPortal.PurchasingCentres;

public enum CentreStatus
{
    /// <summary>Being worked on: weights need not sum up.</summary>
    Draft,

    /// <summary>Stands as it was published: Σ influence = 100 and somebody decides.</summary>
    Published,
}
