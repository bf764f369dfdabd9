namespace KamPortal.Calendars;

/// <param name="Token">Shown now and never again: only its hash is kept.</param>
public sealed record NewCalendarFeed(int Id, string Name, string Token);
