namespace KamPortal.Surveys.Results;

/// <summary>Answers to a question of two numbers (expected and perceived, or importance and score). Only those with both are counted; the rest are told.</summary>
/// <param name="Count">Answers with both numbers.</param>
/// <param name="Unpaired">Answers with one of them.</param>
public readonly record struct PairSums(int Count, int Unpaired, long First, long Second)
{
    /// <summary>Expected, or importance; null without pairs.</summary>
    public decimal? FirstMean => Count == 0 ? null : (decimal)First / Count;

    /// <summary>Perceived, or score; null without pairs.</summary>
    public decimal? SecondMean => Count == 0 ? null : (decimal)Second / Count;

    /// <summary>Second less first: negative is below what was expected.</summary>
    public decimal? Gap => Count == 0 ? null : (decimal)(Second - First) / Count;

    public static PairSums operator +(PairSums left, PairSums right) =>
        new(left.Count + right.Count, left.Unpaired + right.Unpaired, left.First + right.First, left.Second + right.Second);

    public static PairSums Add(PairSums left, PairSums right) => left + right;

    /// <param name="times">How many gave this answer.</param>
    public static PairSums Of(int? first, int? second, int times) => (first, second) switch
    {
        ({ } expected, { } perceived) => new PairSums(times, 0, (long)expected * times, (long)perceived * times),
        (null, null) => default,
        _ => new PairSums(0, times, 0, 0),
    };
}
