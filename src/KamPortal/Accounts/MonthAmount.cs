namespace KamPortal.Accounts;

/// <param name="Month">First day of the month.</param>
/// <param name="Amount">Roubles without VAT.</param>
public sealed record MonthAmount(DateOnly Month, decimal Amount);
