namespace KamPortal.Events.Catalogue;

/// <param name="StartsAt">UTC; shown in <paramref name="TimeZoneId"/>.</param>
public sealed record ProgrammeEventRow(int Id, string Title, EventForm Form, EventLevel Level, EventStatus Status, DateTime StartsAt, string TimeZoneId);
