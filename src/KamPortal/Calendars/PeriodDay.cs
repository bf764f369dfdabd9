using KamPortal.WorkCalendars;

namespace KamPortal.Calendars;

public sealed record PeriodDay(DateOnly On, DayKind Kind);
