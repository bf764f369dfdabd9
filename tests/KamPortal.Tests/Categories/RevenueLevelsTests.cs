using KamPortal.Categories;

namespace KamPortal.Tests.Categories;

public sealed class RevenueLevelsTests
{
    private static readonly decimal[] Volumes = [400m, 300m, 100m, 100m, 60m, 40m];

    /// <summary>Of 1000: 400, 700, 800 — the third reaches 80 % exactly; 900, 960 — the fifth reaches 95 %.</summary>
    [Fact]
    public void Eighty_and_ninety_five_percent_are_reached_by_the_account_that_closes_them()
    {
        var levels = RevenueLevels.Of(new CategoryRules(), Volumes);
        Assert.Equal(new RevenueLevels(100m, 100m, 60m), levels);
        Assert.Equal([AbcClass.A, AbcClass.A, AbcClass.A, AbcClass.A, AbcClass.B, AbcClass.C, AbcClass.None, AbcClass.None], [.. Volumes.Append(0).Append(-5).Select(levels.ClassOf)]);
    }

    [Theory]
    [InlineData(1, 40)]
    [InlineData(16, 40)]
    [InlineData(17, 60)]
    [InlineData(50, 100)]
    [InlineData(67, 300)]
    [InlineData(99, 400)]
    public void The_percentile_is_the_nearest_rank(int percent, int expected) =>
        Assert.Equal(expected, RevenueLevels.Of(new CategoryRules { VolumeMode = VolumeMode.Percentile, VolumePercent = percent }, Volumes).Volume);

    [Fact]
    public void An_amount_is_an_amount_and_where_nobody_buys_there_is_no_line()
    {
        Assert.Equal(5_000m, RevenueLevels.Of(new CategoryRules { VolumeMode = VolumeMode.Absolute, VolumeAmount = 5_000m }, Volumes).Volume);
        Assert.Equal(new RevenueLevels(0, 0, 0), RevenueLevels.Of(new CategoryRules(), []));
        Assert.Equal(AbcClass.None, RevenueLevels.Of(new CategoryRules(), []).ClassOf(0));
    }

    [Fact]
    public void One_account_is_all_there_is() => Assert.Equal(new RevenueLevels(7m, 7m, 7m), RevenueLevels.Of(new CategoryRules(), [7m]));
}
