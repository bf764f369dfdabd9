using KamPortal.Surveys.Results;

namespace KamPortal.Tests.Surveys.Results;

public sealed class NetPromoterScoreTests
{
    /// <summary>
    /// Cross Validated, answer 18609 (https://stats.stackexchange.com/a/18609): half promoters, a third passive, a sixth detractors make NPS 1/3,
    /// variance 5/9, and with 324 answers a standard error of 4.1 %.
    /// </summary>
    [Fact]
    public void Agrees_with_the_worked_example_of_324_answers()
    {
        var nps = Nps(promoters: 162, passives: 108, detractors: 54);
        Assert.Equal(33.3, nps.Value!.Value, 0.05);
        Assert.Equal(100 * Math.Sqrt(5.0 / 9 / 324), nps.StandardError!.Value, 9);
        Assert.Equal(4.1, nps.StandardError.Value, 0.05);
    }

    /// <summary>Talk Stats, thread 58500 (http://www.talkstats.com/threads/58500): of 1162 answers 291 promoters, 476 neutral, 395 detractors: −9 ± 4.4.</summary>
    [Fact]
    public void Agrees_with_the_worked_example_of_1162_answers()
    {
        var nps = Nps(promoters: 291, passives: 476, detractors: 395);
        Assert.Equal(-9, nps.Value!.Value, 0.06);
        Assert.Equal(4.4, nps.Margin!.Value, 0.05);
    }

    /// <summary>R helpers (https://rdrr.io/github/NateByers/IUHhelpers/src/R/calc_nps_std_error.R) write the same sum term by term: scores 1, 8, 8, 10, 5, 9.</summary>
    [Fact]
    public void Agrees_with_the_sum_written_term_by_term()
    {
        var nps = NetPromoterScore.Of([new(1, 1), new(8, 2), new(10, 1), new(5, 1), new(9, 1)], 100);
        var variance = (Math.Pow(1 - 0, 2) * 2 / 6) + (0 * 2 / 6) + (Math.Pow(-1 - 0, 2) * 2 / 6);
        Assert.Equal(0, nps.Value);
        Assert.Equal(100 * Math.Sqrt(variance) / Math.Sqrt(6), nps.StandardError!.Value, 9);
    }

    [Fact]
    public void Without_answers_there_is_no_score()
    {
        var nps = Nps(0, 0, 0);
        Assert.Null(nps.Value);
        Assert.Null(nps.Margin);
        Assert.Null(nps.FiniteMargin);
        Assert.Null(nps.Low);
        Assert.False(nps.IsIndicative);
    }

    [Fact]
    public void One_answer_is_a_score_but_only_a_hint()
    {
        var nps = Nps(1, 0, 0);
        Assert.Equal(100, nps.Value);
        Assert.Equal(0, nps.Margin);
        Assert.True(nps.IsIndicative);
        Assert.True(nps.IsUniform);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void Below_thirty_answers_it_is_a_hint(int answers, bool indicative) => Assert.Equal(indicative, Nps(answers, 0, 0).IsIndicative);

    [Fact]
    public void Answers_of_one_group_have_no_spread()
    {
        foreach (var nps in new[] { Nps(40, 0, 0), Nps(0, 40, 0), Nps(0, 0, 40) })
        {
            Assert.Equal(0, nps.StandardError);
            Assert.True(nps.IsUniform);
            Assert.Equal(nps.Value, nps.Low);
            Assert.Equal(nps.Value, nps.High);
        }
    }

    [Fact]
    public void The_interval_narrows_as_more_of_the_base_answer_and_is_gone_when_all_have()
    {
        var some = Nps(50, 30, 20, people: 200);
        Assert.Equal(some.Margin!.Value * Math.Sqrt(100.0 / 199), some.FiniteMargin!.Value, 9);
        Assert.Equal(0, Nps(50, 30, 20, people: 100).FiniteMargin);
        Assert.Equal(0, Nps(1, 0, 0, people: 1).FiniteMargin);
        Assert.Equal(some.Margin.Value, Nps(50, 30, 20, people: 10_000_000).FiniteMargin!.Value, 3);
    }

    [Fact]
    public void Groups_part_at_six_and_seven_and_at_eight_and_nine()
    {
        var nps = NetPromoterScore.Of(Enumerable.Range(0, 11).Select(s => new ScoreCount(s, 1)), 11);
        Assert.Equal((2, 2, 7), (nps.Promoters, nps.Passives, nps.Detractors));
        Assert.Throws<ArgumentOutOfRangeException>(() => NetPromoterScore.Of([new ScoreCount(11, 1)], 1));
    }

    [Fact]
    public void Whatever_the_answers_it_keeps_its_bounds_and_mirrors()
    {
        var random = new Random(6);
        for (var i = 0; i < 500; i++)
        {
            var (p, n, d) = (random.Next(60), random.Next(60), random.Next(60));
            var nps = Nps(p, n, d, people: p + n + d + random.Next(500));
            var mirror = Nps(d, n, p, people: nps.People);
            if (nps.Value is not { } value)
            {
                continue;
            }

            Assert.InRange(value, -100, 100);
            Assert.InRange(nps.Low!.Value, -100, value);
            Assert.InRange(nps.High!.Value, value, 100);
            Assert.InRange(nps.FiniteMargin!.Value, 0, nps.Margin!.Value);
            Assert.Equal(-value, mirror.Value!.Value, 9);
            Assert.Equal(nps.StandardError!.Value, mirror.StandardError!.Value, 9);
        }
    }

    [Fact]
    public void The_order_of_answers_and_how_they_are_bundled_do_not_matter()
    {
        var random = new Random(7);
        for (var i = 0; i < 100; i++)
        {
            var answers = Enumerable.Range(0, random.Next(1, 80)).Select(_ => random.Next(11)).ToArray();
            var one = NetPromoterScore.Of(answers.Select(a => new ScoreCount(a, 1)), 100);
            random.Shuffle(answers);
            var bundled = NetPromoterScore.Of(answers.GroupBy(a => a).Select(g => new ScoreCount(g.Key, g.Count())), 100);
            Assert.Equal(one, bundled);
        }
    }

    [Fact]
    public void The_score_of_two_groups_together_is_their_mean_by_size()
    {
        var random = new Random(8);
        for (var i = 0; i < 100; i++)
        {
            int[] a = [random.Next(1, 50), random.Next(50), random.Next(50)];
            int[] b = [random.Next(1, 50), random.Next(50), random.Next(50)];
            var (left, right, all) = (Nps(a[0], a[1], a[2]), Nps(b[0], b[1], b[2]), Nps(a[0] + b[0], a[1] + b[1], a[2] + b[2]));
            Assert.Equal(((left.Value!.Value * left.Count) + (right.Value!.Value * right.Count)) / all.Count, all.Value!.Value, 9);
        }
    }

    private static NetPromoterScore Nps(int promoters, int passives, int detractors, int people = 1000) =>
        NetPromoterScore.Of([new(9, promoters), new(7, passives), new(3, detractors)], people);
}
