namespace KamPortal.Events;

/// <summary>A coming session and the room or the trainer it lost.</summary>
internal sealed record LostSession(int SessionId, int EventId, int? RoomId, int? TrainerId, string Name);
