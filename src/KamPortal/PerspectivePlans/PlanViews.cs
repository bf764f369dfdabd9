using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PerspectivePlans;

/// <summary>Reads a plan whole, in a fixed number of queries.</summary>
internal static class PlanViews
{
    private static readonly string[] Audited =
        [nameof(PerspectivePlan), nameof(PlanMilestone), nameof(PlanObstacle), nameof(PlanAction), nameof(PlanResource), nameof(PlanRisk)];

    public static async Task<PlanView?> LoadAsync(KamDbContext db, int planId, TimeProvider clock, CancellationToken cancellationToken)
    {
        var plan = await db.PerspectivePlans.AsNoTracking().Include(p => p.Account).Include(p => p.Milestones).Include(p => p.Obstacles).Include(p => p.Actions).ThenInclude(a => a.Owner).ThenInclude(u => u.Roles)
            .Include(p => p.Resources).Include(p => p.Risks).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == planId, cancellationToken);
        if (plan is null)
        {
            return null;
        }

        var today = db.Viewer.Today(clock);
        var versions = await PlanHeads.OfAccountAsync(db, plan.AccountId, cancellationToken);
        var mayEditAccount = db.Viewer.May(Policies.EditPlans) && db.Viewer.MayEdit(plan.Account.OwnerId);
        var mayEdit = plan.IsOpen && mayEditAccount;
        var mayDecide = plan.Status == PerspectiveStatus.Submitted && db.Viewer.May(Policies.ApprovePlans) && await db.MayDecideForAsync(plan.AuthorId, today, cancellationToken);
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var steps = await StepsAsync(db, plan, cancellationToken);
        return new PlanView
        {
            Head = versions.Single(v => v.Id == planId),
            Version = plan.Version,
            Today = today,
            Snapshot = PlanSnapshot.Read(plan.Snapshot),
            Position = plan.Today,
            Vision = plan.Vision,
            Budget = new PlanBudget(plan.Budget, plan.Actions.Sum(a => a.Cost), steps.Sum(s => s.Spent), settings.BudgetWarningPercent),
            Milestones = await MilestonesAsync(db, plan, today, cancellationToken),
            Obstacles = [.. plan.Obstacles.OrderBy(o => o.Order).ThenBy(o => o.Id).Select(o => new PlanView.Obstacle(o.Id, o.Text, o.Answer))],
            Actions = steps,
            Resources = [.. plan.Resources.OrderBy(r => r.Order).ThenBy(r => r.Id).Select(r => new PlanView.Resource(r.Id, r.Text, r.Amount))],
            Risks = [.. plan.Risks.OrderBy(r => r.Order).ThenBy(r => r.Id).Select(r => new PlanView.Risk(r.Id, r.Text, r.Likelihood, r.Impact, r.Answer))],
            Problems = plan.IsOpen ? PlanProblems.Of(plan) : [],
            Versions = versions,
            Owners = mayEdit ? await OwnersAsync(db, plan, cancellationToken) : [],
            ShareNow = plan.Account.SharePercent,
            MayEdit = mayEdit,
            MayDecide = mayDecide,
            MayRenew = plan.Status == PerspectiveStatus.Approved && mayEditAccount && !plan.Account.IsArchived && !versions.Any(v => v.IsOpen),
            MayReport = plan.Status == PerspectiveStatus.Approved && mayEditAccount,
            Deciders = plan.IsOpen && !mayDecide ? await DeciderNamesAsync(db, plan.AuthorId, today, cancellationToken) : [],
            LastSaved = plan.IsOpen ? await LastSavedAsync(db, plan, cancellationToken) : null,
        };
    }

    private static async Task<IReadOnlyList<PlanView.ActionLine>> StepsAsync(KamDbContext db, PerspectivePlan plan, CancellationToken cancellationToken)
    {
        var accountId = plan.AccountId;
        var progress = await db.ActionProgress.AsNoTracking().Where(p => p.AccountId == accountId)
            .Select(p => new { p.ActionKey, p.Status, p.Spent, p.Note, p.ClosedOn, p.Version, AssigneeId = p.Task!.AssigneeId, Assignee = p.Task.AssigneeId == null ? null : p.Task.Assignee!.LastName + " " + p.Task.Assignee.FirstName })
            .ToDictionaryAsync(p => p.ActionKey, cancellationToken);
        return
        [
            .. plan.Actions.OrderBy(a => a.StartsOn).ThenBy(a => a.Order).ThenBy(a => a.Id).Select(a =>
            {
                var known = progress.GetValueOrDefault(a.Key);
                return new PlanView.ActionLine
                {
                    Id = a.Id,
                    Key = a.Key,
                    Text = a.Text,
                    OwnerId = a.OwnerId,
                    Owner = a.Owner.LastName + " " + a.Owner.FirstName,
                    StartsOn = a.StartsOn,
                    DueOn = a.DueOn,
                    Cost = a.Cost,
                    Effect = a.Effect,
                    EffectText = a.EffectText,
                    Status = known?.Status,
                    Spent = known?.Spent ?? 0,
                    Note = known?.Note,
                    ClosedOn = known?.ClosedOn,
                    Assignee = known?.Assignee,
                    ProgressVersion = known?.Version ?? 0,
                    IsMine = db.Viewer.UserId is { } me && (a.OwnerId == me || known?.AssigneeId == me),
                };
            }),
        ];
    }

    private static async Task<IReadOnlyList<PlanView.Milestone>> MilestonesAsync(KamDbContext db, PerspectivePlan plan, DateOnly today, CancellationToken cancellationToken)
    {
        var (accountId, from, to) = (plan.AccountId, new DateOnly(plan.FirstYear, 1, 1), new DateOnly(plan.LastYear + 1, 1, 1));
        var months = await db.AccountMonthSales.AsNoTracking().Where(s => s.AccountId == accountId && s.Month >= from && s.Month < to)
            .GroupBy(s => s.Month).Select(g => new { Month = g.Key, Amount = g.Sum(s => s.Amount) }).ToListAsync(cancellationToken);
        return
        [
            .. plan.Milestones.OrderBy(m => m.Year).Select(m =>
                new PlanView.Milestone(m.Id, m.Year, m.Sales, m.SharePercent, m.Groups, m.People, m.Year <= today.Year ? months.Where(s => s.Month.Year == m.Year).Sum(s => s.Amount) : null)),
        ];
    }

    /// <summary>Who works with clients, and whoever is responsible already.</summary>
    private static async Task<IReadOnlyList<PlanView.Owner>> OwnersAsync(KamDbContext db, PerspectivePlan plan, CancellationToken cancellationToken)
    {
        var roles = Policies.Holders[Policies.WorkTouches].ToArray();
        var chosen = plan.Actions.Select(a => a.OwnerId).Distinct().ToArray();
        var people = await db.PortalUsers.AsNoTracking().Where(u => (u.IsEnabled && u.Roles.Any(r => roles.Contains(r.Role))) || EF.Parameter(chosen).Contains(u.Id))
            .Select(u => new { u.Id, u.LastName, u.FirstName }).ToListAsync(cancellationToken);
        return [.. people.Select(u => new PlanView.Owner(u.Id, $"{u.LastName} {u.FirstName}")).OrderBy(u => u.Name, StringComparer.CurrentCulture).ThenBy(u => u.Id)];
    }

    private static async Task<IReadOnlyList<string>> DeciderNamesAsync(KamDbContext db, int authorId, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = (await PlanDoor.DecidersAsync(db, authorId, today, cancellationToken)).ToArray();
        return await db.PortalUsers.AsNoTracking().Where(u => EF.Parameter(ids).Contains(u.Id)).OrderBy(u => u.LastName).ThenBy(u => u.Id).Select(u => u.LastName + " " + u.FirstName).ToListAsync(cancellationToken);
    }

    private static async Task<(string By, DateTime At)?> LastSavedAsync(KamDbContext db, PerspectivePlan plan, CancellationToken cancellationToken)
    {
        var (accountId, created) = (plan.AccountId, plan.CreatedAt);
        var last = await db.AuditEntries.AsNoTracking().Where(e => e.AccountId == accountId && e.At >= created && EF.Parameter(Audited).Contains(e.Entity))
            .OrderByDescending(e => e.Id).Select(e => new { e.Actor, e.At }).FirstOrDefaultAsync(cancellationToken);
        return last is null ? null : (last.Actor, LocalTime.FromUtc(last.At, db.Viewer.TimeZoneId));
    }
}
