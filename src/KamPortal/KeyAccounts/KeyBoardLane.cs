namespace KamPortal.KeyAccounts;

/// <summary>A column of the board with its first cards.</summary>
/// <param name="Count">Of all cards, shown or not.</param>
public sealed record KeyBoardLane(BoardColumn Column, int Count, IReadOnlyList<KeyBoardCard> Cards);
