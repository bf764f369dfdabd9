using KamPortal.Accounts;
using KamPortal.Categories;

namespace KamPortal.Tests.Categories;

public sealed class AbcdRuleTests
{
    private static readonly AbcdRule Rule = new(Volume: 1_000_000m, ShareBelowPercent: 70, Gap: 300_000m, HysteresisPercent: 5);

    [Theory]
    [InlineData(2_000_000, 5_000_000, 3_000_000, AbcdCategory.A)]
    [InlineData(2_000_000, 2_100_000, 100_000, AbcdCategory.B)]
    [InlineData(200_000, 5_000_000, 4_800_000, AbcdCategory.C)]
    [InlineData(200_000, 250_000, 50_000, AbcdCategory.D)]
    public void Much_and_more_make_the_letter(int volume, int potential, int gap, AbcdCategory expected) =>
        Assert.Equal(expected, Rule.Judge(AbcdCategory.Unknown, volume, potential, gap).Category);

    [Theory]
    [InlineData(1_000_000, true)]
    [InlineData(999_999.99, false)]
    [InlineData(0, false)]
    [InlineData(-5_000_000, false)]
    public void At_exactly_the_threshold_it_takes_much(double volume, bool expected) =>
        Assert.Equal(expected, Rule.Judge(AbcdCategory.Unknown, (decimal)volume, 10_000_000m, 9_000_000m).TakesMuch);

    [Fact]
    public void At_exactly_seventy_percent_it_cannot_take_more_and_a_kopeck_below_it_can()
    {
        Assert.False(Rule.Judge(AbcdCategory.Unknown, 700_000m, 1_000_000m, 300_000m).CanMore);
        Assert.True(Rule.Judge(AbcdCategory.Unknown, 699_999.99m, 1_000_000m, 300_000.01m).CanMore);
    }

    [Fact]
    public void At_exactly_the_gap_it_can_take_more_and_a_kopeck_below_it_cannot()
    {
        Assert.True(Rule.Judge(AbcdCategory.Unknown, 100_000m, 400_000m, 300_000m).CanMore);
        Assert.False(Rule.Judge(AbcdCategory.Unknown, 100_000.01m, 400_000m, 299_999.99m).CanMore);
    }

    [Theory]
    [InlineData(AbcdCategory.A, 950_000, true, true)]
    [InlineData(AbcdCategory.A, 949_999.99, false, false)]
    [InlineData(AbcdCategory.C, 1_049_999.99, false, true)]
    [InlineData(AbcdCategory.C, 1_050_000, true, false)]
    [InlineData(AbcdCategory.Unknown, 950_000, false, false)]
    public void Volume_changes_sides_five_percent_past_the_threshold(AbcdCategory before, double volume, bool takesMuch, bool kept)
    {
        var judged = Rule.Judge(before, (decimal)volume, 10_000_000m, 9_000_000m);
        Assert.Equal((takesMuch, kept), (judged.TakesMuch, judged.VolumeKept));
    }

    /// <summary>Of ten millions: 70 % is 7 000 000, 73.5 % is 7 350 000, 66.5 % is 6 650 000.</summary>
    [Theory]
    [InlineData(AbcdCategory.A, 7_349_999.99, true, true)]
    [InlineData(AbcdCategory.A, 7_350_000, false, false)]
    [InlineData(AbcdCategory.B, 6_650_000, false, true)]
    [InlineData(AbcdCategory.B, 6_649_999.99, true, false)]
    public void Share_changes_sides_five_percent_past_the_threshold(AbcdCategory before, double volume, bool canMore, bool kept)
    {
        var judged = Rule.Judge(before, (decimal)volume, 10_000_000m, 10_000_000m - (decimal)volume);
        Assert.Equal((canMore, kept), (judged.CanMore, judged.MoreKept));
    }

    [Theory]
    [InlineData(AbcdCategory.C, 285_000, true, true)]
    [InlineData(AbcdCategory.C, 284_999.99, false, false)]
    [InlineData(AbcdCategory.D, 314_999.99, false, true)]
    [InlineData(AbcdCategory.D, 315_000, true, false)]
    public void Gap_changes_sides_five_percent_past_the_threshold(AbcdCategory before, double gap, bool canMore, bool kept)
    {
        var judged = Rule.Judge(before, 10m, 10m + (decimal)gap, (decimal)gap);
        Assert.Equal((canMore, kept), (judged.CanMore, judged.MoreKept));
    }

    [Fact]
    public void Unknown_potential_is_unknown_and_no_potential_can_take_no_more()
    {
        Assert.Equal((AbcdCategory.Unknown, true), (Rule.Judge(AbcdCategory.A, 5_000_000m, null, null).Category, Rule.Judge(AbcdCategory.A, 5_000_000m, null, null).TakesMuch));
        Assert.Equal(AbcdCategory.D, Rule.Judge(AbcdCategory.Unknown, 0m, 0m, 0m).Category);
        Assert.Equal(AbcdCategory.D, (Rule with { Gap = 0 }).Judge(AbcdCategory.Unknown, -10m, 0m, 10m).Category);
    }

    [Fact]
    public void More_taken_than_the_potential_says_is_much_and_no_more() =>
        Assert.Equal(AbcdCategory.B, Rule.Judge(AbcdCategory.Unknown, 3_000_000m, 2_000_000m, 0m).Category);

    /// <summary>Whatever comes in, exactly one letter comes out, it follows from the two sides, and judging again from it changes nothing.</summary>
    [Fact]
    public void The_categories_partition_all_inputs()
    {
        var random = new Random(20261122);
        var seen = new HashSet<AbcdCategory>();
        for (var n = 0; n < 20_000; n++)
        {
            var rule = new AbcdRule(Amount(random), random.Next(1, 100), Math.Abs(Amount(random)), random.Next(0, 51));
            var (volume, potential) = (Amount(random), random.Next(6) == 0 ? (decimal?)null : Math.Abs(Amount(random)));
            var gap = potential is { } known ? Math.Max(0, known - volume) : (decimal?)null;
            var previous = (AbcdCategory)random.Next(5);

            var judged = rule.Judge(previous, volume, potential, gap);

            seen.Add(judged.Category);
            var matches = new[]
            {
                potential is null ? AbcdCategory.Unknown : (AbcdCategory?)null,
                judged.TakesMuch && judged.CanMore == true ? AbcdCategory.A : null,
                judged.TakesMuch && judged.CanMore == false ? AbcdCategory.B : null,
                !judged.TakesMuch && judged.CanMore == true ? AbcdCategory.C : null,
                !judged.TakesMuch && judged.CanMore == false ? AbcdCategory.D : null,
            };
            Assert.Equal(judged.Category, Assert.Single(matches, m => m is not null));
            Assert.Equal(judged.Category, rule.Judge(judged.Category, volume, potential, gap).Category);
        }

        Assert.Equal(5, seen.Count);
    }

    private static decimal Amount(Random random) => random.Next(8) switch
    {
        0 => 0m,
        1 => -random.Next(1, 10_000_000) / 100m,
        _ => random.Next(0, 1_000_000_000) / 100m,
    };
}
