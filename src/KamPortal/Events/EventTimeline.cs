namespace KamPortal.Events;

/// <param name="IsCut">There are more lines than are shown.</param>
public sealed record EventTimeline(EventPeriod Period, IReadOnlyList<EventLane> Lanes, bool IsCut);
