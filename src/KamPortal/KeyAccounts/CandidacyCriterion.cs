namespace KamPortal.KeyAccounts;

/// <summary>Whether a criterion is met, and what shows it.</summary>
internal sealed class CandidacyCriterion
{
    public const int EvidenceMaxLength = 500;

    public int Id { get; private set; }

    public int CandidacyId { get; init; }

    public KeyCandidacy Candidacy { get; init; } = null!;

    public KeyCriterionKind Kind { get; init; }

    public bool IsMet { get; set; }

    public string? Evidence { get; set; }
}
