namespace KamPortal.PurchasingCentres;

public sealed record PortfolioPage<TRow>(IReadOnlyList<TRow> Rows, bool HasMore);
