namespace KamPortal.Events;

/// <summary>What a list of events is sorted by.</summary>
public enum EventOrder
{
    /// <summary>The nearest to now first.</summary>
    When,

    /// <summary>What earns the most loyalty first, then the nearest.</summary>
    HighestLevel,
    LowestLevel,
}
