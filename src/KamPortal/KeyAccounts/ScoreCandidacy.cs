using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>
/// Judges a candidate: which criteria are met and by what evidence, the attractiveness, the potential's score and, at the
/// level of the manager, the influence test (row 4.3). What the figures propose is confirmed or overruled by a person.
/// </summary>
public sealed class ScoreCandidacy(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int CandidacyId { get; set; }

        public int Version { get; set; }

        public List<CriterionLine> Criteria { get; set; } = [];

        public List<ScoreLine> Scores { get; set; } = [];

        /// <summary>Null: not answered yet. Only asked at the level of the manager.</summary>
        public bool? CanAssortment { get; set; }

        public bool? CanVolume { get; set; }

        public bool? CanOrdering { get; set; }

        public bool? NeedsDefence { get; set; }
    }

    public sealed class CriterionLine
    {
        public KeyCriterionKind Kind { get; set; }

        public bool IsMet { get; set; }

        public string? Evidence { get; set; }
    }

    public sealed class ScoreLine
    {
        public int CriterionId { get; set; }

        /// <summary>1…5; null: not scored yet.</summary>
        public int? Score { get; set; }
    }

    /// <exception cref="RuleViolation">Data is missing, a score is, or evidence where it is needed.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the candidacy since.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var candidacy = await Candidacies.ToWorkAsync(db, form.CandidacyId, cancellationToken);
        var today = db.Viewer.Today(clock);
        await CollectData.RequireAsync(db, candidacy, today, cancellationToken);
        if (candidacy.Level == KeyLevel.Manager)
        {
            Test(candidacy, form);
        }

        var figures = await KeyFigures.LoadAsync(db, candidacy.AccountId, cancellationToken);
        await JudgeAsync(db, candidacy, form, figures, today, cancellationToken);
        await ScoreAsync(db, candidacy, form, cancellationToken);
        candidacy.PotentialScore = figures.PotentialScore;
        (candidacy.Stage, candidacy.ScoredOn) = (CandidacyStage.Scored, candidacy.ScoredOn ?? today);
        await db.SaveFormAsync(candidacy, form.Version, cancellationToken);
    }

    private static void Test(KeyCandidacy candidacy, Form form)
    {
        (bool? Answer, Influence Influence)[] answers = [(form.CanAssortment, Influence.Assortment), (form.CanVolume, Influence.Volume), (form.CanOrdering, Influence.Ordering), (form.NeedsDefence, Influence.Defence)];
        candidacy.InfluenceAnswered = Array.TrueForAll(answers, a => a.Answer is not null);
        candidacy.Influence = answers.Where(a => a.Answer == true).Aggregate(Influence.None, (all, a) => all | a.Influence);
    }

    private static async Task JudgeAsync(KamDbContext db, KeyCandidacy candidacy, Form form, KeyFigures figures, DateOnly today, CancellationToken cancellationToken)
    {
        var criteria = await db.KeyCriteria.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var proposal in CriterionProposals.Of(criteria, candidacy.Level, figures, candidacy.Influence, today))
        {
            var line = form.Criteria.Find(c => c.Kind == proposal.Kind) ?? new CriterionLine { Kind = proposal.Kind };
            var evidence = FormRules.Text(line.Evidence, CandidacyCriterion.EvidenceMaxLength, proposal.Kind.ToString());
            if (evidence is null && line.IsMet)
            {
                evidence = proposal.IsProposed == true ? proposal.Evidence : throw Refuse(KeyMessages.EvidenceNeeded, proposal.Kind);
            }

            if (proposal.IsProposed is { } proposed && proposed != line.IsMet && (evidence is null || evidence == proposal.Evidence))
            {
                throw Refuse(KeyMessages.OverruleNeedsEvidence, proposal.Kind);
            }

            var kept = candidacy.Criteria.Find(c => c.Kind == proposal.Kind);
            if (kept is null)
            {
                candidacy.Criteria.Add(new CandidacyCriterion { Kind = proposal.Kind, IsMet = line.IsMet, Evidence = evidence });
            }
            else
            {
                (kept.IsMet, kept.Evidence) = (line.IsMet, evidence);
            }
        }
    }

    private static RuleViolation Refuse(string format, KeyCriterionKind kind) => new(string.Format(CultureInfo.CurrentCulture, format, kind.Label()), kind.ToString());

    private static async Task ScoreAsync(KamDbContext db, KeyCandidacy candidacy, Form form, CancellationToken cancellationToken)
    {
        var scored = new List<(int Weight, int Score)>();
        foreach (var criterion in await db.AttractivenessCriteria.AsNoTracking().Where(c => c.IsActive).OrderBy(c => c.Order).ToListAsync(cancellationToken))
        {
            var field = "Score" + criterion.Id.ToString(CultureInfo.InvariantCulture);
            var score = form.Scores.Find(s => s.CriterionId == criterion.Id)?.Score ?? throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, KeyMessages.ScoreNeeded, criterion.Name), field);
            FormRules.Within(score, AttractivenessCriterion.LowestScore, AttractivenessCriterion.HighestScore, field);
            scored.Add((criterion.Weight, score));
            if (candidacy.Scores.Find(s => s.CriterionId == criterion.Id) is { } kept)
            {
                kept.Score = score;
            }
            else
            {
                candidacy.Scores.Add(new CandidacyScore { CriterionId = criterion.Id, Score = score });
            }
        }

        candidacy.Attractiveness = KeyScoring.Attractiveness(scored);
    }
}
