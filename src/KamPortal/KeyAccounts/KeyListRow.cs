using KamPortal.Accounts;

namespace KamPortal.KeyAccounts;

/// <summary>An account with its status at both levels.</summary>
/// <param name="Sales">12 full months, roubles.</param>
/// <param name="NextReviewOn">The earlier of both levels; null without decisions.</param>
/// <param name="AnnualCosts">Counted costs of the status, roubles a year; null without any.</param>
public sealed record KeyListRow(int AccountId, string Name, string OwnerName, AbcdCategory Abcd, KeyStatus Company, KeyStatus Manager, decimal Sales, DateOnly? NextReviewOn, decimal? AnnualCosts);
