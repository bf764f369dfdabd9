namespace KamPortal.Events;

/// <summary>Where an event stands.</summary>
public enum EventStatus
{
    /// <summary>Seen by those who plan; nobody is invited.</summary>
    Draft,

    /// <summary>Announced: people are invited.</summary>
    Planned,

    /// <summary>Over, attendance is closed.</summary>
    Held,

    /// <summary>Called off; stays in calendars as cancelled.</summary>
    Cancelled,
}
