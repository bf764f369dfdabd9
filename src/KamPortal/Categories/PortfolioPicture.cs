using KamPortal.Accounts;

namespace KamPortal.Categories;

/// <summary>The portfolio of one person, one branch of the staff, or everybody the viewer sees. Amounts in roubles a year.</summary>
/// <param name="VolumeThreshold">T_vol.</param>
/// <param name="GapThreshold">T_gap.</param>
/// <param name="Letters">A, B, C, D, "?", each also when empty.</param>
/// <param name="Points">Accounts of known potential; empty when there are more than <see cref="MostPoints"/>.</param>
/// <param name="Bins">Instead of too many points.</param>
/// <param name="Top">The largest gaps.</param>
public sealed record PortfolioPicture(
    decimal VolumeThreshold,
    decimal GapThreshold,
    IReadOnlyList<PortfolioLetter> Letters,
    IReadOnlyList<PortfolioPoint> Points,
    IReadOnlyList<PortfolioBin> Bins,
    IReadOnlyList<PortfolioRow> Top)
{
    public const int MostPoints = 500;

    public int Accounts => Letters.Sum(l => l.Accounts);

    public int WithoutPotential => Letters.Single(l => l.Category == AbcdCategory.Unknown).Accounts;
}
