namespace KamPortal.PurchasingCentres;

public enum PortfolioOrder
{
    /// <summary>By the gravest alarm, then by name.</summary>
    Urgency,

    Name,
}
