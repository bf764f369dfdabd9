namespace KamPortal.Events.Effects;

/// <summary>What events of a level cost in a period, roubles. Drafts and what was called off do not count.</summary>
/// <param name="Spent">What each line cost, or is planned to where that is not known yet.</param>
/// <param name="People">Who was there, or confirmed where attendance is not marked yet.</param>
/// <param name="SpentOnPeople">Of <paramref name="Spent"/>, what events with people cost: the rest would make each of them dearer than they were.</param>
public sealed record LevelCost(EventLevel Level, int Events, decimal Planned, decimal Spent, int People, decimal SpentOnPeople)
{
    public decimal? PerPerson => People == 0 ? null : Math.Round(SpentOnPeople / People, 2, MidpointRounding.AwayFromZero);
}
