namespace KamPortal.Events;

/// <param name="ClosedOn">First day on which it is not to be had.</param>
public sealed record RoomChoice(int Id, string Name, int Seats, string TimeZoneId, DateOnly? ClosedOn);
