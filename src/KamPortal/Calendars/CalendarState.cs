namespace KamPortal.Calendars;

/// <summary>How far a piece of work in the calendar is, whatever it is.</summary>
public enum CalendarState
{
    Open,
    Done,
    Cancelled,
}
