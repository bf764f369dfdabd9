namespace KamPortal.OperationalPlans;

/// <summary>A planned figure beside what came of it.</summary>
/// <param name="Planned">Null: nothing is planned.</param>
/// <param name="Fact">Returns are negative.</param>
/// <param name="Forecast">Fact ÷ elapsed × all working days, rounded to whole units; only for the running period.</param>
public sealed record PlanFact(decimal? Planned, decimal Fact, decimal? Forecast, PlanHealth Health)
{
    private const decimal Whole = 100;
    private const decimal NearlyPercent = 90;

    /// <summary>Rounded down, so that 100 means reached; null when nothing or zero is planned.</summary>
    public int? Percent => Planned is { } planned and > 0 ? (int)Math.Floor(Fact / planned * Whole) : null;

    public decimal? Difference => Fact - Planned;

    public static PlanFact Of(decimal? planned, decimal fact, PeriodPace pace)
    {
        var forecast = pace.IsRunning ? Math.Round(fact / pace.Elapsed * pace.Total, MidpointRounding.AwayFromZero) : (decimal?)null;
        return new PlanFact(planned, fact, forecast, HealthOf(planned, fact, forecast, pace));
    }

    private static PlanHealth HealthOf(decimal? planned, decimal fact, decimal? forecast, PeriodPace pace) =>
        planned is not > 0 ? PlanHealth.None
        : fact >= planned ? PlanHealth.Reached
        : forecast is null && !pace.IsOver ? PlanHealth.Future
        : forecast >= planned ? PlanHealth.OnTrack
        : (forecast ?? fact) * Whole >= planned * NearlyPercent ? PlanHealth.Nearly
        : PlanHealth.Behind;
}
