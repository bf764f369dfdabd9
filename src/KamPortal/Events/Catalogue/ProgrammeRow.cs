using KamPortal.Accounts;

namespace KamPortal.Events.Catalogue;

/// <summary>A programme against the ranking of s000 §4.8 (row 0.11).</summary>
/// <param name="Levels">Events at each of the six levels, called off ones left out.</param>
/// <param name="Gaps">Categories of its clients without an event of the level they need.</param>
public sealed record ProgrammeRow(
    int Id, int Version, string Name, string? Goal, int? AccountId, string? Account, AbcdCategory? Category, int? ClubId, string? Club, int OwnerId, string Owner, DateOnly FromOn, DateOnly ToOn, bool IsClosed,
    IReadOnlyList<int> Levels, IReadOnlyList<ProgrammeGap> Gaps, bool MayChange)
{
    public int Events => Levels.Sum();

    /// <summary>1 … 6 to one decimal; null without events.</summary>
    public decimal? MeanLevel => Events == 0 ? null : Math.Round((decimal)Levels.Select((n, i) => n * (i + 1)).Sum() / Events, 1, MidpointRounding.AwayFromZero);
}
