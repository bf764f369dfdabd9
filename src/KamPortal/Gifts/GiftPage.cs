namespace KamPortal.Gifts;

/// <param name="Total">How many there are in all.</param>
/// <param name="Sum">Of all that are not refused or struck out, roubles.</param>
public sealed record GiftPage(IReadOnlyList<GiftRow> Rows, int Total, decimal Sum, bool HasMore, DateOnly Today);
