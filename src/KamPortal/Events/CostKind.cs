namespace KamPortal.Events;

/// <summary>What money of an event goes to.</summary>
public enum CostKind
{
    Speaker,
    Venue,
    Catering,
    Travel,
    Materials,
    Other,
}
