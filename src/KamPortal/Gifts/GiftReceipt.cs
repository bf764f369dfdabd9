namespace KamPortal.Gifts;

/// <summary>What it takes to take a giving back.</summary>
/// <param name="TouchId">The touch recorded in the same step.</param>
public sealed record GiftReceipt(int GiftId, DateOnly PlannedOn, int? TouchId);
