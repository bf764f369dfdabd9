using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.WorkCalendars;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.OperationalPlans;

/// <summary>Operational plans of a period across the accounts the viewer sees: those with a plan, and key accounts without one (row 2.8).</summary>
public sealed class OperationalListQueries(KamDb kam, TimeProvider clock)
{
    public const int PageSize = 50;
    private const int AccountsAtOnce = 500;

    public async Task<OperationalList> PageAsync(OperationalFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePlans);
        var ids = await Shown(db, filter).OrderBy(a => a.SortName).ThenBy(a => a.Id).Skip((filter.Page - 1) * PageSize).Take(PageSize + 1).Select(a => a.Id).ToListAsync(cancellationToken);
        var (pace, today) = await PaceAsync(db, filter, cancellationToken);
        var planned = await With(db, filter).OrderBy(a => a.Id).Select(a => a.Id).ToArrayAsync(cancellationToken);
        var (sales, touches) = await TotalsAsync(db, filter, planned, pace, cancellationToken);
        var without = await Without(db, filter).CountAsync(cancellationToken);
        return new OperationalList(await RowsAsync(db, filter, [.. ids.Take(PageSize)], pace, today, cancellationToken), ids.Count > PageSize, planned.Length, without, sales, touches, pace, today);
    }

    /// <summary>All rows the filter finds, for a file.</summary>
    internal async Task<IReadOnlyList<OperationalRow>> AllAsync(OperationalFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePlans);
        var (pace, today) = await PaceAsync(db, filter, cancellationToken);
        var rows = new List<OperationalRow>();
        foreach (var some in (await Shown(db, filter).OrderBy(a => a.SortName).ThenBy(a => a.Id).Select(a => a.Id).ToListAsync(cancellationToken)).Chunk(AccountsAtOnce))
        {
            rows.AddRange(await RowsAsync(db, filter, some, pace, today, cancellationToken));
        }

        return rows;
    }

    private async Task<(PeriodPace Pace, DateOnly Today)> PaceAsync(KamDbContext db, OperationalFilter filter, CancellationToken cancellationToken)
    {
        var today = db.Viewer.Today(clock);
        var endsBefore = filter.Period.Step(filter.StartsOn, 1);
        return (PlanPeriods.PaceOf(await WorkCalendar.LoadAsync(db, filter.StartsOn, endsBefore, cancellationToken), filter.StartsOn, endsBefore, today), today);
    }

    private static IQueryable<Account> Accounts(KamDbContext db, OperationalFilter filter)
    {
        var archived = false;
        return db.Accounts.AsNoTracking().Where(a => a.IsArchived == archived && (filter.OwnerId == null || a.OwnerId == filter.OwnerId));
    }

    private static IQueryable<Account> With(KamDbContext db, OperationalFilter filter) =>
        Accounts(db, filter).Where(a => db.OperationalPlans.Any(p => p.AccountId == a.Id && p.Period == filter.Period && p.StartsOn == filter.StartsOn));

    private static IQueryable<Account> Without(KamDbContext db, OperationalFilter filter) =>
        Accounts(db, filter).Where(a => a.Status != AccountStatus.Lost && (a.KeyStatus == KeyStatus.Key || a.ManagerKeyStatus == KeyStatus.Key) && !db.OperationalPlans.Any(p => p.AccountId == a.Id && p.Period == filter.Period && p.StartsOn == filter.StartsOn));

    private static IQueryable<Account> Shown(KamDbContext db, OperationalFilter filter) => filter.WithoutOnly ? Without(db, filter)
        : Accounts(db, filter).Where(a => db.OperationalPlans.Any(p => p.AccountId == a.Id && p.Period == filter.Period && p.StartsOn == filter.StartsOn) || (a.Status != AccountStatus.Lost && (a.KeyStatus == KeyStatus.Key || a.ManagerKeyStatus == KeyStatus.Key)));

    private static async Task<(PlanFact Sales, PlanFact Touches)> TotalsAsync(KamDbContext db, OperationalFilter filter, int[] accountIds, PeriodPace pace, CancellationToken cancellationToken)
    {
        var (from, before) = (filter.StartsOn, filter.Period.Step(filter.StartsOn, 1));
        decimal planned = 0, fact = 0, plannedTouches = 0, doneTouches = 0;
        foreach (var some in accountIds.Chunk(AccountsAtOnce))
        {
            var plans = await PlansAsync(db, filter, some, cancellationToken);
            var facts = await PlanFacts.LoadAsync(db, some, from, before, cancellationToken);
            planned += plans.Values.Sum(p => OperationalSums.Sales(p.Lines) ?? 0);
            plannedTouches += plans.Values.Sum(p => OperationalSums.Touches(p.Lines) ?? 0);
            fact += some.Sum(a => facts.SalesOf(a, null));
            doneTouches += some.Sum(a => facts.TouchesOf(a, null));
        }

        return (PlanFact.Of(accountIds.Length == 0 ? null : planned, fact, pace), PlanFact.Of(accountIds.Length == 0 ? null : plannedTouches, doneTouches, pace));
    }

    private static Task<Dictionary<int, OperationalPlan>> PlansAsync(KamDbContext db, OperationalFilter filter, int[] accountIds, CancellationToken cancellationToken) =>
        db.OperationalPlans.AsNoTracking().Include(p => p.Lines).ThenInclude(l => l.Task).Where(p => EF.Parameter(accountIds).Contains(p.AccountId) && p.Period == filter.Period && p.StartsOn == filter.StartsOn).ToDictionaryAsync(p => p.AccountId, cancellationToken);

    private static async Task<IReadOnlyList<OperationalRow>> RowsAsync(KamDbContext db, OperationalFilter filter, int[] ids, PeriodPace pace, DateOnly today, CancellationToken cancellationToken)
    {
        var accounts = await db.Accounts.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.Id)).Select(a => new { a.Id, a.Name, a.OwnerId, Owner = a.Owner.LastName + " " + a.Owner.FirstName, IsKey = a.KeyStatus == KeyStatus.Key || a.ManagerKeyStatus == KeyStatus.Key }).ToDictionaryAsync(a => a.Id, cancellationToken);
        var plans = await PlansAsync(db, filter, ids, cancellationToken);
        var facts = await PlanFacts.LoadAsync(db, ids, filter.StartsOn, filter.Period.Step(filter.StartsOn, 1), cancellationToken);
        var mayEdit = db.Viewer.May(Policies.EditPlans);
        return [.. ids.Select(id => accounts[id]).Select(a =>
        {
            var plan = plans.GetValueOrDefault(a.Id);
            var actions = (plan?.Lines ?? []).Where(l => l.Kind == OperationalLineKind.Action).Select(l => (l.DueOn, Status: OperationalSums.StatusOf(l.Status, l.Task?.Status))).Where(l => l.Status != LineStatus.Cancelled).ToList();
            return new OperationalRow(
                a.Id, a.Name, a.Owner, a.IsKey, plan?.Id, PlanFact.Of(plan is null ? null : OperationalSums.Sales(plan.Lines), facts.SalesOf(a.Id, null), pace), PlanFact.Of(plan is null ? null : OperationalSums.Touches(plan.Lines), facts.TouchesOf(a.Id, null), pace),
                actions.Count, actions.Count(l => l.Status == LineStatus.Done), actions.Count(l => l.Status == LineStatus.Open && l.DueOn < today), plan?.Conclusion is not null, mayEdit);
        })];
    }
}
