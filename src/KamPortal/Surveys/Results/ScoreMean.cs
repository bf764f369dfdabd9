namespace KamPortal.Surveys.Results;

/// <summary>Mean of a scale with the number of answers behind it: CES, a manager's score, any other scale.</summary>
/// <param name="Top">The highest number of the scale.</param>
public sealed record ScoreMean(int Count, long Sum, int Top)
{
    /// <summary>Exact; null without answers.</summary>
    public decimal? Value => Count == 0 ? null : (decimal)Sum / Count;

    /// <summary>
    /// With two decimals. Only a mean of the highest mark itself shows as that: clients who give 5.0 come back six times as often as those who give
    /// 4.8, so 4.996 shows as 4.99.
    /// </summary>
    public decimal? Shown => Value is not { } value ? null : Math.Round(value, 2, MidpointRounding.AwayFromZero) is var rounded && rounded >= Top && value < Top ? Top - 0.01m : rounded;

    public static ScoreMean Of(IEnumerable<ScoreCount> scores, int top)
    {
        var (count, sum) = (0, 0L);
        foreach (var (score, times) in scores)
        {
            (count, sum) = (count + times, sum + ((long)score * times));
        }

        return new ScoreMean(count, sum, top);
    }
}
