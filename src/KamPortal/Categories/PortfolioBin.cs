using KamPortal.Accounts;

namespace KamPortal.Categories;

/// <summary>Accounts that lie close together on the picture, in cells of <see cref="PortfolioScale.Step"/>. Amounts in roubles a year.</summary>
/// <param name="Category">The letter most of them have.</param>
/// <param name="LeastGap">The smallest gap among them.</param>
public sealed record PortfolioBin(int X, int Y, AbcdCategory Category, int Accounts, decimal Volume, decimal Gap, decimal LeastGap);
