namespace KamPortal.Web.Events;

public enum EventCalendarView
{
    Month,
    Week,
    Year,

    /// <summary>Four weeks, a line for each trainer, room or client.</summary>
    Timeline,
}
