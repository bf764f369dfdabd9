namespace KamPortal.Calendars;

/// <param name="Today">In the zone of the person whose calendar it is.</param>
/// <param name="Days">Every day from the first to the last, working or not.</param>
/// <param name="Entries">By day; open ones first.</param>
/// <param name="IsCut">There is more than can be shown at once: narrow the filter.</param>
public sealed record CalendarPeriod(int UserId, string UserName, DateOnly Today, IReadOnlyList<PeriodDay> Days, IReadOnlyList<CalendarEntry> Entries, bool IsCut);
