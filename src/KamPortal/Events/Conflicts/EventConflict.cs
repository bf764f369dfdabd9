namespace KamPortal.Events.Conflicts;

/// <param name="Refuses">Cannot be planned so; else it may be confirmed.</param>
/// <param name="Key">Says which, so that only what was shown is confirmed.</param>
/// <param name="Session">Position among the sessions asked about, from 0.</param>
/// <param name="EventId">The other event; null when it is no event.</param>
public sealed record EventConflict(ConflictKind Kind, bool Refuses, string Key, string Text, int Session, int? EventId);
