namespace KamPortal.Events;

/// <summary>A session as those who are invited are told of it.</summary>
/// <param name="Title">Null: the event's.</param>
/// <param name="StartsAt">UTC, as the end.</param>
/// <param name="Place">Room, address, place in words, link; empty while unknown.</param>
internal sealed record ToldSession(int Id, string? Title, DateTime StartsAt, DateTime EndsAt, string Place);
