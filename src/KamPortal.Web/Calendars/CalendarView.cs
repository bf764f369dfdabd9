namespace KamPortal.Web.Calendars;

public enum CalendarView
{
    Month,
    Week,
    Agenda,

    /// <summary>Everything of one day; reached from a day.</summary>
    Day,

    /// <summary>Everybody below, a day a column.</summary>
    Team,
}
