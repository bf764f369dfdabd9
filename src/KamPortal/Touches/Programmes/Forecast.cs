using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Touches.Planning;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Programmes;

/// <summary>
/// Runs the planner's own arithmetic over every account the viewer sees, without writing anything: proposed touches, then the
/// levelling of each day, manager after manager. Nothing is sampled. Touches done lately, for which the planner leaves out the
/// next one, are not looked at.
/// </summary>
internal sealed class Forecast(PlanningBasis basis, DateOnly today, int days)
{
    private readonly TouchPlan plan = new(basis.Rules, basis.Staff, basis.Calendar, basis.Settings with { PlanningHorizonDays = days - 1, CatchUpDays = 0 });

    /// <summary>What each manager has planned beside the rules; filled up as accounts are gone through.</summary>
    public required DayLoad Load { get; init; }

    public Dictionary<(int UserId, DateOnly Monday), ForecastSum> Weeks { get; } = [];

    public Dictionary<DateOnly, ForecastSum> Months { get; } = [];

    public ForecastSum Sum { get; private set; } = new(0, 0);

    public static IQueryable<PlanningAccount> Accounts(IQueryable<Account> accounts) => accounts.AsNoTracking()
        .Where(a => !a.IsArchived && a.Status != AccountStatus.Lost).OrderBy(a => a.OwnerId).ThenBy(a => a.Id)
        .Select(a => new PlanningAccount(a.Id, a.OwnerId, a.Abcd, a.Strategy, a.CreatedOn, null, null));

    public static async Task<ILookup<int, RoleHolder>> HoldersAsync(KamDbContext db, int[] roles, DateOnly today, CancellationToken cancellationToken) => (roles.Length == 0
        ? []
        : await db.Employments.AsNoTracking()
            .Where(e => e.RoleId != null && roles.Contains(e.RoleId.Value) && e.Person.LeftOn == null && (e.ToOn == null || e.ToOn >= today))
            .Select(e => new RoleHolder(e.AccountId, e.PersonId, e.RoleId!.Value, e.FromOn, e.ToOn)).ToListAsync(cancellationToken)).ToLookup(h => h.AccountId);

    /// <summary>Own touches of the days, which take room from the programme's.</summary>
    public static async Task<DayLoad> OwnLoadAsync(KamDbContext db, DayCapacity capacity, DateOnly today, int days, CancellationToken cancellationToken)
    {
        var last = today.AddDays(days + CadenceRule.MaxWindowDays);
        var planned = await db.Touches.Where(t => t.RuleId == null && t.Status == TouchStatus.Planned && t.DueOn >= today && t.DueOn <= last)
            .GroupBy(t => new { t.AssigneeId, t.DueOn }).Select(g => new { g.Key.AssigneeId, g.Key.DueOn, Minutes = g.Sum(t => t.Minutes) }).ToListAsync(cancellationToken);
        return new DayLoad(capacity, planned.Select(p => KeyValuePair.Create((p.AssigneeId, p.DueOn), p.Minutes)));
    }

    /// <param name="accounts">All of one manager.</param>
    /// <returns>The touches on their days, each once.</returns>
    public Dictionary<string, ProposedTouch> Add(IEnumerable<PlanningAccount> accounts, ILookup<int, RoleHolder> holders)
    {
        var proposed = new Dictionary<string, ProposedTouch>(StringComparer.Ordinal);
        foreach (var touch in accounts.SelectMany(a => plan.Of(a, today, [.. holders[a.Id]], []) ?? []))
        {
            proposed[touch.Key] = touch;
        }

        foreach (var touch in plan.Level(proposed.Values, Load, today))
        {
            proposed[touch.Key] = touch;
            Count(touch);
        }

        return proposed;
    }

    private void Count(ProposedTouch touch)
    {
        var (one, due) = (new ForecastSum(1, touch.Asked.Minutes), touch.Assignment.DueOn);
        var week = (touch.Assignment.AssigneeId, MondayOf(due));
        Weeks[week] = Weeks.GetValueOrDefault(week, new ForecastSum(0, 0)) + one;
        var month = new DateOnly(due.Year, due.Month, 1);
        Months[month] = Months.GetValueOrDefault(month, new ForecastSum(0, 0)) + one;
        Sum += one;
    }

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
