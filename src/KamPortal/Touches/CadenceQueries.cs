using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches;

public sealed class CadenceQueries(KamDb kam, TimeProvider clock)
{
    private const int PreviewDates = 5;

    /// <summary>Years ahead that are searched for the next dates.</summary>
    private const int PreviewYears = 6;

    /// <summary>All rules, active first.</summary>
    public async Task<IReadOnlyList<CadenceRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageCadence);
        var rules = await db.CadenceRules.AsNoTracking().Include(r => r.Role).Include(r => r.Account)
            .OrderByDescending(r => r.IsActive).ThenBy(r => r.Scope).ThenBy(r => r.Category).ThenBy(r => r.Name).ThenBy(r => r.Id).ToListAsync(cancellationToken);
        var open = await db.Touches.Where(t => t.Status == TouchStatus.Planned && t.RuleId != null).GroupBy(t => t.RuleId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var served = db.Accounts.Where(a => !a.IsArchived && a.Status != AccountStatus.Lost);
        var categories = await served.GroupBy(a => a.Abcd).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var strategies = await served.GroupBy(a => a.Strategy).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var roles = await db.Employments.Where(e => e.RoleId != null && !e.Account.IsArchived && e.Account.Status != AccountStatus.Lost).GroupBy(e => e.RoleId!.Value)
            .Select(g => new { g.Key, Count = g.Select(e => e.AccountId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. rules.Select(r => new CadenceRow(
            r.Id,
            r.Name,
            r.Scope,
            r.Category,
            r.Strategy,
            r.Role?.Name,
            r.AccountId,
            r.Account?.Name,
            r.TouchType,
            r.Every,
            r.Unit,
            r.Topic,
            r.Priority,
            r.IsActive,
            r.Scope switch
            {
                CadenceScope.Category => categories.GetValueOrDefault(r.Category ?? default),
                CadenceScope.Strategy => strategies.Where(s => CadenceRule.Reaches(r.Strategy, s.Key)).Sum(s => s.Value),
                CadenceScope.Role => roles.GetValueOrDefault(r.RoleId ?? 0),
                _ => 1,
            },
            open.GetValueOrDefault(r.Id)))];
    }

    /// <returns>The rule as its form; null when there is none.</returns>
    public async Task<SaveCadenceRule.Form?> FindAsync(int ruleId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageCadence);
        return await db.CadenceRules.Where(r => r.Id == ruleId).Select(r => new SaveCadenceRule.Form
        {
            RuleId = r.Id,
            Version = r.Version,
            Name = r.Name,
            Scope = r.Scope,
            Category = r.Category,
            Strategy = r.Strategy,
            RoleId = r.RoleId,
            AccountId = r.AccountId,
            TouchType = r.TouchType,
            Every = r.Every,
            Unit = r.Unit,
            Topic = r.Topic,
            Minutes = r.Minutes,
            DayOffPolicy = r.DayOffPolicy,
            Priority = r.Priority,
            StartsOn = r.StartsOn,
            EndsOn = r.EndsOn,
            Spread = r.Spread,
            IsActive = r.IsActive,
        }).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The next five dates the form would give, for the first account it reaches.</summary>
    public async Task<CadencePreview> PreviewAsync(SaveCadenceRule.Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageCadence);
        if (form.Every is < 1 or > CadenceRule.MaxEvery)
        {
            return new CadencePreview(null, []);
        }

        var today = db.Viewer.Today(clock);
        var last = today.AddYears(PreviewYears);
        var account = await Reached(db, form).OrderBy(a => a.SortName).ThenBy(a => a.Id).Select(a => new { a.Id, a.Name }).FirstOrDefaultAsync(cancellationToken);
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

    private static IQueryable<Account> Reached(KamDbContext db, SaveCadenceRule.Form form)
    {
        var accounts = db.Accounts.Where(a => !a.IsArchived && a.Status != AccountStatus.Lost);
        return form.Scope switch
        {
            CadenceScope.Category => accounts.Where(a => a.Abcd == form.Category),
            CadenceScope.Strategy => accounts.Where(a => a.Strategy == form.Strategy),
            CadenceScope.Role => accounts.Where(a => a.Employments.Any(e => e.RoleId == form.RoleId)),
            _ => accounts.Where(a => a.Id == form.AccountId),
        };
    }
}
