namespace KamPortal.KeyAccounts;

/// <summary>The arithmetic of the matrix potential × attractiveness (row 2.5).</summary>
public static class KeyScoring
{
    public const int Lowest = 1;
    public const int Highest = 5;

    /// <summary>From here on a figure counts as high.</summary>
    public const decimal Middle = 3;

    /// <summary>
    /// The fifth of the company's accounts an account falls into by potential: ⌈5·r/N⌉, r being how many accounts with a known
    /// potential have no more than this one (itself included) and N how many have a known potential. Nothing is the lowest.
    /// </summary>
    /// <param name="potential">Roubles a year.</param>
    public static int PotentialScore(decimal potential, int notAbove, int known) =>
        potential <= 0 || known <= 0 ? Lowest : Math.Clamp(((Highest * notAbove) + known - 1) / known, Lowest, Highest);

    /// <summary>Σ weight·score / Σ weight, to two places; null without weight.</summary>
    public static decimal? Attractiveness(IReadOnlyCollection<(int Weight, int Score)> scores)
    {
        var weight = scores.Sum(s => s.Weight);
        return weight == 0 ? null : Math.Round(scores.Sum(s => (decimal)s.Weight * s.Score) / weight, 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>Weight of the criteria met in percent of all weight, rounded down; 0 without weight.</summary>
    public static int CriteriaPercent(IReadOnlyCollection<(int Weight, bool IsMet)> criteria)
    {
        var weight = criteria.Sum(c => c.Weight);
        return weight == 0 ? 0 : 100 * criteria.Where(c => c.IsMet).Sum(c => c.Weight) / weight;
    }

    public static MatrixField Field(decimal potential, decimal attractiveness) => (potential >= Middle, attractiveness >= Middle) switch
    {
        (true, true) => MatrixField.Invest,
        (true, false) => MatrixField.WinOver,
        (false, true) => MatrixField.Keep,
        _ => MatrixField.Serve,
    };
}
