using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.KeyAccounts;

/// <summary>One way of an account over the board, for the company or for one manager, from candidate to decision. Being judged again is a new one.</summary>
internal sealed class KeyCandidacy : IVersioned, IAudited
{
    public const int NoteMaxLength = 1000;

    public int Id { get; private set; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    public KeyLevel Level { get; init; }

    /// <summary>For whom the client would be key; null at the level of the company.</summary>
    public int? ManagerId { get; private set; }

    public PortalUser? Manager { get; private set; }

    public CandidacyStage Stage { get; set; }

    /// <summary>Why the account is looked at.</summary>
    public string? Note { get; set; }

    public DateOnly OpenedOn { get; init; }

    public int? OpenedById { get; init; }

    public PortalUser? OpenedBy { get; init; }

    public DateOnly? DataCollectedOn { get; set; }

    public DateOnly? ScoredOn { get; set; }

    /// <summary>1…5, from the account's potential; null before scoring or while the potential is unknown.</summary>
    public decimal? PotentialScore { get; set; }

    /// <summary>1…5, weighted mean of <see cref="Scores"/>.</summary>
    public decimal? Attractiveness { get; set; }

    public Influence Influence { get; set; }

    /// <summary>False until the four questions were answered, "no" to all being an answer.</summary>
    public bool InfluenceAnswered { get; set; }

    public int Version { get; set; }

    public List<CandidacyCriterion> Criteria { get; private set; } = [];

    public List<CandidacyScore> Scores { get; private set; } = [];

    int? IAudited.AuditAccountId => AccountId;

    /// <param name="managerId">For whom; null at the level of the company.</param>
    public static KeyCandidacy Open(int accountId, KeyLevel level, int? managerId, DateOnly on, int? byId, string? note) => new()
    {
        AccountId = accountId,
        Level = level,
        ManagerId = level == KeyLevel.Manager ? managerId : null,
        OpenedOn = on,
        OpenedById = byId,
        Note = FormRules.Text(note, NoteMaxLength, nameof(Note)),
    };

    public void Collected(DateOnly on) => (Stage, DataCollectedOn) = (CandidacyStage.DataCollected, on);

    /// <summary>Another manager has the account: what the one before could influence says nothing about the new one.</summary>
    public void HandTo(int managerId) => (ManagerId, Influence, InfluenceAnswered) = (managerId, Influence.None, false);

    /// <summary>A new look starts from the last one; what was found then is to be confirmed.</summary>
    public void StartFrom(KeyCandidacy last)
    {
        Criteria.AddRange(last.Criteria.Select(c => new CandidacyCriterion { Kind = c.Kind, IsMet = c.IsMet, Evidence = c.Evidence }));
        Scores.AddRange(last.Scores.Select(s => new CandidacyScore { CriterionId = s.CriterionId, Score = s.Score }));
        if (last.ManagerId == ManagerId)
        {
            (Influence, InfluenceAnswered) = (last.Influence, last.InfluenceAnswered);
        }
    }
}
