namespace KamPortal.WorkCalendars;

public sealed record CalendarDay(DateOnly Date, DayKind Kind, bool IsPublicHoliday);
