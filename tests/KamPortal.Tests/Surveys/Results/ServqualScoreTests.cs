using KamPortal.Surveys;
using KamPortal.Surveys.Results;

namespace KamPortal.Tests.Surveys.Results;

public sealed class ServqualScoreTests
{
    private static readonly Dictionary<ServiceDimension, int> Even = Enum.GetValues<ServiceDimension>().ToDictionary(d => d, _ => 20);

    /// <summary>Zeithaml, Parasuraman, Berry, "Delivering Quality Service" (1990): how people spread 100 points.</summary>
    private static readonly Dictionary<ServiceDimension, int> Published = new()
    {
        [ServiceDimension.Tangibles] = 11,
        [ServiceDimension.Reliability] = 32,
        [ServiceDimension.Responsiveness] = 22,
        [ServiceDimension.Assurance] = 19,
        [ServiceDimension.Empathy] = 16,
    };

    /// <summary>
    /// 12manage, "Weighted and unweighted average SERVQUAL scores" (https://www.12manage.com/forum.asp?TB=zeithaml_servqual&amp;S=54): gaps −0.65, −1.10,
    /// −0.83, −0.70, −1.01 make −4.29 / 5 = −0.86.
    /// </summary>
    [Fact]
    public void Agrees_with_the_worked_example_unweighted()
    {
        var score = ServqualScore.Of(Example(), new Dictionary<ServiceDimension, long>(), 0, Even);
        Assert.Equal([-0.65m, -1.10m, -0.83m, -0.70m, -1.01m], score.Dimensions.Select(d => d.Gap!.Value));
        Assert.Equal(-0.858m, score.Unweighted);
        Assert.Equal(-0.858m, score.Total);
        Assert.Equal(ServiceDimension.Reliability, score.Worst!.Dimension);
    }

    /// <summary>The same gaps with the published weights: 0.11 · −0.65 + 0.32 · −1.10 + 0.22 · −0.83 + 0.19 · −0.70 + 0.16 · −1.01.</summary>
    [Fact]
    public void The_total_takes_weights_whoever_gave_them()
    {
        var byTemplate = ServqualScore.Of(Example(), new Dictionary<ServiceDimension, long>(), 0, Published);
        var byPeople = ServqualScore.Of(Example(), Published.ToDictionary(p => p.Key, p => p.Value * 40L), 40, Even);
        Assert.Equal(-0.9007m, byTemplate.Total);
        Assert.Equal(-0.9007m, byPeople.Total);
        Assert.Equal((0, 40), (byTemplate.PeopleWeighing, byPeople.PeopleWeighing));
        Assert.Equal(-0.858m, byPeople.Unweighted);
    }

    [Fact]
    public void Answers_without_their_pair_are_told_but_not_counted()
    {
        var answers = PairSums.Of(7, 5, 3) + PairSums.Of(6, null, 2) + PairSums.Of(null, 1, 4) + PairSums.Of(null, null, 9);
        var score = ServqualScore.Of([new GapItem(1, ServiceDimension.Empathy, "", answers)], new Dictionary<ServiceDimension, long>(), 0, Even);
        Assert.Equal(-2m, score.Dimensions[0].Gap);
        Assert.Equal((3, 6), (answers.Count, score.Unpaired));
    }

    [Fact]
    public void A_dimension_is_the_mean_of_pairs_not_of_items()
    {
        var score = ServqualScore.Of(
            [new GapItem(1, ServiceDimension.Empathy, "", PairSums.Of(7, 6, 9)), new GapItem(2, ServiceDimension.Empathy, "", PairSums.Of(7, 1, 1))],
            new Dictionary<ServiceDimension, long>(), 0, Even);
        Assert.Equal(-1.5m, score.Dimensions[0].Gap);
    }

    [Fact]
    public void A_dimension_not_asked_about_leaves_its_weight_to_the_others()
    {
        var score = ServqualScore.Of([.. Example().Where(i => i.Dimension != ServiceDimension.Tangibles)], new Dictionary<ServiceDimension, long>(), 0, Published);
        Assert.Equal(4, score.Dimensions.Count);
        Assert.Equal(1m, score.Dimensions.Sum(d => d.Weight), 20);
        Assert.Equal(32m / 89, score.Dimensions[0].Weight);
    }

    [Fact]
    public void A_dimension_nobody_answered_leaves_no_total()
    {
        var score = ServqualScore.Of([.. Example().Select(i => i.Dimension == ServiceDimension.Assurance ? i with { Answers = PairSums.Of(7, null, 12) } : i)], new Dictionary<ServiceDimension, long>(), 0, Even);
        Assert.Null(score.Total);
        Assert.Null(score.Unweighted);
        Assert.Null(score.Dimensions[3].Gap);
        Assert.Equal(-1.10m, score.Dimensions[1].Gap);
    }

    [Fact]
    public void Nothing_asked_or_answered_is_no_score()
    {
        Assert.Null(ServqualScore.Of([], new Dictionary<ServiceDimension, long>(), 0, Even).Total);
        Assert.Null(ServqualScore.Of([.. Example().Select(i => i with { Answers = default })], new Dictionary<ServiceDimension, long>(), 0, Even).Total);
    }

    [Fact]
    public void Whatever_the_answers_gaps_keep_their_bounds_mirror_and_merge()
    {
        var random = new Random(9);
        for (var i = 0; i < 200; i++)
        {
            var pairs = Enumerable.Range(0, random.Next(2, 60)).Select(_ => (E: random.Next(1, 8), P: random.Next(1, 8), D: (ServiceDimension)random.Next(5))).ToArray();
            var points = Enum.GetValues<ServiceDimension>().ToDictionary(d => d, _ => (long)random.Next(0, 50));
            ServqualScore Score(IEnumerable<(int E, int P, ServiceDimension D)> some) =>
                ServqualScore.Of([.. some.GroupBy(p => p.D).Select(g => new GapItem((int)g.Key, g.Key, "", g.Aggregate(default(PairSums), (sum, p) => sum + PairSums.Of(p.E, p.P, 1))))], points, 1, Even);
            var score = Score(pairs);
            Assert.All(score.Dimensions, d => Assert.InRange(d.Gap!.Value, -6, 6));
            Assert.InRange(score.Total!.Value, score.Dimensions.Min(d => d.Gap!.Value) - 1e-20m, score.Dimensions.Max(d => d.Gap!.Value) + 1e-20m);
            Assert.Equal(1m, score.Dimensions.Sum(d => d.Weight), 20);
            Assert.Equal(-score.Total.Value, Score(pairs.Select(p => (p.P, p.E, p.D))).Total!.Value, 20);
            random.Shuffle(pairs);
            Assert.Equal(score.Total.Value, Score(pairs).Total!.Value, 20);
            Assert.Equal(score.Total.Value, Score(pairs.Concat(pairs)).Total!.Value, 20);
        }
    }

    /// <summary>100 answers an item, as many as it takes for the gap of the example.</summary>
    private static List<GapItem> Example() =>
    [
        Item(ServiceDimension.Tangibles, 65), Item(ServiceDimension.Reliability, 110), Item(ServiceDimension.Responsiveness, 83), Item(ServiceDimension.Assurance, 70), Item(ServiceDimension.Empathy, 101),
    ];

    private static GapItem Item(ServiceDimension dimension, int shortfall) => new((int)dimension, dimension, dimension.ToString(), new PairSums(100, 0, 600, 600 - shortfall));
}
