namespace KamPortal.Events;

/// <summary>Which part of the list is shown.</summary>
public enum EventShow
{
    /// <summary>Not over, the next first.</summary>
    Ahead,

    /// <summary>Over, the last first.</summary>
    Past,

    /// <summary>A room or trainer of a coming session is no longer to be had.</summary>
    Troubled,
}
