namespace KamPortal.Categories;

/// <summary>How the threshold of "takes much" is found.</summary>
public enum VolumeMode
{
    /// <summary>An amount.</summary>
    Absolute,

    /// <summary>The shipments of the last account of those that together bring the given percent of all shipments.</summary>
    Pareto,

    /// <summary>The given percentile of the shipments of accounts that buy.</summary>
    Percentile,
}
