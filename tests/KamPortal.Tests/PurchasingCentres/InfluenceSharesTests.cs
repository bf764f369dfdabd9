using KamPortal.PurchasingCentres;

namespace KamPortal.Tests.PurchasingCentres;

public sealed class InfluenceSharesTests
{
    [Fact]
    public void Even_shares_sum_up_to_100_and_differ_by_one_at_most()
    {
        Assert.Equal([34, 33, 33], InfluenceShares.Evenly(3));
        Assert.Equal([15, 15, 14, 14, 14, 14, 14], InfluenceShares.Evenly(7));
        Assert.All(Enumerable.Range(1, PurchasingCentre.MostMembers), count =>
        {
            var shares = InfluenceShares.Evenly(count);
            Assert.Equal(100, shares.Sum());
            Assert.True(shares.Max() - shares.Min() <= 1);
        });
        Assert.Empty(InfluenceShares.Evenly(0));
    }

    [Theory]
    [InlineData(new[] { 50, 50 }, new[] { 50, 50 })]
    [InlineData(new[] { 30, 30, 37 }, new[] { 31, 31, 38 })]
    [InlineData(new[] { 1, 1, 1 }, new[] { 34, 33, 33 })]
    [InlineData(new[] { 90, 60, 0 }, new[] { 60, 40, 0 })]
    [InlineData(new[] { 0, 0, 0 }, new[] { 34, 33, 33 })]
    [InlineData(new[] { 7 }, new[] { 100 })]
    public void Proportions_are_kept_by_the_largest_remainder(int[] weights, int[] expected) =>
        Assert.Equal(expected, InfluenceShares.InProportion(weights));

    [Fact]
    public void Any_weights_come_to_exactly_100_within_one_percent_of_their_share()
    {
        var random = new Random(20261122);
        for (var run = 0; run < 2000; run++)
        {
            var weights = Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(0, 101)).ToArray();
            var shares = InfluenceShares.InProportion(weights);
            var sum = weights.Sum();

            Assert.Equal(100, shares.Sum());
            Assert.True(sum == 0 || Enumerable.Range(0, weights.Length).All(i => Math.Abs(shares[i] - 100m * weights[i] / sum) < 1));
        }
    }
}
