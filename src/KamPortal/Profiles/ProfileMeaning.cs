namespace KamPortal.Profiles;

/// <summary>Answers the portal calculates with.</summary>
public enum ProfileMeaning
{
    /// <summary>Kept and shown.</summary>
    None,

    /// <summary>Orders a year with all suppliers.</summary>
    OrdersPerYear,

    /// <summary>Average order, roubles.</summary>
    AverageOrder,

    /// <summary>Our share of the purchases, percent.</summary>
    OurShare,
}
