namespace KamPortal.Gifts;

/// <param name="Value">Null for those who may not know it.</param>
public sealed record GiftLine(int Id, int PersonId, string Person, int AccountId, string Account, string Title, decimal? Value, GiftStatus Status, DateOnly On);
