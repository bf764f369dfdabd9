using KamPortal.Surveys.Results;

namespace KamPortal.Tests.Surveys.Results;

public sealed class SmallGroupsTests
{
    private const int Least = 5;

    [Fact]
    public void Parts_large_enough_are_all_shown() => Assert.Empty(Hidden(5, 6, 0, 20));

    [Fact]
    public void A_single_small_part_takes_the_next_smallest_with_it() => Assert.Equal([1, 2], Hidden(20, 4, 6, 9).Order());

    [Fact]
    public void Two_small_parts_are_enough_when_together_they_reach_the_least() => Assert.Equal([1, 2], Hidden(20, 4, 3, 9).Order());

    [Fact]
    public void Small_parts_that_together_stay_below_the_least_take_another() => Assert.Equal([1, 2, 3], Hidden(20, 1, 2, 9).Order());

    [Fact]
    public void A_question_few_of_a_part_answered_hides_the_part() =>
        Assert.Equal([0, 1], SmallGroups.Hidden([[10, 2], [12, 12], [30, 30]], Least).Order());

    [Fact]
    public void Nothing_small_can_be_got_by_taking_shown_parts_off_the_whole()
    {
        var random = new Random(10);
        for (var i = 0; i < 500; i++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(0, 14)).Select(n => new[] { n, random.Next(0, n + 1) }).ToArray();
            if (parts.Sum(p => p[0]) < Least)
            {
                continue;
            }

            var hidden = SmallGroups.Hidden(parts, Least);
            Assert.All(Enumerable.Range(0, parts.Length).Where(p => !hidden.Contains(p)), p => Assert.DoesNotContain(parts[p], n => n is > 0 and < Least));
            var shown = Enumerable.Range(0, parts.Length).Any(p => !hidden.Contains(p) && parts[p][0] > 0);
            if (hidden.Count > 0 && shown)
            {
                Assert.True(hidden.Count >= 2);
                Assert.All(Enumerable.Range(0, 2), q => Assert.False(hidden.Sum(p => parts[p][q]) is > 0 and < Least));
            }
        }
    }

    private static IReadOnlySet<int> Hidden(params int[] counts) => SmallGroups.Hidden([.. counts.Select(c => new[] { c })], Least);
}
