using KamPortal.Accounts;
using KamPortal.Staff;

namespace KamPortal.KeyAccounts;

/// <summary>What was decided on an account's key status, by whom and when. Only added to; the current one gives way to the next.</summary>
internal sealed class KeyDecision
{
    public const int ReasonMaxLength = 1000;
    public const int CriteriaMaxLength = 200;

    public int Id { get; private set; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    /// <summary>Null for a decision without a candidacy, as when an account leaves its manager.</summary>
    public int? CandidacyId { get; init; }

    public KeyCandidacy? Candidacy { get; init; }

    public KeyLevel Level { get; init; }

    /// <summary>For whom the client is key; null at the level of the company.</summary>
    public int? ManagerId { get; init; }

    public PortalUser? Manager { get; init; }

    public KeyResult Result { get; init; }

    /// <summary>Names of the <see cref="KeyCriterionKind"/>s met, separated by commas.</summary>
    public string? Criteria { get; init; }

    public Influence Influence { get; init; }

    public decimal? PotentialScore { get; init; }

    public decimal? Attractiveness { get; init; }

    public string? Reason { get; init; }

    public int? DecidedById { get; init; }

    public PortalUser? DecidedBy { get; init; }

    public DateOnly On { get; init; }

    public DateTime At { get; init; }

    /// <summary>When it is to be judged again, rejected ones included.</summary>
    public DateOnly NextReviewOn { get; init; }

    public bool IsCurrent { get; private set; } = true;

    /// <summary>The day the next decision took its place.</summary>
    public DateOnly? EndedOn { get; private set; }

    public void GiveWay(DateOnly on) => (IsCurrent, EndedOn) = (false, on);
}
