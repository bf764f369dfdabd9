using KamPortal.Events.Resources;

namespace KamPortal.Events;

/// <summary>A coming session and the room or the trainer it lost.</summary>
/// <param name="Name">Of the room or the trainer.</param>
internal sealed record LostSession(int? RoomId, int? TrainerId, string Name, StrandedSession Session)
{
    public int SessionId => Session.SessionId;

    public int EventId => Session.EventId;
}
