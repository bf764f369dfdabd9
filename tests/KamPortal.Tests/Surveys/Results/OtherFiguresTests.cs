using KamPortal.Surveys.Results;

namespace KamPortal.Tests.Surveys.Results;

public sealed class OtherFiguresTests
{
    [Fact]
    public void Four_point_eight_and_five_never_look_alike()
    {
        Assert.Equal(4.8m, Mean((5, 4), (4, 1)).Shown);
        Assert.Equal(5m, Mean((5, 7)).Shown);

        // 4.996: two decimals would make it 5.00.
        Assert.Equal(4.99m, Mean((5, 249), (4, 1)).Shown);
        Assert.Equal(4.996m, Mean((5, 249), (4, 1)).Value);
        Assert.Equal(4.67m, Mean((5, 2), (4, 1)).Shown);
        Assert.Equal(1m, Mean((1, 3)).Shown);
    }

    [Fact]
    public void A_mean_of_nothing_is_none()
    {
        Assert.Null(ScoreMean.Of([], 7).Value);
        Assert.Null(ScoreMean.Of([], 7).Shown);
        Assert.Null(SatisfactionShare.Of([]).Percent);
    }

    [Fact]
    public void Satisfaction_is_the_share_of_fours_and_fives()
    {
        var share = SatisfactionShare.Of([new(5, 3), new(4, 2), new(3, 4), new(1, 1)]);
        Assert.Equal((5, 10), (share.Satisfied, share.Count));
        Assert.Equal(50m, share.Percent);
    }

    /// <summary>
    /// The example of Martilla and James, "Importance-Performance Analysis", Journal of Marketing 41 (1977), 77–79: fourteen attributes of a car dealer's service,
    /// reprinted by Kotler and Keller, Marketing Management, chapter 13, table 13.2, whose text gives 3.83 and 2.63 for the first, "job done right the first time":
    /// highly important and not performed well. Only that row was checked against a source; the other thirteen stand as they are commonly quoted, so what is
    /// tested of them is the arithmetic: the map is parted at the means, 3.15 and 2.82 of these numbers by hand, not at the middle of the scale of four.
    /// </summary>
    [Fact]
    public void The_map_parts_attributes_as_its_authors_did()
    {
        var map = ImportancePerformance.Of(
        [
            Attribute(1, 3.83m, 2.63m), Attribute(2, 3.63m, 2.73m), Attribute(3, 3.60m, 3.15m), Attribute(4, 3.56m, 3.00m), Attribute(5, 3.41m, 3.05m), Attribute(6, 3.41m, 3.29m), Attribute(7, 3.38m, 3.03m),
            Attribute(8, 3.37m, 3.11m), Attribute(9, 3.29m, 2.00m), Attribute(10, 3.27m, 3.02m), Attribute(11, 2.52m, 2.25m), Attribute(12, 2.43m, 2.49m), Attribute(13, 2.37m, 2.35m), Attribute(14, 2.05m, 3.33m),
        ]);
        Quadrant? Of(int id) => map.QuadrantOf(map.Attributes.Single(a => a.QuestionId == id));
        Assert.Equal(Quadrant.Fix, Of(1));
        Assert.Equal(Quadrant.Fix, Of(2));
        Assert.Equal(Quadrant.Keep, Of(6));
        Assert.Equal(Quadrant.Fix, Of(9));
        Assert.Equal(Quadrant.LowPriority, Of(11));
        Assert.Equal(Quadrant.Overkill, Of(14));
        Assert.Equal(9, map.Attributes[0].QuestionId);
        Assert.Equal(1.29m, map.Attributes[0].Deficit);
        Assert.Equal(-1.28m, map.Attributes[^1].Deficit);
    }

    [Fact]
    public void An_attribute_without_pairs_has_no_place_on_the_map()
    {
        var map = ImportancePerformance.Of([new AttributeScore(1, "", PairSums.Of(8, 6, 4)), new AttributeScore(2, "", PairSums.Of(9, null, 3))]);
        Assert.Equal(1, map.Attributes[0].QuestionId);
        Assert.Equal(2m, map.Deficit);
        Assert.Null(map.QuadrantOf(map.Attributes[1]));
        Assert.Equal(3, map.Unpaired);
        Assert.Null(ImportancePerformance.Of([new AttributeScore(2, "", default)]).Deficit);
    }

    private static AttributeScore Attribute(int id, decimal importance, decimal score) => new(id, "", new PairSums(100, 0, (long)(importance * 100), (long)(score * 100)));

    private static ScoreMean Mean(params (int Score, int Count)[] scores) => ScoreMean.Of(scores.Select(s => new ScoreCount(s.Score, s.Count)), 5);
}
