namespace KamPortal.Gifts;

/// <summary>A gift as it was shown when it was chosen.</summary>
public sealed record GiftChoice(int Id, int Version);
