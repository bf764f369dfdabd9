namespace KamPortal.Gifts;

/// <param name="Budgets">Of the seasons looked at; one-off gifts have none.</param>
/// <param name="Overrides">Gifts allowed above the limit, with who and why.</param>
public sealed record GiftReport(
    IReadOnlyList<SeasonBudget> Budgets, GiftSums Total, IReadOnlyList<GiftSums> ByCategory, IReadOnlyList<GiftSums> ByManager, IReadOnlyList<GiftSums> ByAccount, int AccountsLeftOut, IReadOnlyList<GiftRow> Overrides, DateOnly Today);
