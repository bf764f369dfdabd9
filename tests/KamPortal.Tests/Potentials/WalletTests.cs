using KamPortal.Potentials;

namespace KamPortal.Tests.Potentials;

/// <summary>Worked examples of the formulas of domain.md §1; amounts in thousands of roubles where it does not matter.</summary>
public sealed class WalletTests
{
    private const int Valves = 1;
    private const int Pumps = 2;
    private const int Pipes = 3;

    [Fact]
    public void Share_and_gap_of_a_table_of_groups()
    {
        var wallet = Of([(Valves, 1000), (Pumps, 400), (Pipes, 600)], [(Valves, 700), (Pipes, 60)]);

        Assert.Equal((2000m, 760m, 38m, 1240m), (wallet.Total.Potential, wallet.Total.Sales, wallet.Total.SharePercent, wallet.Gap));
        Assert.Equal((70m, 300m), (wallet.Groups[Valves].SharePercent, wallet.Groups[Valves].Gap));
        Assert.Equal((0m, 400m), (wallet.Groups[Pumps].SharePercent, wallet.Groups[Pumps].Gap));
        Assert.Equal((10m, 540m), (wallet.Groups[Pipes].SharePercent, wallet.Groups[Pipes].Gap));
        Assert.Null(wallet.Rest.Potential);
    }

    [Fact]
    public void Nothing_recorded_is_unknown_and_never_zero()
    {
        var wallet = Of([], [(Valves, 500)]);

        Assert.Equal((null, 500m), (wallet.Total.Potential, wallet.Total.Sales));
        Assert.Null(wallet.Gap);
        Assert.Null(wallet.Total.SharePercent);
        Assert.Null(wallet.Total.ShownPercent);
        Assert.False(wallet.Total.IsExceeded);
        Assert.Equal(Weakness.None, wallet.Groups[Valves].WeaknessBelow(30));
    }

    [Fact]
    public void A_client_known_to_buy_nothing_has_no_gap_and_no_share()
    {
        var wallet = Of([(Wallet.Together, 0)], []);

        Assert.Equal((0m, 0m), (wallet.Total.Potential, wallet.Gap));
        Assert.Null(wallet.Total.SharePercent);
        Assert.False(wallet.Total.IsExceeded);
    }

    [Fact]
    public void Everything_together_is_a_rest_while_no_group_has_a_figure()
    {
        var wallet = Of([(Wallet.Together, 1000)], [(Valves, 300), (Pumps, 100)]);

        Assert.Equal((1000m, 40m, 600m), (wallet.Total.Potential, wallet.Total.SharePercent, wallet.Gap));
        Assert.Equal((1000m, 400m, 600m), (wallet.Rest.Potential, wallet.Rest.Sales, wallet.Rest.Gap));
        Assert.Null(wallet.Groups[Valves].Potential);
    }

    [Fact]
    public void The_rest_is_what_groups_leave_of_everything_together()
    {
        var wallet = Of([(Wallet.Together, 1000), (Valves, 600)], [(Valves, 500), (Pumps, 150), (Wallet.Together, 50)]);

        Assert.Equal((1000m, 700m, 70m), (wallet.Total.Potential, wallet.Total.Sales, wallet.Total.SharePercent));
        Assert.Equal((400m, 200m, 200m), (wallet.Rest.Potential, wallet.Rest.Sales, wallet.Rest.Gap));
        Assert.Equal(300m, wallet.Gap);
    }

    [Fact]
    public void A_group_that_is_exceeded_does_not_hide_the_gap_of_another()
    {
        var wallet = Of([(Valves, 100), (Pumps, 100)], [(Valves, 180), (Pumps, 10)]);

        Assert.Equal((200m, 190m, 95m), (wallet.Total.Potential, wallet.Total.Sales, wallet.Total.SharePercent));
        Assert.Equal(90m, wallet.Gap);
        Assert.Equal((true, 180m, 100m), (wallet.Groups[Valves].IsExceeded, wallet.Groups[Valves].SharePercent, wallet.Groups[Valves].ShownPercent));
        Assert.False(wallet.Total.IsExceeded);
    }

    [Fact]
    public void Groups_that_sum_up_to_more_outweigh_everything_together()
    {
        var wallet = Of([(Wallet.Together, 500), (Valves, 400), (Pumps, 300)], [(Pipes, 50)]);

        Assert.Equal((700m, 700m), (wallet.Total.Potential, wallet.Gap));
        Assert.True(wallet.TogetherIsLess);
        Assert.Equal((0m, 50m, 0m, true), (wallet.Rest.Potential, wallet.Rest.Sales, wallet.Rest.Gap, wallet.Rest.IsExceeded));
    }

    [Fact]
    public void More_shipped_than_the_client_spends_shows_a_hundred_and_says_so()
    {
        var wallet = Of([(Wallet.Together, 800)], [(Valves, 1000)]);

        Assert.Equal((125m, 100m, true, 0m), (wallet.Total.SharePercent, wallet.Total.ShownPercent, wallet.Total.IsExceeded, wallet.Gap));
        Assert.True(Of([(Wallet.Together, 0)], [(Valves, 1)]).Total.IsExceeded);
        Assert.Equal(100m, Of([(Wallet.Together, 0)], [(Valves, 1)]).Total.ShownPercent);
        Assert.Equal((100m, false), (Of([(Wallet.Together, 8)], [(Valves, 8)]).Total.ShownPercent, Of([(Wallet.Together, 8)], [(Valves, 8)]).Total.IsExceeded));
    }

    [Fact]
    public void Returns_make_sales_negative_and_the_gap_larger_than_the_potential()
    {
        var wallet = Of([(Valves, 100)], [(Valves, -20)]);

        Assert.Equal((-20m, -20m, 120m), (wallet.Total.Sales, wallet.Total.SharePercent, wallet.Gap));
        Assert.Equal(Weakness.Low, wallet.Groups[Valves].WeaknessBelow(30));
    }

    [Theory]
    [InlineData(0, Weakness.Absent)]
    [InlineData(1, Weakness.Low)]
    [InlineData(299.99, Weakness.Low)]
    [InlineData(300, Weakness.None)]
    [InlineData(2000, Weakness.None)]
    public void A_group_is_absent_at_nothing_and_low_below_the_setting(decimal sales, Weakness expected) =>
        Assert.Equal(expected, new WalletLine(1000, sales).WeaknessBelow(30));

    [Fact]
    public void A_group_nobody_buys_is_not_weak() => Assert.Equal(Weakness.None, new WalletLine(0, 0).WeaknessBelow(30));

    /// <summary>What holds whatever the figures are.</summary>
    [Fact]
    public void Invariants_hold_for_any_table()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 5000; round++)
        {
            var potentials = Figures(random, 0, 100_000);
            var sales = Figures(random, -10_000, 120_000);
            var wallet = Wallet.Of(potentials, sales);
            var lines = wallet.Groups.Values.Append(wallet.Rest).Append(wallet.Total).ToList();

            Assert.Equal(potentials.Count == 0, wallet.Total.Potential is null);
            Assert.Equal(wallet.Total.Potential is null, wallet.Gap is null);
            Assert.All(lines, l =>
            {
                Assert.True(l.Gap is null or >= 0);
                Assert.True(l.ShownPercent is null or <= 100);
                Assert.True(l.Sales < 0 || l.Gap is null || l.Gap <= l.Potential);
                Assert.True(l.IsExceeded == (l.SharePercent > 100) || l.Potential == 0);
                Assert.True(l.Gap is not > 0 || !l.IsExceeded);
            });
            if (wallet.Total.Potential is { } potential)
            {
                var spread = wallet.Groups.Values.Where(g => g.Potential is not null).ToList();
                Assert.Equal(potential, spread.Sum(g => g.Potential!.Value) + (wallet.Rest.Potential ?? 0));
                Assert.Equal(wallet.Total.Sales, spread.Sum(g => g.Sales) + wallet.Rest.Sales);
                Assert.True(potential >= (wallet.TogetherFigure ?? 0));
                Assert.True(wallet.Gap >= potential - wallet.Total.Sales || wallet.Rest.Potential is null);
            }
        }
    }

    /// <summary>Up to five groups and, half the time, everything together; whole kopecks, zeros among them.</summary>
    private static Dictionary<int, decimal> Figures(Random random, int from, int to) =>
        Enumerable.Range(0, 6).Where(_ => random.Next(2) == 0).ToDictionary(key => key, _ => random.Next(8) == 0 ? 0 : random.Next(from, to) / 100m);

    private static Wallet Of((int Group, decimal Amount)[] potentials, (int Group, decimal Amount)[] sales) =>
        Wallet.Of(potentials.ToDictionary(p => p.Group, p => p.Amount), sales.ToDictionary(s => s.Group, s => s.Amount));
}
