namespace KamPortal.Surveys.Results;

/// <summary>CSAT: the share of 4 and 5 among answers 1…5.</summary>
public sealed record SatisfactionShare(int Satisfied, int Count)
{
    /// <summary>0…100; null without answers.</summary>
    public decimal? Percent => Count == 0 ? null : 100m * Satisfied / Count;

    public static SatisfactionShare Of(IEnumerable<ScoreCount> scores)
    {
        var all = scores.ToList();
        return new SatisfactionShare(all.Where(s => s.Score >= 4).Sum(s => s.Count), all.Sum(s => s.Count));
    }
}
