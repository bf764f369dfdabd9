namespace KamPortal.Gifts;

/// <summary>The latest gifts of a client or a person.</summary>
public sealed record GiftStrip(IReadOnlyList<GiftLine> Lines, bool HasMore, DateOnly Today, bool MayPlan);
