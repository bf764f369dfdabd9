namespace KamPortal.Events;

/// <summary>A line of the timeline: a trainer, a room or a client, with the sessions of the period.</summary>
/// <param name="EndsOn">First day on which the trainer or the room is not to be had.</param>
public sealed record EventLane(int Id, string Name, DateOnly? EndsOn, IReadOnlyList<EventEntry> Entries);
