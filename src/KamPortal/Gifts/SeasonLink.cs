namespace KamPortal.Gifts;

/// <summary>A season to choose from.</summary>
public sealed record SeasonLink(int Id, string Name, SeasonStatus Status, DateOnly GiveByOn);
