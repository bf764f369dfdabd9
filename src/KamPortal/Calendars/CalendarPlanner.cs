namespace KamPortal.Calendars;

/// <summary>Who has how much to do on which day.</summary>
public sealed record CalendarPlanner(DateOnly Today, IReadOnlyList<PeriodDay> Days, IReadOnlyList<PlannerRow> Rows);
