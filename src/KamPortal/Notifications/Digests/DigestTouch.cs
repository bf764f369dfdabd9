using KamPortal.Touches;

namespace KamPortal.Notifications.Digests;

/// <param name="Type">Null for a task.</param>
/// <param name="IsGreeting">A greeting that waits for consent; which occasion it is stays out of letters.</param>
/// <param name="EventId">A piece of preparation of the event <paramref name="Account"/> names; no client then.</param>
/// <param name="Person">Name of whom to reach; nothing else about them goes into letters.</param>
internal sealed record DigestTouch(int AccountId, string Account, TouchType? Type, string? Topic, string? Person, DateOnly DueOn, bool IsGreeting = false, int? EventId = null);
