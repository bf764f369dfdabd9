namespace KamPortal.KeyAccounts;

/// <param name="Counts">Accounts of each group within the other conditions.</param>
public sealed record KeyListPage(IReadOnlyList<KeyListRow> Rows, IReadOnlyDictionary<KeyGroup, int> Counts, bool HasMore, DateOnly Today);
