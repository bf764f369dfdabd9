using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Settings;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PurchasingCentres;

/// <summary>Which centres a filter finds and in which order: the one meaning of the alarms in SQL.</summary>
internal sealed class PortfolioSelection(KamDbContext db, int[] decidingRoles, PortalSettings settings, DateOnly today)
{
    public static async Task<PortfolioSelection> ForAsync(KamDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var deciding = await db.RoleDefinitions.Where(r => r.Decides).Select(r => r.Id).ToArrayAsync(cancellationToken);
        return new PortfolioSelection(db, deciding, await SettingQueries.GetAsync(db, cancellationToken), today);
    }

    public async Task<List<int>> IdsAsync(PortfolioFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        var text = await AccountTextMatch.ForAsync(db, filter.Text, insideWords: false, cancellationToken);
        var accounts = text.Apply(db, db.Accounts.AsNoTracking().In(db, archived: false, areFew: text.Candidates is not null || filter.OwnerId is not null));
        accounts = filter.OwnerId is { } owner ? accounts.Where(a => a.OwnerId == owner) : accounts;
        accounts = filter.KeyAccounts ? accounts.Where(a => a.KeyStatus == KeyStatus.Key) : accounts;
        var found = Watched().Join(accounts, c => c.AccountId, a => a.Id, (c, a) => new { Centre = c, a.SortName });
        found = filter.Status is { } status ? found.Where(f => f.Centre.Status == status) : found;
        found = filter.Alarm switch
        {
            CentreAlarm.DecisionMakerLeft => found.Where(f => f.Centre.DecisionMakerLeft),
            CentreAlarm.NegativeDecisionMaker => found.Where(f => f.Centre.Negative),
            CentreAlarm.UntouchedDecisionMaker => found.Where(f => f.Centre.Untouched),
            CentreAlarm.SingleThread => found.Where(f => f.Centre.SingleThread),
            _ => found,
        };

        // A graver alarm outweighs all lighter ones together.
        var ordered = filter.Order == PortfolioOrder.Name
            ? found.OrderBy(f => f.SortName)
            : found.OrderByDescending(f => (f.Centre.DecisionMakerLeft ? 8 : 0) + (f.Centre.Negative ? 4 : 0) + (f.Centre.Untouched ? 2 : 0) + (f.Centre.SingleThread ? 1 : 0)).ThenBy(f => f.SortName);
        return await ordered.ThenBy(f => f.Centre.AccountId).ThenBy(f => f.Centre.ScopeKey).Select(f => f.Centre.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
    }

    /// <summary>Coverage as in <see cref="CentreAssessment"/>, worst first; nobody's influence counts as none.</summary>
    public Task<List<int>> WorstCoveredAsync(IQueryable<Account> accounts, int skip, int take, CancellationToken cancellationToken)
    {
        var since = today.AddDays(-settings.CoverageDays);
        return db.PurchasingCentres.AsNoTracking().Join(accounts, c => c.AccountId, a => a.Id, (c, a) => new
        {
            c.Id,
            c.ScopeKey,
            c.AccountId,
            a.SortName,
            Sum = c.Members.Where(m => m.LeftOn == null).Sum(m => m.Influence),
            Covered = c.Members.Where(m => m.LeftOn == null && db.Touches.Any(t => t.AccountId == c.AccountId && t.DoneOn >= since && t.People.Any(p => p.PersonId == m.PersonId))).Sum(m => m.Influence),
        }).OrderBy(c => c.Sum == 0 ? 0 : c.Covered * PurchasingCentre.FullInfluence / c.Sum).ThenBy(c => c.SortName).ThenBy(c => c.AccountId).ThenBy(c => c.ScopeKey)
            .Select(c => c.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
    }

    private IQueryable<Watch> Watched()
    {
        var since = today.AddDays(-settings.CoverageDays);
        var percent = settings.SingleThreadPercent;
        return db.PurchasingCentres.AsNoTracking().Select(c => new Watch
        {
            Id = c.Id,
            AccountId = c.AccountId,
            ScopeKey = c.ScopeKey,
            Status = c.Status,
            DecisionMakerLeft = c.Status == CentreStatus.Draft && c.Members.Any(m => m.LeftOn != null && m.EditionWhenLeft == c.Edition && m.Roles.Any(r => EF.Parameter(decidingRoles).Contains(r.RoleId))),
            Negative = c.Members.Any(m => m.LeftOn == null && m.Attitude < 0 && m.Roles.Any(r => EF.Parameter(decidingRoles).Contains(r.RoleId))),
            Untouched = c.Members.Any(m => m.LeftOn == null && m.Roles.Any(r => EF.Parameter(decidingRoles).Contains(r.RoleId))
                && !db.Touches.Any(t => t.AccountId == c.AccountId && t.DoneOn >= since && t.People.Any(p => p.PersonId == m.PersonId))),
            SingleThread = c.Members.Any(m => m.LeftOn == null && m.Influence * PurchasingCentre.FullInfluence > percent * c.Members.Where(o => o.LeftOn == null).Sum(o => o.Influence)),
        });
    }

    private sealed class Watch
    {
        public int Id { get; init; }

        public int AccountId { get; init; }

        public int ScopeKey { get; init; }

        public CentreStatus Status { get; init; }

        public bool DecisionMakerLeft { get; init; }

        public bool Negative { get; init; }

        public bool Untouched { get; init; }

        public bool SingleThread { get; init; }
    }
}
