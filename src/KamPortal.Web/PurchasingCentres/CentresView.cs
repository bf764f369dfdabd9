namespace KamPortal.Web.PurchasingCentres;

public enum CentresView
{
    /// <summary>All centres.</summary>
    All,

    /// <summary>Coverage of key accounts.</summary>
    Key,

    /// <summary>People in several centres.</summary>
    People,
}
