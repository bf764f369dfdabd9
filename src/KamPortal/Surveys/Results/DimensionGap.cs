namespace KamPortal.Surveys.Results;

/// <summary>A dimension of SERVQUAL.</summary>
/// <param name="Answers">All pairs of its items together.</param>
/// <param name="Weight">0…1, its part among the dimensions asked about.</param>
/// <param name="Items">In the order of the survey.</param>
public sealed record DimensionGap(ServiceDimension Dimension, PairSums Answers, decimal Weight, IReadOnlyList<GapItem> Items)
{
    /// <summary>Perceived less expected, in points of the scale; null without pairs.</summary>
    public decimal? Gap => Answers.Gap;
}
