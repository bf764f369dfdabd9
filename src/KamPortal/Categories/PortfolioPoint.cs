using KamPortal.Accounts;

namespace KamPortal.Categories;

/// <summary>One account on the picture. Amounts in roubles a year.</summary>
public sealed record PortfolioPoint(int Id, string Name, AbcdCategory Category, decimal Volume, decimal Gap);
