namespace KamPortal.Calendars;

/// <param name="LastReadAt">UTC; null when no program has asked yet.</param>
public sealed record CalendarFeedRow(int Id, string Name, CalendarKinds Kinds, DateTime CreatedAt, DateTime? LastReadAt);
