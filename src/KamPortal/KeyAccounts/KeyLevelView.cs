using KamPortal.Accounts;

namespace KamPortal.KeyAccounts;

/// <summary>An account's key status at one level.</summary>
/// <param name="Criteria">As found at the last or the open look, with what the figures propose today.</param>
/// <param name="CriteriaPercent">Weight of the criteria met in percent of all.</param>
/// <param name="Influence">Null: the test was not answered; not asked for the company.</param>
/// <param name="PotentialScore">1…5; null: unknown, or not the viewer's to see.</param>
/// <param name="Held">Key accounts of the manager; 0 for the company.</param>
/// <param name="Override">The latest allowance of the decision in force.</param>
public sealed record KeyLevelView(
    KeyLevel Level, KeyStatus Status, KeyDecisionLine? Current, KeyCandidacyLine? Open, IReadOnlyList<KeyCriterionLine> Criteria, int CriteriaPercent, IReadOnlyList<AttractivenessLine> Scores,
    Influence? Influence, decimal? PotentialScore, decimal? Attractiveness, int Held, int Limit, KeyOverrideLine? Override, bool MayDecide);
