namespace KamPortal.Touches.Planning;

/// <summary>
/// How a rule works for an account from a day to a day, both included: within the days of its version of the programme, and
/// otherwise from the day of a deviation on.
/// </summary>
internal sealed record RuleStretch(CadenceRule Rule, Cadence Cadence, TouchType TouchType, string? Topic, int Minutes, DateOnly From, DateOnly To)
{
    /// <summary>On all days.</summary>
    public static RuleStretch Of(CadenceRule rule) => Of(rule, DateOnly.MinValue, DateOnly.MaxValue);

    public static RuleStretch Of(CadenceRule rule, DateOnly from, DateOnly to) => new(rule, rule.Cadence, rule.TouchType, rule.Topic, rule.Minutes, from, to);

    public static RuleStretch Of(CadenceRule rule, CadenceDeviation deviation, DateOnly from, DateOnly to) => new(
        rule,
        new Cadence(rule.SeriesId, deviation.Every, deviation.Unit, deviation.StartsOn, rule.EndsOn, false, rule.DayOffPolicy),
        deviation.TouchType,
        deviation.Topic,
        deviation.Minutes,
        from,
        to);
}
