using KamPortal.Accounts;

namespace KamPortal.Categories;

/// <summary>One of the accounts with the largest gap. Amounts in roubles a year.</summary>
public sealed record PortfolioRow(int Id, string Name, string OwnerName, AbcdCategory Category, AbcClass Abc, decimal Volume, decimal Potential, decimal? SharePercent, decimal Gap);
