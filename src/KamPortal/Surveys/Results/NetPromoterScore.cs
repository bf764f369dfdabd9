namespace KamPortal.Surveys.Results;

/// <summary>
/// Net Promoter Score of answers 0…10: 100 · (p − d), p the share of 9–10, d that of 0–6. Every answer counts as +1, 0 or −1, so the standard error of
/// the mean is √((p + d − (p − d)²) / n); the interval is ±1.96 of it. Where n of the N people of the base answered, the error is × √((N − n) / (N − 1)).
/// </summary>
public sealed record NetPromoterScore
{
    /// <summary>Below so many answers the score is no more than a hint.</summary>
    public const int FirmFrom = 30;

    private const double Confidence95 = 1.96;

    private NetPromoterScore(int promoters, int passives, int detractors, int people) =>
        (Promoters, Passives, Detractors, People) = (promoters, passives, detractors, people);

    /// <summary>9–10.</summary>
    public int Promoters { get; }

    /// <summary>7–8.</summary>
    public int Passives { get; }

    /// <summary>0–6.</summary>
    public int Detractors { get; }

    /// <summary>The base: everybody of the audience, invited or not.</summary>
    public int People { get; }

    public int Count => Promoters + Passives + Detractors;

    /// <summary>−100…100; null without answers, never 0.</summary>
    public double? Value => Count == 0 ? null : 100.0 * (Promoters - Detractors) / Count;

    /// <summary>In points of the score; null without answers.</summary>
    public double? StandardError => Count == 0 ? null : 100 * Math.Sqrt(Variance / Count);

    /// <summary>Half the width of the 95 % interval, in points; null without answers.</summary>
    public double? Margin => Confidence95 * StandardError;

    /// <summary>The same for a base of <see cref="People"/>; 0 when all of them answered.</summary>
    public double? FiniteMargin => Margin * FiniteFactor;

    /// <summary>Of the 95 % interval, not below −100.</summary>
    public double? Low => Value is { } value ? Math.Max(-100, value - Margin!.Value) : null;

    /// <summary>Of the 95 % interval, not above 100.</summary>
    public double? High => Value is { } value ? Math.Min(100, value + Margin!.Value) : null;

    public bool IsIndicative => Count is > 0 and < FirmFrom;

    /// <summary>All answers are of one group: they tell nothing of how far the score may lie from that of everybody.</summary>
    public bool IsUniform => Count > 0 && (Promoters == Count || Passives == Count || Detractors == Count);

    // p + d − (p − d)², in whole numbers as long as possible: rounding must not make it negative.
    private double Variance => ((double)Count * (Promoters + Detractors) - (double)(Promoters - Detractors) * (Promoters - Detractors)) / ((double)Count * Count);

    private double FiniteFactor => People <= Count ? 0 : Math.Sqrt((double)(People - Count) / (People - 1));

    /// <param name="scores">0…10.</param>
    /// <param name="people">Of the base.</param>
    /// <exception cref="ArgumentOutOfRangeException">A score is none, or counted less than 0 times.</exception>
    public static NetPromoterScore Of(IEnumerable<ScoreCount> scores, int people)
    {
        int promoters = 0, passives = 0, detractors = 0;
        foreach (var (score, count) in scores)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(scores));
            switch (score)
            {
                case >= 0 and <= 6:
                    detractors += count;
                    break;
                case 7 or 8:
                    passives += count;
                    break;
                case 9 or 10:
                    promoters += count;
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(scores), score, null);
            }
        }

        return new NetPromoterScore(promoters, passives, detractors, people);
    }
}
