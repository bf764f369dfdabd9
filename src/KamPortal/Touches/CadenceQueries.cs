using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches.Programmes;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches;

public sealed class CadenceQueries(KamDb kam, TimeProvider clock)
{
    private const int PreviewDates = 5;

    /// <summary>Years ahead that are searched for the next dates.</summary>
    private const int PreviewYears = 6;

    /// <summary>Rules for one account that are no part of the programme and no manager's initiative, active first.</summary>
    public async Task<IReadOnlyList<CadenceRow>> OutsideAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageCadence);
        return await RowsAsync(db, db.CadenceRules.Where(r => r.ProgrammeId == null && r.InitiativeOfId == null), [], cancellationToken);
    }

    /// <returns>The rule as its form; null when there is none.</returns>
    public async Task<SaveCadenceRule.Form?> FindAsync(int ruleId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageCadence);
        return await db.CadenceRules.AsNoTracking().SingleOrDefaultAsync(r => r.Id == ruleId, cancellationToken) is { } rule ? new SaveCadenceRule.Form().Take<SaveCadenceRule.Form>(rule) : null;
    }

    /// <summary>The next five dates the form would give, for the first account it reaches.</summary>
    public async Task<CadencePreview> PreviewAsync(CadenceRuleForm form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(db.Viewer.May(Policies.ManageCadence) ? Policies.ManageCadence : Policies.WorkTouches);
        if (form.Every is < 1 or > CadenceRule.MaxEvery)
        {
            return new CadencePreview(null, []);
        }

        var today = db.Viewer.Today(clock);
        var last = today.AddYears(PreviewYears);
        var account = await RuleVolume.Accounts(db, form.ToRule()).OrderBy(a => a.SortName).ThenBy(a => a.Id).Select(a => new { a.Id, a.Name }).FirstOrDefaultAsync(cancellationToken);
        var calendar = await WorkCalendar.LoadAsync(db, today, last, cancellationToken);
        var cadence = form.Cadence;
        return new CadencePreview(account?.Name, [.. cadence.Occurrences(account?.Id ?? 0, today, last).Take(PreviewDates).Select(day => new CadenceDate(day, cadence.DueOn(day, calendar)))]);
    }

    /// <summary>Roles a rule can ask for, in their order.</summary>
    public async Task<IReadOnlyList<RoleName>> RolesAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var roles = await db.RoleDefinitions.AsNoTracking().Where(r => r.IsActive).OrderBy(r => r.Order).ThenBy(r => r.Id).ToListAsync(cancellationToken);
        return [.. roles.Select(r => new RoleName(r.Id, r.Name))];
    }

    /// <param name="before">The version before, to show what differs; empty shows nothing.</param>
    internal static async Task<List<CadenceRow>> RowsAsync(KamDbContext db, IQueryable<CadenceRule> which, IReadOnlyCollection<CadenceRule> before, CancellationToken cancellationToken)
    {
        var rules = await which.AsNoTracking().Include(r => r.Role).Include(r => r.Account)
            .OrderByDescending(r => r.IsActive).ThenBy(r => r.Scope).ThenBy(r => r.Category).ThenBy(r => r.Name).ThenBy(r => r.Id).ToListAsync(cancellationToken);
        var open = await db.Touches.Where(t => t.Status == TouchStatus.Planned && t.RuleId != null).GroupBy(t => t.Rule!.FirstVersionId ?? t.Rule.Id)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var served = db.Accounts.Where(a => !a.IsArchived && a.Status != AccountStatus.Lost);
        var reached = await served.GroupBy(a => new { a.Abcd, a.Strategy }).Select(g => new { g.Key.Abcd, g.Key.Strategy, Count = g.Count() }).ToListAsync(cancellationToken);
        var holding = await db.Employments.Where(e => e.RoleId != null && !e.Account.IsArchived && e.Account.Status != AccountStatus.Lost)
            .Select(e => new { RoleId = e.RoleId!.Value, e.Account.Abcd, e.Account.Strategy, e.AccountId }).Distinct()
            .GroupBy(e => new { e.RoleId, e.Abcd, e.Strategy }).Select(g => new { g.Key.RoleId, g.Key.Abcd, g.Key.Strategy, Count = g.Count() }).ToListAsync(cancellationToken);
        int Reach(CadenceRule rule) => rule.Scope == CadenceScope.Account ? 1
            : (rule.RoleId is { } role ? holding.Where(h => h.RoleId == role).Select(h => (h.Abcd, h.Strategy, h.Count)) : reached.Select(r => (r.Abcd, r.Strategy, r.Count)))
                .Where(g => rule.Scope switch { CadenceScope.Category => g.Abcd == rule.Category, CadenceScope.Strategy => CadenceRule.Reaches(rule.Strategy, g.Strategy), _ => true })
                .Sum(g => g.Count);
        var former = before.ToDictionary(r => r.SeriesId);
        return [.. rules.Select(r => new CadenceRow(
            r.Id,
            r.SeriesId,
            r.GoalId,
            r.Name,
            r.Scope,
            r.Category,
            r.Strategy,
            r.Role?.Name,
            r.AccountId,
            r.Account?.Name,
            r.TouchType,
            r.Place,
            r.Every,
            r.Unit,
            r.Topic,
            r.Minutes,
            r.WindowDays,
            r.Priority,
            r.IsActive,
            Reach(r),
            open.GetValueOrDefault(r.SeriesId),
            former.Count == 0 ? RuleDifference.None : !former.TryGetValue(r.SeriesId, out var was) ? RuleDifference.New : r.Says(was) ? RuleDifference.None : RuleDifference.Changed))];
    }
}
