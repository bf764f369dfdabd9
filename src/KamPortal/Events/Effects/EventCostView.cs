namespace KamPortal.Events.Effects;

/// <summary>The money of an event, roubles.</summary>
/// <param name="Planned">Sum of the plan.</param>
/// <param name="Actual">Sum of what is known; null while nothing is.</param>
/// <param name="Expected">What each line cost, or is planned to where that is not known yet.</param>
/// <param name="People">Who was there once somebody was; before that, who confirmed.</param>
/// <param name="IsAttended">People are those who were there.</param>
public sealed record EventCostView(int EventId, bool MayChange, IReadOnlyList<EventCostRow> Lines, decimal Planned, decimal? Actual, decimal Expected, int People, bool IsAttended)
{
    /// <summary>Null while nobody comes.</summary>
    public decimal? PerPerson => People == 0 ? null : Math.Round(Expected / People, 2, MidpointRounding.AwayFromZero);
}
