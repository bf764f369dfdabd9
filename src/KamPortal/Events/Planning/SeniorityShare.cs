namespace KamPortal.Events.Planning;

/// <param name="Seniority">1 … 5 as it was when put on the list; null while unknown.</param>
/// <param name="People">Who have or had a seat: confirmed or offered one while the event is ahead, there once it was held.</param>
public sealed record SeniorityShare(EventLevel Level, int? Seniority, int People);
