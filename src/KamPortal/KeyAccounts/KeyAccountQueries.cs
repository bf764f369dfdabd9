using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>The key status of one account, for its page.</summary>
public sealed class KeyAccountQueries(KamDb kam, TimeProvider clock)
{
    private const int PointsShown = 60;

    /// <returns>Null when there is no such account or the viewer may not see it.</returns>
    public async Task<KeyAccountView?> FindAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeKeyAccounts);
        var today = db.Viewer.Today(clock);
        var account = await db.Accounts.AsNoTracking().Include(a => a.Owner).SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken);
        if (account is null)
        {
            return null;
        }

        var history = await HistoryAsync(db, accountId, cancellationToken);
        var levels = new List<KeyLevelView>();
        foreach (var level in Enum.GetValues<KeyLevel>())
        {
            levels.Add(await LevelAsync(db, account, level, history, today, cancellationToken));
        }

        var isKey = account.KeyStatus == KeyStatus.Key || account.ManagerKeyStatus == KeyStatus.Key;
        var privileges = isKey ? await db.KeyPrivileges.AsNoTracking().Where(p => p.IsActive).OrderBy(p => p.Order).ThenBy(p => p.Id).ToListAsync(cancellationToken) : [];
        return new KeyAccountView(
            accountId, account.Name, account.Owner.LastName + " " + account.Owner.FirstName, levels, history, [.. privileges.Select(p => p.Text)],
            db.Viewer.May(Policies.SeePotential) ? await PointsAsync(db, account, cancellationToken) : [], db.Viewer.May(Policies.WorkCandidacies) && !account.IsArchived && db.Viewer.MayEdit(account.OwnerId), today);
    }

    /// <summary>What the figures propose once the influence test is answered this way.</summary>
    /// <exception cref="RuleViolation">There is no such account, or the viewer does not see it.</exception>
    public async Task<IReadOnlyList<CriterionProposal>> ProposalsAsync(int accountId, KeyLevel level, Influence influence, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkCandidacies);
        if (!await db.Accounts.AnyAsync(a => a.Id == accountId, cancellationToken))
        {
            throw new RuleViolation(AccountFormMessages.NotFound);
        }

        return CriterionProposals.Of(await db.KeyCriteria.AsNoTracking().ToListAsync(cancellationToken), level, await KeyFigures.LoadAsync(db, accountId, cancellationToken), influence, db.Viewer.Today(clock));
    }

    private static async Task<KeyLevelView> LevelAsync(KamDbContext db, Account account, KeyLevel level, IReadOnlyList<KeyDecisionLine> history, DateOnly today, CancellationToken cancellationToken)
    {
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var look = await db.KeyCandidacies.AsNoTracking().Where(c => c.AccountId == account.Id && c.Level == level)
            .Include(c => c.Criteria).Include(c => c.Scores).Include(c => c.OpenedBy).AsSplitQuery().OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancellationToken);
        var current = history.FirstOrDefault(d => d.Level == level && d.IsCurrent);
        var figures = await KeyFigures.LoadAsync(db, account.Id, cancellationToken);
        var proposals = CriterionProposals.Of(await db.KeyCriteria.AsNoTracking().ToListAsync(cancellationToken), level, figures, look?.Influence ?? Influence.None, today);
        var scale = await db.AttractivenessCriteria.AsNoTracking().Where(c => c.IsActive).OrderBy(c => c.Order).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        var judged = look?.Criteria.ToDictionary(c => c.Kind) ?? [];
        var seesPotential = db.Viewer.May(Policies.SeePotential);
        var over = current is null ? null : await db.KeyOverrides.AsNoTracking().Where(o => o.DecisionId == current.Id).OrderByDescending(o => o.Id).Select(o => new KeyOverrideLine(o.Reason, o.UntilOn, o.By.LastName + " " + o.By.FirstName)).FirstOrDefaultAsync(cancellationToken);
        return new KeyLevelView(
            level, level == KeyLevel.Company ? account.KeyStatus : account.ManagerKeyStatus, current,
            look is null or { Stage: CandidacyStage.Decided } ? null : new KeyCandidacyLine(
                look.Id, look.Version, look.Stage, look.OpenedOn, look.OpenedBy?.FullName, look.Note, today.DayNumber - look.OpenedOn.DayNumber > settings.CandidateDays,
                look.Stage == CandidacyStage.Candidate ? await DataReadiness.MissingAsync(db, account.Id, cancellationToken) : []),
            [.. proposals.Select(p => new KeyCriterionLine(seesPotential ? p : p with { Evidence = null }, judged.GetValueOrDefault(p.Kind)?.IsMet, judged.GetValueOrDefault(p.Kind)?.Evidence))],
            KeyScoring.CriteriaPercent([.. proposals.Select(p => (p.Weight, judged.GetValueOrDefault(p.Kind)?.IsMet == true))]),
            [.. scale.Select(s => new AttractivenessLine(s.Id, s.Name, s.Weight, look?.Scores.Find(x => x.CriterionId == s.Id)?.Score))],
            level == KeyLevel.Manager && look is { InfluenceAnswered: true } ? look.Influence : null,
            seesPotential ? look?.PotentialScore : null, look?.Attractiveness,
            level == KeyLevel.Manager ? await db.KeyAccountsOf(account.OwnerId).CountAsync(cancellationToken) : 0, settings.KeyAccountLimit, over,
            !account.IsArchived && await KeyDecider.MayAsync(db, level, account.OwnerId, today, cancellationToken));
    }

    private static async Task<IReadOnlyList<KeyDecisionLine>> HistoryAsync(KamDbContext db, int accountId, CancellationToken cancellationToken)
    {
        var rows = await db.KeyDecisions.AsNoTracking().Where(d => d.AccountId == accountId).OrderByDescending(d => d.On).ThenByDescending(d => d.Id)
            .Select(d => new
            {
                Decision = d, Manager = d.Manager == null ? null : d.Manager.LastName + " " + d.Manager.FirstName, By = d.DecidedBy == null ? null : d.DecidedBy.LastName + " " + d.DecidedBy.FirstName,
            }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new KeyDecisionLine(
            r.Decision.Id, r.Decision.Level, r.Decision.Result, r.Manager, Kinds(r.Decision.Criteria), r.Decision.Reason, r.By, r.Decision.On, r.Decision.NextReviewOn, r.Decision.IsCurrent, r.Decision.EndedOn))];
    }

    private static IReadOnlyList<KeyCriterionKind> Kinds(string? names) =>
        [.. (names ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => Enum.TryParse<KeyCriterionKind>(n, out var kind) ? kind : (KeyCriterionKind?)null).OfType<KeyCriterionKind>()];

    /// <summary>The last scores of other accounts of the same manager.</summary>
    private static Task<List<MatrixPoint>> PointsAsync(KamDbContext db, Account account, CancellationToken cancellationToken) =>
        db.KeyCandidacies.AsNoTracking()
            .Where(c => c.AccountId != account.Id && c.Account.OwnerId == account.OwnerId && !c.Account.IsArchived && c.PotentialScore != null && c.Attractiveness != null && !db.KeyCandidacies.Any(later => later.AccountId == c.AccountId && later.Id > c.Id && later.PotentialScore != null))
            .OrderByDescending(c => c.Id).Take(PointsShown)
            .Select(c => new MatrixPoint(c.AccountId, c.Account.Name, c.PotentialScore!.Value, c.Attractiveness!.Value, c.Account.KeyStatus == KeyStatus.Key || c.Account.ManagerKeyStatus == KeyStatus.Key)).ToListAsync(cancellationToken);
}
