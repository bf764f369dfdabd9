namespace KamPortal.Gifts;

/// <param name="By">Null for those the portal came with.</param>
/// <param name="IsCurrent">In force today.</param>
public sealed record GiftLimitRow(int Id, GiftRecipient Recipient, DateOnly FromOn, decimal Amount, string? Basis, DateTime At, string? By, bool IsCurrent);
