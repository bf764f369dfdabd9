namespace KamPortal.PurchasingCentres;

/// <summary>How a key account is covered.</summary>
/// <param name="Centre">Null when the account has no centre yet.</param>
public sealed record KeyAccountCoverage(int AccountId, string Account, string Owner, PortfolioRow? Centre);
