namespace KamPortal.Calendars;

/// <summary>Which events a feed holds.</summary>
public enum EventCalendar
{
    All,
    Trainer,
    Room,
}
