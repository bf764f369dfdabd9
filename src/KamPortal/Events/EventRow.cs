namespace KamPortal.Events;

/// <summary>An event in a list. Instants are UTC.</summary>
/// <param name="Rooms">Or places; without those from afar.</param>
/// <param name="Trouble">A coming session lost its room or trainer.</param>
public sealed record EventRow(
    int Id, string Title, EventForm Form, EventLevel Level, EventStatus Status, DateTime StartsAt, DateTime EndsAt, string TimeZoneId, int Sessions, IReadOnlyList<string> Rooms, IReadOnlyList<string> Trainers,
    int OwnerId, string Owner, SeatCounts Seats, bool Trouble);
