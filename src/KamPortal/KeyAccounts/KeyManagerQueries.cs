using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>Key accounts by manager, against the limit.</summary>
public sealed class KeyManagerQueries(KamDb kam, TimeProvider clock)
{
    private const int SearchDays = 90;

    /// <summary>Managers of accounts the viewer sees that are or may become key, most first.</summary>
    public async Task<IReadOnlyList<KeyManagerRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeKeyAccounts);
        var today = db.Viewer.Today(clock);
        var limit = (await SettingQueries.GetAsync(db, cancellationToken)).KeyAccountLimit;
        var keys = await db.KeyDecisions.Where(d => d.IsCurrent && d.Level == KeyLevel.Manager && d.Result == KeyResult.Key).GroupBy(d => d.Account.OwnerId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var candidates = await db.KeyCandidacies.Where(c => c.Stage != CandidacyStage.Decided).GroupBy(c => c.Account.OwnerId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var overrides = (await db.KeyOverrides.Where(o => o.Decision.IsCurrent && o.Decision.Result == KeyResult.Key && !db.KeyOverrides.Any(l => l.DecisionId == o.DecisionId && l.Id > o.Id)).Select(o => new { o.ManagerId, o.UntilOn }).ToListAsync(cancellationToken)).ToLookup(o => o.ManagerId, o => o.UntilOn);
        var costs = (await db.KeyCosts.Where(c => c.EndedOn == null).Select(c => new { c.Account.OwnerId, c.Annual }).ToListAsync(cancellationToken)).ToLookup(c => c.OwnerId, c => c.Annual);
        var from = today.AddDays(-SearchDays);
        var tasks = await db.WorkTasks.Where(t => t.AssigneeId != null && t.DueOn >= from && t.Status != WorkTaskStatus.Cancelled).GroupBy(t => t.AssigneeId).Select(g => new { g.Key, All = g.Count(), Search = g.Count(t => t.Kind == TaskKind.Search) }).ToDictionaryAsync(g => g.Key ?? 0, cancellationToken);
        var ids = keys.Keys.Union(candidates.Keys).Union(costs.Select(c => c.Key)).ToArray();
        var names = await db.PortalUsers.AsNoTracking().Where(u => EF.Parameter(ids).Contains(u.Id)).Select(u => new { u.Id, Name = u.LastName + " " + u.FirstName }).ToListAsync(cancellationToken);
        return
        [
            .. names.Select(n =>
            {
                var (held, own) = (keys.GetValueOrDefault(n.Id), overrides[n.Id].ToList());
                return new KeyManagerRow(
                    n.Id, n.Name, held, limit, candidates.GetValueOrDefault(n.Id), own.Count, held > limit ? own.Count(u => u < today) : 0, costs[n.Id].Sum(c => c ?? 0), costs[n.Id].Count(c => c is null),
                    tasks.TryGetValue(n.Id, out var t) && t.All > 0 ? (100 * t.Search / t.All) : null);
            }).OrderByDescending(m => m.Keys).ThenBy(m => m.Name, StringComparer.CurrentCulture),
        ];
    }
}
