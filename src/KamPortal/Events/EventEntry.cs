namespace KamPortal.Events;

/// <summary>A session in the calendar. Instants are UTC.</summary>
/// <param name="Title">Of the event, with that of the session.</param>
/// <param name="Where">Room or place; null for one from afar.</param>
/// <param name="Taken">Seats confirmed, offered or attended.</param>
/// <param name="Trouble">It lost its room or trainer.</param>
/// <param name="MayMove">Not over with, and the viewer's to change.</param>
public sealed record EventEntry(
    int SessionId, int EventId, string Title, EventForm Form, EventLevel Level, EventStatus Status, string TimeZoneId, DateTime StartsAt, DateTime EndsAt, int? RoomId, string? Where, IReadOnlyList<SessionTrainerName> Trainers,
    int Capacity, int Taken, bool Trouble, bool MayMove, int Version)
{
    public string Key => FormattableString.Invariant($"session-{SessionId}");
}
