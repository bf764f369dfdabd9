using KamPortal.AccountPlans;
using KamPortal.Data;
using KamPortal.OperationalPlans;
using KamPortal.PerspectivePlans;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>The board of key accounts (row 2.2). Where an account stands follows from facts.</summary>
public sealed class KeyBoardQueries(KamDb kam, TimeProvider clock)
{
    public const int CandidatesShown = 30;

    /// <summary>Of what is decided there may be hundreds; the lists have them all.</summary>
    public const int DecidedShown = 8;

    public async Task<KeyBoard> FindAsync(KeyBoardFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeKeyAccounts);
        var today = db.Viewer.Today(clock);
        var days = (await SettingQueries.GetAsync(db, cancellationToken)).CandidateDays;
        var candidates = await CandidatesAsync(db, filter, today, days, cancellationToken);
        var lanes = new List<KeyBoardLane>();
        foreach (var column in Enum.GetValues<BoardColumn>().Where(c => c < BoardColumn.ManagerAssigned))
        {
            var cards = candidates.Where(c => c.Column == column && (c.Card.IsOverdue || !filter.OverdueOnly)).Select(c => c.Card).ToList();
            lanes.Add(new KeyBoardLane(column, cards.Count, [.. cards.Take(CandidatesShown)]));
        }

        lanes.Add(await DecidedAsync(db, filter, BoardColumn.ManagerAssigned, today, cancellationToken));
        lanes.Add(await DecidedAsync(db, filter, BoardColumn.Plan, today, cancellationToken));
        lanes.Add(await DecidedAsync(db, filter, BoardColumn.Review, today, cancellationToken));
        var late = await Reviews(db, filter, today).CountAsync(d => d.NextReviewOn < today, cancellationToken);
        return new KeyBoard(lanes, days, candidates.Count(c => c.Card.IsOverdue) + late, today);
    }

    private static async Task<List<(BoardColumn Column, KeyBoardCard Card)>> CandidatesAsync(KamDbContext db, KeyBoardFilter filter, DateOnly today, int days, CancellationToken cancellationToken)
    {
        var rows = await db.KeyCandidacies.AsNoTracking()
            .Where(c => c.Stage != CandidacyStage.Decided && !c.Account.IsArchived && (filter.Level == null || c.Level == filter.Level) && (filter.OwnerId == null || c.Account.OwnerId == filter.OwnerId))
            .OrderBy(c => c.OpenedOn).ThenBy(c => c.Id)
            .Select(c => new
            {
                c.Id, c.AccountId, c.Account.Name, Owner = c.Account.Owner.LastName + " " + c.Account.Owner.FirstName, c.Level, c.Version, c.Stage, c.OpenedOn, c.DataCollectedOn, c.ScoredOn,
                c.PotentialScore, c.Attractiveness, c.InfluenceAnswered, Result = db.KeyDecisions.Where(d => d.AccountId == c.AccountId && d.Level == c.Level && d.IsCurrent).Select(d => (KeyResult?)d.Result).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var missing = await DataReadiness.MissingAsync(db, [.. rows.Where(r => r.Stage == CandidacyStage.Candidate).Select(r => r.AccountId)], cancellationToken);
        var seesPotential = db.Viewer.May(Policies.SeePotential);
        return rows.ConvertAll(r =>
        {
            var column = r.Stage switch
            {
                CandidacyStage.Candidate => BoardColumn.Candidate,
                CandidacyStage.DataCollected => BoardColumn.DataCollected,
                _ when r.Level == KeyLevel.Manager && !r.InfluenceAnswered => BoardColumn.Scored,
                _ => BoardColumn.DecisionDue,
            };
            var open = today.DayNumber - r.OpenedOn.DayNumber;
            return (column, new KeyBoardCard(
                r.AccountId, r.Name, r.Owner, r.Level, r.Id, r.Version, r.Result, column switch { BoardColumn.Candidate => r.OpenedOn, BoardColumn.DataCollected => r.DataCollectedOn ?? r.OpenedOn, _ => r.ScoredOn ?? r.OpenedOn }, open, open > days,
                seesPotential ? r.PotentialScore : null, r.Attractiveness, missing.GetValueOrDefault(r.AccountId) ?? [], null));
        });
    }

    private static async Task<KeyBoardLane> DecidedAsync(KamDbContext db, KeyBoardFilter filter, BoardColumn column, DateOnly today, CancellationToken cancellationToken)
    {
        if (filter.OverdueOnly && column != BoardColumn.Review)
        {
            return new KeyBoardLane(column, 0, []);
        }

        var decisions = column switch
        {
            BoardColumn.Review => Reviews(db, filter, today).Where(d => !filter.OverdueOnly || d.NextReviewOn < today),
            BoardColumn.Plan => WithPlan(db, Keys(db, filter, today), today, isPlanned: true),
            _ => WithPlan(db, Keys(db, filter, today), today, isPlanned: false),
        };
        var seesPotential = db.Viewer.May(Policies.SeePotential);
        var rows = await decisions.OrderBy(d => d.NextReviewOn).ThenBy(d => d.Id).Take(DecidedShown)
            .Select(d => new
            {
                d.Id, d.AccountId, d.Account.Name, Owner = d.Account.Owner.LastName + " " + d.Account.Owner.FirstName, d.Level, d.Result, d.On, d.NextReviewOn, d.PotentialScore, d.Attractiveness,
                Until = db.KeyOverrides.Where(o => o.DecisionId == d.Id).OrderByDescending(o => o.Id).Select(o => (DateOnly?)o.UntilOn).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var cards = rows.ConvertAll(d => new KeyBoardCard(
            d.AccountId, d.Name, d.Owner, d.Level, null, 0, d.Result, column == BoardColumn.Review ? d.NextReviewOn : d.On, today.DayNumber - d.On.DayNumber, column == BoardColumn.Review && d.NextReviewOn < today,
            seesPotential ? d.PotentialScore : null, d.Attractiveness, [], d.Until));
        return new KeyBoardLane(column, rows.Count < DecidedShown ? rows.Count : await decisions.CountAsync(cancellationToken), cards);
    }

    private static IQueryable<KeyDecision> Keys(KamDbContext db, KeyBoardFilter filter, DateOnly today)
    {
        var soon = today.AddDays(KeyReviewJob.FirstLeadDays);
        return Current(db, filter).Where(d => d.Result == KeyResult.Key && d.NextReviewOn > soon);
    }

    /// <summary>Decisions to be judged again within 30 days; those a new candidacy is open for stand further left.</summary>
    private static IQueryable<KeyDecision> Reviews(KamDbContext db, KeyBoardFilter filter, DateOnly today)
    {
        var soon = today.AddDays(KeyReviewJob.FirstLeadDays);
        return Current(db, filter).Where(d => d.NextReviewOn <= soon);
    }

    private static IQueryable<KeyDecision> Current(KamDbContext db, KeyBoardFilter filter) =>
        db.KeyDecisions.AsNoTracking().Where(d => d.IsCurrent && !d.Account.IsArchived && (filter.Level == null || d.Level == filter.Level) && (filter.OwnerId == null || d.Account.OwnerId == filter.OwnerId)
            && !db.KeyCandidacies.Any(c => c.AccountId == d.AccountId && c.Level == d.Level && c.Stage != CandidacyStage.Decided));

    private static IQueryable<KeyDecision> WithPlan(KamDbContext db, IQueryable<KeyDecision> decisions, DateOnly today, bool isPlanned)
    {
        var (month, quarter) = (today.AddMonths(-1), today.AddMonths(-3));
        return isPlanned
            ? decisions.Where(d => db.AccountPlans.Any(p => p.AccountId == d.AccountId && p.Status == PlanStatus.Active)
                || db.PerspectivePlans.Any(p => p.AccountId == d.AccountId && p.Status == PerspectiveStatus.Approved)
                || db.OperationalPlans.Any(p => p.AccountId == d.AccountId && ((p.Period == PlanPeriod.Month && p.StartsOn > month) || (p.Period == PlanPeriod.Quarter && p.StartsOn > quarter))))
            : decisions.Where(d => !db.AccountPlans.Any(p => p.AccountId == d.AccountId && p.Status == PlanStatus.Active)
                && !db.PerspectivePlans.Any(p => p.AccountId == d.AccountId && p.Status == PerspectiveStatus.Approved)
                && !db.OperationalPlans.Any(p => p.AccountId == d.AccountId && ((p.Period == PlanPeriod.Month && p.StartsOn > month) || (p.Period == PlanPeriod.Quarter && p.StartsOn > quarter))));
    }
}
