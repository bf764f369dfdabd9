namespace KamPortal.Events.Resources;

/// <param name="ClosedOn">First day without it.</param>
/// <param name="Sessions">In the year asked for, called off ones left out.</param>
/// <param name="IsUsed">There was a session in it, ever.</param>
public sealed record RoomRow(int Id, int Version, string Name, string? Address, int Seats, string TimeZoneId, string? Equipment, DateOnly? ClosedOn, int Sessions, bool IsUsed, IReadOnlyList<StrandedSession> Stranded);
