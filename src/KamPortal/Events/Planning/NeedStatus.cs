namespace KamPortal.Events.Planning;

/// <summary>Where a client's need stands.</summary>
public enum NeedStatus
{
    Open,

    /// <summary>An event is planned for it.</summary>
    Planned,

    /// <summary>The event was held and the client was there.</summary>
    Met,
    Dropped,
}
