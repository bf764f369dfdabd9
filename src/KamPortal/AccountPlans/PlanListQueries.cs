using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

/// <summary>Plans across all accounts the viewer sees, by what was measured last; nothing is measured here.</summary>
public sealed class PlanListQueries(KamDb kam, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>One row per account, the most overdue first. Ids first, then the rows of one page.</summary>
    public async Task<PlanListPage> PageAsync(PlanListFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePlans);
        var today = db.Viewer.Today(clock);
        var ids = await Shown(db, filter, today)
            .Select(a => new { a.Id, a.SortName, DueOn = db.AccountPlanSteps.Where(s => s.Plan.AccountId == a.Id && s.Plan.Status == PlanStatus.Active && s.Status == StepStatus.Open).Min(s => (DateOnly?)s.DueOn) })
            .OrderBy(a => a.DueOn == null).ThenBy(a => a.DueOn).ThenBy(a => a.SortName).ThenBy(a => a.Id).Skip((filter.Page - 1) * PageSize).Take(PageSize + 1).Select(a => a.Id).ToListAsync(cancellationToken);
        return new PlanListPage(await RowsAsync(db, [.. ids.Take(PageSize)], today, cancellationToken), ids.Count > PageSize, today);
    }

    /// <summary>How many accounts each choice of the list shows.</summary>
    public async Task<IReadOnlyDictionary<PlanShow, int>> CountsAsync(PlanListFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePlans);
        var counts = new Dictionary<PlanShow, int>();
        foreach (var show in Enum.GetValues<PlanShow>())
        {
            counts[show] = await Shown(db, filter with { Show = show }, db.Viewer.Today(clock)).CountAsync(cancellationToken);
        }

        return counts;
    }

    /// <summary>Steps somebody asks to waive, the oldest asking first; at most two hundred.</summary>
    public async Task<IReadOnlyList<WaiverRow>> WaiversAsync(CancellationToken cancellationToken)
    {
        const int most = 200;
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePlans);
        var today = db.Viewer.Today(clock);
        var steps = await db.AccountPlanSteps.AsNoTracking().Include(s => s.TemplateStep).Include(s => s.WaiverAskedBy).Include(s => s.Plan).ThenInclude(p => p.Account).ThenInclude(a => a.Owner)
            .Where(s => s.Status == StepStatus.Open && s.WaiverAsk != null && s.Plan.Status == PlanStatus.Active).OrderBy(s => s.WaiverAskedOn).ThenBy(s => s.Id).Take(most).ToListAsync(cancellationToken);
        var decides = new Dictionary<int, bool>();
        foreach (var ownerId in steps.Select(s => s.Plan.Account.OwnerId).Distinct())
        {
            decides[ownerId] = db.Viewer.May(Policies.ApprovePlans) && await db.MayDecideForAsync(ownerId, today, cancellationToken);
        }

        return steps.ConvertAll(s => new WaiverRow(
            s.Id, s.Version, s.Plan.AccountId, s.Plan.Account.Name, $"{s.Plan.Account.Owner.LastName} {s.Plan.Account.Owner.FirstName}", s.Plan.Kind, s.TemplateStep.Title, s.TemplateStep.Evidence, s.TemplateStep.Target, s.CurrentValue, s.DueOn,
            s.WaiverAsk!, s.WaiverAskedBy is { } by ? $"{by.LastName} {by.FirstName}" : null, s.WaiverAskedOn!.Value, decides[s.Plan.Account.OwnerId] && s.WaiverAskedById != db.Viewer.UserId));
    }

    /// <summary>Owners of accounts the viewer sees, to choose one.</summary>
    public async Task<IReadOnlyList<AccountLink>> OwnersAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePlans);
        var archived = false;
        return await db.PortalUsers.AsNoTracking().Where(u => db.Accounts.Any(a => a.OwnerId == u.Id && a.IsArchived == archived)).OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id)
            .Select(u => new AccountLink(u.Id, u.LastName + " " + u.FirstName)).ToListAsync(cancellationToken);
    }

    private static IQueryable<Account> Shown(KamDbContext db, PlanListFilter filter, DateOnly today)
    {
        var archived = false;
        var accounts = db.Accounts.AsNoTracking().Where(a => a.IsArchived == archived && (filter.OwnerId == null || a.OwnerId == filter.OwnerId) && (!filter.KeyOnly || a.KeyStatus == KeyStatus.Key || a.ManagerKeyStatus == KeyStatus.Key));
        return filter.Show switch
        {
            PlanShow.Overdue => accounts.Where(a => db.AccountPlanSteps.Any(s => s.Plan.AccountId == a.Id && s.Plan.Status == PlanStatus.Active && s.Status == StepStatus.Open && s.DueOn < today)),
            PlanShow.Outdated => Outdated(db, accounts),
            PlanShow.Unstarted => Unstarted(db, accounts),
            _ => accounts.Where(a => db.AccountPlans.Any(p => p.AccountId == a.Id && p.Status == PlanStatus.Active)),
        };
    }

    /// <summary>As <see cref="StrategyRule.StateOf"/> says it, for a database.</summary>
    private static IQueryable<Account> Outdated(KamDbContext db, IQueryable<Account> accounts) => accounts
        .Where(a => a.Strategy != AccountStrategy.Unset
            && !((a.Abcd == AbcdCategory.A && a.Strategy == AccountStrategy.RetainAndDevelop) || (a.Abcd == AbcdCategory.B && a.Strategy == AccountStrategy.Retain)
                || (a.Abcd == AbcdCategory.C && a.Strategy == AccountStrategy.Develop) || (a.Abcd == AbcdCategory.D && a.Strategy == AccountStrategy.Minimise))
            && !db.StrategyChoices.Any(c => c.AccountId == a.Id && c.Category == a.Abcd && !db.StrategyChoices.Any(later => later.AccountId == a.Id && later.Id > c.Id)));

    private static IQueryable<Account> Unstarted(KamDbContext db, IQueryable<Account> accounts) => accounts
        .Where(a => a.Status != AccountStatus.Lost
            && ((a.Strategy == AccountStrategy.Unset && a.Abcd != AbcdCategory.Unknown)
                || ((a.Strategy == AccountStrategy.Retain || a.Strategy == AccountStrategy.RetainAndDevelop) && !db.AccountPlans.Any(p => p.AccountId == a.Id && p.Kind == PlanKind.Retention && p.Status == PlanStatus.Active))
                || ((a.Strategy == AccountStrategy.Develop || a.Strategy == AccountStrategy.RetainAndDevelop) && !db.AccountPlans.Any(p => p.AccountId == a.Id && p.Kind == PlanKind.Development && p.Status == PlanStatus.Active))));

    private static async Task<IReadOnlyList<PlanListRow>> RowsAsync(KamDbContext db, int[] ids, DateOnly today, CancellationToken cancellationToken)
    {
        var accounts = await db.Accounts.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.Id)).Select(a => new
        {
            a.Id, a.Name, a.OwnerId, Owner = a.Owner.LastName + " " + a.Owner.FirstName, a.Abcd, a.Strategy, a.Status,
            ChosenAt = db.StrategyChoices.Where(c => c.AccountId == a.Id).OrderByDescending(c => c.Id).Select(c => (AbcdCategory?)c.Category).FirstOrDefault(),
        }).ToDictionaryAsync(a => a.Id, cancellationToken);
        var plans = (await db.AccountPlans.AsNoTracking().Include(p => p.Steps).ThenInclude(s => s.TemplateStep).Where(p => EF.Parameter(ids).Contains(p.AccountId) && p.Status == PlanStatus.Active).ToListAsync(cancellationToken)).ToLookup(p => p.AccountId);
        var mayEdit = db.Viewer.May(Policies.EditPlans);
        return [.. ids.Select(id => accounts[id]).Select(a => new PlanListRow(
            a.Id, a.Name, a.Owner, a.Abcd, a.Strategy, StrategyRule.Proposed(a.Abcd), StrategyRule.StateOf(a.Abcd, a.Strategy, a.ChosenAt),
            [.. plans[a.Id].OrderBy(p => p.Kind).Select(p => Progress(p, today))],
            a.Status == AccountStatus.Lost ? [] : [.. StrategyRule.PlansOf(a.Strategy).Except(plans[a.Id].Select(p => p.Kind))], mayEdit && db.Viewer.MayEdit(a.OwnerId)))];
    }

    private static PlanProgress Progress(AccountPlan plan, DateOnly today)
    {
        var open = plan.Steps.Where(s => s.Status == StepStatus.Open).OrderBy(s => s.TemplateStep.Order).ThenBy(s => s.Id).ToList();
        return new PlanProgress(
            plan.Kind, plan.Steps.Count - open.Count, plan.Steps.Count, open.Count(s => s.DueOn < today), plan.Steps.Count(s => s.Status == StepStatus.Done && s.CurrentValue < s.TemplateStep.Target),
            open.Count(s => s.WaiverAsk is not null), open.FirstOrDefault()?.TemplateStep.Title, open.FirstOrDefault()?.DueOn);
    }
}
