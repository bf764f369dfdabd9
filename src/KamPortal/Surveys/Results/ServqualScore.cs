namespace KamPortal.Surveys.Results;

/// <summary>
/// SERVQUAL (Parasuraman, Zeithaml, Berry): the gap of a dimension is the mean over all pairs of its items, perceived less expected; the total is the
/// sum of weight × gap. Weights are the points people spread over the dimensions (100 each), taken together; where nobody spread any, those of the
/// template. A dimension the survey does not ask about has no weight: the others' weights are made up to 1. A dimension asked about that nobody answered
/// leaves the total undefined, since a total of fewer dimensions would not compare with that of another wave.
/// </summary>
/// <param name="Dimensions">Those asked about, in the order of the method.</param>
/// <param name="PeopleWeighing">How many answers the weights come from; 0: from the template.</param>
public sealed record ServqualScore(IReadOnlyList<DimensionGap> Dimensions, int PeopleWeighing)
{
    /// <summary>In points of the scale; negative: below what is expected.</summary>
    public decimal? Total => Dimensions.Count == 0 || Dimensions.Any(d => d.Gap is null) ? null : Dimensions.Sum(d => d.Weight * d.Gap!.Value);

    /// <summary>The plain mean of the dimensions, for comparison with other companies' figures.</summary>
    public decimal? Unweighted => Dimensions.Count == 0 || Dimensions.Any(d => d.Gap is null) ? null : Dimensions.Average(d => d.Gap!.Value);

    public int Unpaired => Dimensions.Sum(d => d.Answers.Unpaired);

    /// <summary>Where the gap weighs most; null without answers.</summary>
    public DimensionGap? Worst => Dimensions.Where(d => d.Gap is not null).MinBy(d => d.Gap);

    /// <param name="points">Points of all people together by dimension.</param>
    /// <param name="peopleWeighing">Who spread them.</param>
    /// <param name="templatePoints">Taken where nobody did.</param>
    public static ServqualScore Of(IReadOnlyList<GapItem> items, IReadOnlyDictionary<ServiceDimension, long> points, int peopleWeighing, IReadOnlyDictionary<ServiceDimension, int> templatePoints)
    {
        var asked = items.GroupBy(i => i.Dimension).OrderBy(g => g.Key).ToList();
        var spread = asked.Sum(g => points.GetValueOrDefault(g.Key));
        decimal PointsOf(ServiceDimension dimension) => spread > 0 ? points.GetValueOrDefault(dimension) : templatePoints.GetValueOrDefault(dimension);
        var all = asked.Sum(g => PointsOf(g.Key));
        return new ServqualScore(
            [.. asked.Select(g => new DimensionGap(g.Key, g.Aggregate(default(PairSums), (sum, item) => sum + item.Answers), all == 0 ? 1m / asked.Count : PointsOf(g.Key) / all, [.. g]))],
            spread > 0 ? peopleWeighing : 0);
    }
}
