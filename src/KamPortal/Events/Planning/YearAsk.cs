using KamPortal.Accounts;

namespace KamPortal.Events.Planning;

/// <summary>What a year is asked for: one kind of event for so many people.</summary>
/// <param name="Topic">As the managers say it; null for what was computed.</param>
/// <param name="Quarter">1 … 4; null: any time.</param>
/// <param name="Reason">In words.</param>
internal sealed record YearAsk(EventLevel Level, EventForm Form, AbcdCategory? Category, string? Topic, int? Quarter, int People, string Reason);
