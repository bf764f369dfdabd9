namespace KamPortal.Gifts;

/// <param name="Blocked">What stands against approving and giving it; null when nothing does.</param>
public sealed record PlannedGift(int Id, string? Blocked);
