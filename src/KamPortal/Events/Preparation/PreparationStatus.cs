namespace KamPortal.Events.Preparation;

/// <summary>Where a piece of preparation stands.</summary>
public enum PreparationStatus
{
    Open,
    Done,

    /// <summary>Not needed, or the event was called off.</summary>
    Dropped,
}
