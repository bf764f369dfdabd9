namespace KamPortal.Events.Resources;

/// <summary>A session whose room or trainer is not to be had any more.</summary>
/// <param name="StartsAt">UTC.</param>
/// <param name="TimeZoneId">The event's.</param>
public sealed record StrandedSession(int SessionId, int EventId, string Event, DateTime StartsAt, string TimeZoneId, int OwnerId, string Owner);
