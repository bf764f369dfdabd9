namespace KamPortal.Calendars;

/// <summary>That an entry was put on another day, and what taking it back needs.</summary>
/// <param name="Version">Of the row after the move.</param>
/// <param name="IsDayOff">The date is allowed but nobody works that day: worth a word to the user.</param>
public sealed record CalendarMove(CalendarSource Source, int Id, DateOnly From, DateOnly To, int Version, bool IsDayOff);
