using KamPortal.WorkCalendars;

namespace KamPortal.Calendars;

public sealed record CalendarDay(DateOnly On, DayKind Kind);
