namespace KamPortal.Web.PurchasingCentres;

/// <summary>Names of the views in the address.</summary>
internal static class CentreView
{
    public const string Map = "map";
    public const string Table = "table";
}
