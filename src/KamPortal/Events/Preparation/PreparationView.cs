namespace KamPortal.Events.Preparation;

/// <summary>The preparation of one event.</summary>
/// <param name="Today">On the event's clock, as all days of it.</param>
/// <param name="StartsOn">The day it starts.</param>
/// <param name="MayChange">The viewer may add, change, give and drop tasks.</param>
public sealed record PreparationView(int EventId, EventStatus Status, DateOnly Today, DateOnly StartsOn, string EventOwner, bool MayChange, EventReadiness Readiness, IReadOnlyList<PreparationRow> Tasks);
