using KamPortal.WorkCalendars;

namespace KamPortal.Events;

/// <summary>A year on the viewer's clock: how much on which day.</summary>
public sealed record EventYearDays(DateOnly Today, IReadOnlyDictionary<DateOnly, EventDayCount> Days, IReadOnlyDictionary<DateOnly, DayKind> Kinds);
