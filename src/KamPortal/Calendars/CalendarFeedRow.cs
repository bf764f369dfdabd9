namespace KamPortal.Calendars;

/// <param name="Events">A calendar of events instead of the own days.</param>
/// <param name="Of">The trainer or the room it is of.</param>
/// <param name="LastReadAt">UTC; null when no program has asked yet.</param>
public sealed record CalendarFeedRow(int Id, string Name, CalendarKinds Kinds, EventCalendar? Events, string? Of, DateTime CreatedAt, DateTime? LastReadAt);
