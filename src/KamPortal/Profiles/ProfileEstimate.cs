namespace KamPortal.Profiles;

/// <summary>What the answers of a profile say of the potential (domain.md §1).</summary>
public static class ProfileEstimate
{
    /// <summary>P ≈ orders a year with all suppliers × average order; null while one of them is unknown.</summary>
    public static decimal? OfOrders(decimal? ordersPerYear, decimal? averageOrder) => ordersPerYear * averageOrder;

    /// <summary>P ≈ V ÷ our share, whole roubles: a check on the other one. Null without a share above 0 or without sales.</summary>
    public static decimal? OfShare(decimal sales, decimal? sharePercent) =>
        sharePercent is > 0 && sales > 0 ? decimal.Round(sales / sharePercent.Value * 100, 0, MidpointRounding.AwayFromZero) : null;
}
