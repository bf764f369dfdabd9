using KamPortal.WorkCalendars;

namespace KamPortal.Events;

/// <summary>Sessions of some days on the viewer's clock.</summary>
/// <param name="Days">Every day with its kind.</param>
/// <param name="IsCut">There are more than are shown.</param>
public sealed record EventPeriod(DateOnly Today, string TimeZoneId, IReadOnlyDictionary<DateOnly, DayKind> Days, IReadOnlyList<EventEntry> Entries, bool IsCut);
