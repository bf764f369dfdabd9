using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.WorkCalendars;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.OperationalPlans;

/// <summary>The operational plan of one account for a period.</summary>
public sealed class OperationalPlanQueries(KamDb kam, TimeProvider clock)
{
    private const int PlansListed = 24;

    /// <param name="day">Any day of the period; null: today.</param>
    /// <returns>Null when there is no such account or the viewer may not see it.</returns>
    public async Task<OperationalPlanView?> FindAsync(int accountId, PlanPeriod period, DateOnly? day, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePlans);
        var today = db.Viewer.Today(clock);
        var account = await db.Accounts.AsNoTracking().Where(a => a.Id == accountId).Select(a => new { a.Name, a.OwnerId, a.IsArchived }).SingleOrDefaultAsync(cancellationToken);
        if (account is null)
        {
            return null;
        }

        var startsOn = period.StartOf(day ?? today);
        var endsBefore = period.Step(startsOn, 1);
        var pace = PlanPeriods.PaceOf(await WorkCalendar.LoadAsync(db, startsOn, endsBefore, cancellationToken), startsOn, endsBefore, today);
        var plan = await db.OperationalPlans.AsNoTracking().Include(p => p.Lines).ThenInclude(l => l.ProductGroup).Include(p => p.Lines).ThenInclude(l => l.Owner).Include(p => p.Lines).ThenInclude(l => l.Task!.Assignee)
            .AsSplitQuery().SingleOrDefaultAsync(p => p.AccountId == accountId && p.Period == period && p.StartsOn == startsOn, cancellationToken);
        var facts = await PlanFacts.LoadAsync(db, [accountId], startsOn, endsBefore, cancellationToken);
        var lines = (plan?.Lines ?? []).OrderBy(l => l.Kind).ThenBy(l => l.Order).ThenBy(l => l.Id).ToList();
        var others = await db.OperationalPlans.Where(p => p.AccountId == accountId).OrderByDescending(p => p.StartsOn).ThenBy(p => p.Period).Take(PlansListed).Select(p => new { p.Period, p.StartsOn }).ToListAsync(cancellationToken);
        return new OperationalPlanView
        {
            AccountId = accountId,
            Account = account.Name,
            Period = period,
            StartsOn = startsOn,
            EndsBefore = endsBefore,
            Today = today,
            Pace = pace,
            PlanId = plan?.Id,
            Version = plan?.Version ?? 0,
            Note = plan?.Note,
            Conclusion = plan?.Conclusion,
            Lines = lines.ConvertAll(l => View(l, accountId, facts, pace)),
            Sales = PlanFact.Of(OperationalSums.Sales(lines), facts.SalesOf(accountId, null), pace),
            Touches = PlanFact.Of(OperationalSums.Touches(lines), facts.TouchesOf(accountId, null), pace),
            OutsideSales = lines.Exists(l => l.ProductGroupId is not null) ? facts.Sales[accountId].Where(s => !lines.Exists(l => l.Kind == OperationalLineKind.Sales && l.ProductGroupId is not null && l.ProductGroupId == s.GroupId)).Sum(s => s.Amount) : 0,
            ActionsToTake = (await PerspectiveActions.OfAsync(db, accountId, startsOn, endsBefore, cancellationToken)).Count(a => !lines.Exists(l => l.ActionKey == a.Key)),
            Others = others.ConvertAll(o => (o.Period, o.StartsOn)),
            Groups = await db.ProductGroups.AsNoTracking().OrderBy(g => g.Name).ThenBy(g => g.Id).Select(g => new AccountLink(g.Id, g.Name)).ToListAsync(cancellationToken),
            Colleagues = await ColleaguesAsync(db, cancellationToken),
            OwnerId = account.OwnerId,
            MayEdit = db.Viewer.May(Policies.EditPlans) && !account.IsArchived,
        };
    }

    private static Task<List<AccountLink>> ColleaguesAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        Role[] working = [.. Policies.Holders[Policies.WorkTouches]];
        return db.PortalUsers.AsNoTracking().Where(u => u.IsEnabled && u.Roles.Any(r => EF.Parameter(working).Contains(r.Role))).OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id)
            .Select(u => new AccountLink(u.Id, u.LastName + " " + u.FirstName)).ToListAsync(cancellationToken);
    }

    private static OperationalLineView View(OperationalLine line, int accountId, PlanFacts facts, PeriodPace pace)
    {
        var holder = line.Task?.Assignee ?? line.Owner;
        return new OperationalLineView
        {
            Id = line.Id,
            Kind = line.Kind,
            ProductGroupId = line.ProductGroupId,
            ProductGroup = line.ProductGroup?.Name,
            TouchType = line.TouchType,
            Figures = line.Kind switch
            {
                OperationalLineKind.Sales => PlanFact.Of(line.Planned, facts.SalesOf(accountId, line.ProductGroupId), pace),
                OperationalLineKind.Touches => PlanFact.Of(line.Planned, facts.TouchesOf(accountId, line.TouchType), pace),
                _ => null,
            },
            Text = line.Text,
            OwnerId = holder?.Id,
            Owner = holder is null ? null : $"{holder.LastName} {holder.FirstName}",
            DueOn = line.DueOn,
            ActionKey = line.ActionKey,
            Status = OperationalSums.StatusOf(line.Status, line.Task?.Status),
            ClosedOn = line.ClosedOn ?? line.Task?.ClosedOn,
        };
    }
}
