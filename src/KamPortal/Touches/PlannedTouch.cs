namespace KamPortal.Touches;

/// <param name="IsDayOff">The date is allowed but nobody works that day: worth a word to the user.</param>
public sealed record PlannedTouch(int TouchId, bool IsDayOff);
