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
        var gone = await GoneAsync(cancellationToken);
        var found = Watched(gone).Join(accounts, c => c.AccountId, a => a.Id, (c, a) => new Found { Centre = c, SortName = a.SortName });
        found = filter.Status is { } status ? found.Where(f => f.Centre.Status == status) : found;
        found = filter.Alarm switch
        {
            CentreAlarm.DecisionMakerLeft => found.Where(f => f.Centre.DecisionMakerLeft),
            CentreAlarm.NegativeDecisionMaker => found.Where(f => f.Centre.Negative),
            CentreAlarm.UntouchedDecisionMaker => found.Where(f => f.Centre.Untouched),
            CentreAlarm.SingleThread => found.Where(f => f.Centre.SingleThread),
            _ => found,
        };

        return filter.Order == PortfolioOrder.Name
            ? await Ids(found.OrderBy(f => f.SortName), skip, take, cancellationToken)
            : await UrgentAsync(found, skip, take, cancellationToken);
    }

    /// <summary>
    /// A graver alarm outweighs all lighter ones together. The centres of the gravest are found by themselves, and only among
    /// them the lighter ones are asked for: the first pages do not look through the touches of every client.
    /// </summary>
    private static async Task<List<int>> UrgentAsync(IQueryable<Found> found, int skip, int take, CancellationToken cancellationToken)
    {
        IQueryable<Found>[] tiers =
        [
            found.Where(f => f.Centre.DecisionMakerLeft),
            found.Where(f => !f.Centre.DecisionMakerLeft && f.Centre.Negative),
            found.Where(f => !f.Centre.DecisionMakerLeft && !f.Centre.Negative),
        ];
        var ids = new List<int>();
        foreach (var tier in tiers)
        {
            var ordered = tier.OrderByDescending(f => (f.Centre.Negative ? 4 : 0) + (f.Centre.Untouched ? 2 : 0) + (f.Centre.SingleThread ? 1 : 0)).ThenBy(f => f.SortName);
            var some = await Ids(ordered, skip, take - ids.Count, cancellationToken);
            ids.AddRange(some);
            if (ids.Count == take)
            {
                break;
            }

            skip = ids.Count > 0 || skip == 0 ? 0 : skip - await tier.CountAsync(cancellationToken);
        }

        return ids;
    }

    private static Task<List<int>> Ids(IOrderedQueryable<Found> ordered, int skip, int take, CancellationToken cancellationToken) =>
        ordered.ThenBy(f => f.Centre.AccountId).ThenBy(f => f.Centre.ScopeKey).Select(f => f.Centre.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);

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

    /// <summary>Drafts left by a deciding member since they were published: few of all members have left, and an index knows them.</summary>
    private Task<List<int>> GoneAsync(CancellationToken cancellationToken) =>
        db.CentreMembers.Where(m => m.LeftOn != null && m.EditionWhenLeft == m.Centre.Edition && m.Centre.Status == CentreStatus.Draft && m.Roles.Any(r => EF.Parameter(decidingRoles).Contains(r.RoleId)))
            .Select(m => m.CentreId).Distinct().ToListAsync(cancellationToken);

    private IQueryable<Watch> Watched(List<int> gone)
    {
        var since = today.AddDays(-settings.CoverageDays);
        var percent = settings.SingleThreadPercent;
        return db.PurchasingCentres.AsNoTracking().Select(c => new Watch
        {
            Id = c.Id,
            AccountId = c.AccountId,
            ScopeKey = c.ScopeKey,
            Status = c.Status,
            DecisionMakerLeft = EF.Parameter(gone).Contains(c.Id),
            Negative = c.Members.Any(m => m.LeftOn == null && m.Attitude < 0 && m.Roles.Any(r => EF.Parameter(decidingRoles).Contains(r.RoleId))),
            Untouched = c.Members.Any(m => m.LeftOn == null && m.Roles.Any(r => EF.Parameter(decidingRoles).Contains(r.RoleId))
                && !db.Touches.Any(t => t.AccountId == c.AccountId && t.DoneOn >= since && t.People.Any(p => p.PersonId == m.PersonId))),
            SingleThread = c.Members.Any(m => m.LeftOn == null && m.Influence * PurchasingCentre.FullInfluence > percent * c.Members.Where(o => o.LeftOn == null).Sum(o => o.Influence)),
        });
    }

    private sealed class Found
    {
        public required Watch Centre { get; init; }

        public required string SortName { get; init; }
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
