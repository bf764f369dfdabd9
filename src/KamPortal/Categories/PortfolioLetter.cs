using KamPortal.Accounts;

namespace KamPortal.Categories;

/// <summary>What the accounts of one letter come to. Amounts in roubles a year, unknown potentials left out.</summary>
public sealed record PortfolioLetter(AbcdCategory Category, int Accounts, decimal Volume, decimal Potential, decimal Gap);
