namespace KamPortal.KeyAccounts;

/// <param name="Level">Null: both.</param>
/// <param name="OwnerId">Null: whoever's accounts one sees.</param>
public sealed record KeyBoardFilter(KeyLevel? Level = null, int? OwnerId = null, bool OverdueOnly = false);
