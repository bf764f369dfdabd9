namespace KamPortal.KeyAccounts;

internal sealed class CandidacyScore
{
    public int Id { get; private set; }

    public int CandidacyId { get; init; }

    public KeyCandidacy Candidacy { get; init; } = null!;

    public int CriterionId { get; init; }

    public AttractivenessCriterion Criterion { get; init; } = null!;

    /// <summary>1…5.</summary>
    public int Score { get; set; }
}
