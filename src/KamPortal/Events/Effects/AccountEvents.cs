using KamPortal.Accounts;

namespace KamPortal.Events.Effects;

/// <summary>Events the people of one client go or went to.</summary>
/// <param name="Account">Its name.</param>
/// <param name="Needed">Lowest level the client has every year by its category; null: none is asked for.</param>
/// <param name="Best">Highest level of this year: invited to, or was at once it was held; null: none.</param>
/// <param name="MeanLevel">Mean level of those somebody of the client was at within a year, rounded to tenths; null: none.</param>
public sealed record AccountEvents(string Account, AbcdCategory Category, int Year, EventLevel? Needed, EventLevel? Best, decimal? MeanLevel, int AttendedInYear, IReadOnlyList<AccountEventRow> Coming, IReadOnlyList<AccountEventRow> Past)
{
    /// <summary>Nobody of the client has an event of the level it needs this year.</summary>
    public bool IsGap => Needed is { } level && (Best is null || Best < level);
}
