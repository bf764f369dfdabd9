using KamPortal.OperationalPlans;

namespace KamPortal.Tests.OperationalPlans;

public sealed class PlanFactTests
{
    private static readonly PeriodPace Half = new(10, 20, false);
    private static readonly PeriodPace Over = new(20, 20, true);
    private static readonly PeriodPace Future = new(0, 20, false);

    [Theory]
    [InlineData(100, 50, 100, PlanHealth.OnTrack, 50)]
    [InlineData(100, 45, 90, PlanHealth.Nearly, 45)]
    [InlineData(100, 44.9, 90, PlanHealth.Nearly, 44)]
    [InlineData(100, 44.4, 89, PlanHealth.Behind, 44)]
    [InlineData(100, 100, 200, PlanHealth.Reached, 100)]
    [InlineData(100, 99.9, 200, PlanHealth.OnTrack, 99)]
    [InlineData(100, -10, -20, PlanHealth.Behind, -10)]
    [InlineData(100, 0, 0, PlanHealth.Behind, 0)]
    public void A_running_period_is_judged_by_its_pace(double planned, double fact, double forecast, PlanHealth health, int percent)
    {
        var figure = PlanFact.Of((decimal)planned, (decimal)fact, Half);

        Assert.Equal(((decimal)forecast, health, percent), (figure.Forecast!.Value, figure.Health, figure.Percent!.Value));
    }

    [Theory]
    [InlineData(100, 100, PlanHealth.Reached)]
    [InlineData(100, 90, PlanHealth.Nearly)]
    [InlineData(100, 89.99, PlanHealth.Behind)]
    [InlineData(100, -1, PlanHealth.Behind)]
    public void A_period_that_is_over_is_judged_by_its_fact(double planned, double fact, PlanHealth health)
    {
        var figure = PlanFact.Of((decimal)planned, (decimal)fact, Over);

        Assert.Equal((health, null), (figure.Health, figure.Forecast));
    }

    [Fact]
    public void Nothing_planned_and_nothing_begun_are_no_failure()
    {
        Assert.Equal(PlanHealth.Future, PlanFact.Of(100, 0, Future).Health);
        Assert.Equal((PlanHealth.None, null), (PlanFact.Of(null, 50, Half).Health, PlanFact.Of(null, 50, Half).Percent));
        Assert.Equal((PlanHealth.None, null), (PlanFact.Of(0, 50, Half).Health, PlanFact.Of(0, 50, Half).Percent));
        Assert.Equal(-3, PlanFact.Of(100, -2.5m, Half).Percent);
    }

    [Theory]
    [InlineData(PlanPeriod.Quarter, 2026, 12, 31, 2026, 10)]
    [InlineData(PlanPeriod.Quarter, 2027, 1, 1, 2027, 1)]
    [InlineData(PlanPeriod.Month, 2026, 12, 31, 2026, 12)]
    public void Periods_begin_on_the_first(PlanPeriod period, int year, int month, int day, int startYear, int startMonth) =>
        Assert.Equal(new DateOnly(startYear, startMonth, 1), period.StartOf(new DateOnly(year, month, day)));

    [Fact]
    public void After_the_fourth_quarter_comes_the_first_of_the_next_year() =>
        Assert.Equal((new DateOnly(2027, 1, 1), new DateOnly(2025, 10, 1)), (PlanPeriod.Quarter.Step(new(2026, 10, 1), 1), PlanPeriod.Quarter.Step(new(2026, 1, 1), -1)));
}
