namespace KamPortal.Events;

/// <param name="Highest">The highest level of the day.</param>
public sealed record EventDayCount(int Count, EventLevel Highest);
