namespace KamPortal.Events.Participants;

/// <param name="StartsAt">UTC, as the end.</param>
/// <param name="Place">Empty while unknown.</param>
public sealed record PublicSession(string? Title, DateTime StartsAt, DateTime EndsAt, string Place);
