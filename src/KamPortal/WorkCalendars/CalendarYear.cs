namespace KamPortal.WorkCalendars;

/// <param name="IsKnown">False when the official calendar is missing and the fixed holidays stand in.</param>
/// <param name="KnownYears">Years with an official calendar.</param>
/// <param name="WorkingDays">Of the whole year.</param>
public sealed record CalendarYear(int Year, bool IsKnown, IReadOnlyList<int> KnownYears, IReadOnlyList<CalendarDay> Days, int WorkingDays);
