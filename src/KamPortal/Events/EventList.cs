namespace KamPortal.Events;

/// <summary>A page of the list of events.</summary>
public sealed record EventList(IReadOnlyList<EventRow> Rows, bool HasMore);
