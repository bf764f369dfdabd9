namespace KamPortal.Events.Participants;

/// <summary>How many of those on the list have a seniority; null: unknown.</summary>
public sealed record SeniorityShare(int? Seniority, int Count);
