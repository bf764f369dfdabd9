namespace KamPortal.KeyAccounts;

public sealed record KeyReviewPage(IReadOnlyList<KeyReviewRow> Rows, bool HasMore, DateOnly Today);
