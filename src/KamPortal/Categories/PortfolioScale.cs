namespace KamPortal.Categories;

/// <summary>Places amounts of very different size on one axis: linear about nothing, logarithmic beyond a thousand roubles, the sign kept.</summary>
public static class PortfolioScale
{
    private const double Knee = 1_000;

    /// <summary>Steps of the lattice that points are gathered in.</summary>
    public const double Step = 0.2;

    public static double Of(decimal amount) => Math.Sign(amount) * Math.Log10(1 + ((double)Math.Abs(amount) / Knee));

    public static decimal Back(double place) => Math.Sign(place) * (decimal)((Math.Pow(10, Math.Abs(place)) - 1) * Knee);

    internal static int CellOf(decimal amount) => (int)Math.Floor(Of(amount) / Step);
}
