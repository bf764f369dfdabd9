namespace KamPortal.Events.Preparation;

/// <summary>A piece of preparation somebody has to see to.</summary>
/// <param name="Today">On the event's clock, as <paramref name="DueOn"/>.</param>
/// <param name="IsForOwner">Nobody has it; it is shown to the owner of the event.</param>
public sealed record DuePreparation(int TaskId, int EventId, string Event, DateOnly StartsOn, string Title, EventDepartments Department, DateOnly DueOn, DateOnly Today, bool IsForOwner);
