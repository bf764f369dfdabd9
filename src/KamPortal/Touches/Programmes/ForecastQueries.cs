using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches.Planning;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Programmes;

/// <summary>What will happen in the next 90 days, for whom, how many minutes of which manager.</summary>
public sealed class ForecastQueries(KamDb kam, TimeProvider clock)
{
    public const int Days = 90;

    private const int MostExamples = 5;

    /// <summary>Of one rule while it is edited: the rule alone, over every account it reaches.</summary>
    /// <returns>Null when the form's numbers say nothing yet.</returns>
    public async Task<RuleForecast?> RuleAsync(CadenceRuleForm form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(db.Viewer.May(Policies.ManageCadence) ? Policies.ManageCadence : Policies.WorkTouches);
        if (form.Every is < 1 or > CadenceRule.MaxEvery || form.EndsOn < form.StartsOn || form.Minutes is < 1 or > Touch.MaxMinutes)
        {
            return null;
        }

        var today = db.Viewer.Today(clock);
        var rule = form.ToRule();
        rule.IsActive = true;
        var basis = await BasisAsync(db, today, new PlanningRules([rule]), cancellationToken);
        var reached = await Forecast.Accounts(RuleVolume.Accounts(db, rule)).ToListAsync(cancellationToken);
        var holders = await Forecast.HoldersAsync(db, basis.Rules.RoleIds, today, cancellationToken);
        var forecast = new Forecast(basis, today, Days) { Load = await Forecast.OwnLoadAsync(db, basis.Capacity, today, Days, cancellationToken) };
        foreach (var portfolio in reached.GroupBy(a => a.OwnerId))
        {
            cancellationToken.ThrowIfCancellationRequested();
            forecast.Add(portfolio, holders);
        }

        return new RuleForecast(Days, reached.Count, forecast.Sum, await ManagersAsync(db, basis, today, forecast, forecast, cancellationToken));
    }

    /// <summary>Of the programme in force, and of the draft were it published today; rules outside the programme and deviations go with both.</summary>
    public async Task<ProgrammeForecast> ProgrammeAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageCadence);
        var today = db.Viewer.Today(clock);
        var inForce = await BasisAsync(db, today, await PlanningRules.LoadAsync(db, today, cancellationToken), cancellationToken);
        var draft = await db.RetentionProgrammes.Where(p => p.Status == ProgrammeStatus.Draft).Select(p => new { p.Id, p.Number }).SingleOrDefaultAsync(cancellationToken);
        var changed = draft is null ? inForce : inForce with { Rules = await WithDraftAsync(db, draft.Id, today, cancellationToken) };
        var accounts = await Forecast.Accounts(db.Accounts).ToListAsync(cancellationToken);
        var holders = await Forecast.HoldersAsync(db, [.. inForce.Rules.RoleIds.Union(changed.Rules.RoleIds)], today, cancellationToken);
        var now = new Forecast(inForce, today, Days) { Load = await Forecast.OwnLoadAsync(db, inForce.Capacity, today, Days, cancellationToken) };
        var then = draft is null ? now : new Forecast(changed, today, Days) { Load = await Forecast.OwnLoadAsync(db, inForce.Capacity, today, Days, cancellationToken) };
        var difference = new ForecastDifference();
        foreach (var portfolio in accounts.GroupBy(a => a.OwnerId))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = now.Add(portfolio, holders);
            if (draft is not null)
            {
                difference.Add(before, then.Add(portfolio, holders));
            }
        }

        var examples = difference.Examples(MostExamples);
        var ids = examples.Select(e => e.AccountId).ToArray();
        var names = await db.Accounts.Where(a => EF.Parameter(ids).Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
        return new ProgrammeForecast(
            today,
            Days,
            draft?.Number,
            accounts.Count,
            now.Sum,
            then.Sum,
            difference.Gained,
            difference.Lost,
            difference.Moved,
            [.. now.Months.Keys.Union(then.Months.Keys).Order().Select(m => new MonthForecast(m, now.Months.GetValueOrDefault(m, new(0, 0)), then.Months.GetValueOrDefault(m, new(0, 0))))],
            await ManagersAsync(db, inForce, today, now, then, cancellationToken),
            [.. examples.Select(e => new AccountForecast(e.AccountId, names[e.AccountId], e.Gained, e.Lost))]);
    }

    private static async Task<PlanningBasis> BasisAsync(KamDbContext db, DateOnly today, PlanningRules rules, CancellationToken cancellationToken)
    {
        var settings = await Settings.SettingQueries.GetAsync(db, cancellationToken);
        return new PlanningBasis(
            rules,
            await PlanningStaff.LoadAsync(db, today, cancellationToken),
            await WorkCalendars.WorkCalendar.LoadAsync(db, today, today.AddDays(2 * Days), cancellationToken),
            await DayCapacity.LoadAsync(db, settings, cancellationToken),
            settings);
    }

    private static async Task<PlanningRules> WithDraftAsync(KamDbContext db, int draftId, DateOnly today, CancellationToken cancellationToken)
    {
        var rules = await db.CadenceRules.AsNoTracking().Where(r => r.IsActive && (r.ProgrammeId == null || r.ProgrammeId == draftId)).ToListAsync(cancellationToken);
        return new PlanningRules(rules, [new ProgrammeVersion(draftId, 1, today)], await db.CadenceDeviations.AsNoTracking().ToListAsync(cancellationToken));
    }

    private static async Task<List<ManagerForecast>> ManagersAsync(KamDbContext db, PlanningBasis basis, DateOnly today, Forecast now, Forecast then, CancellationToken cancellationToken)
    {
        var ids = now.Weeks.Keys.Concat(then.Weeks.Keys).Select(w => w.UserId).Distinct().ToArray();
        var names = await db.PortalUsers.Where(u => EF.Parameter(ids).Contains(u.Id)).Select(u => new { u.Id, u.LastName, u.FirstName }).ToDictionaryAsync(u => u.Id, u => $"{u.LastName} {u.FirstName}", cancellationToken);

        // A touch of the last days may be put into the week after; that week's days are not in the period.
        var last = now.Weeks.Keys.Concat(then.Weeks.Keys).Select(w => w.Monday).Append(today.AddDays(Days - 1)).Max();
        var mondays = new List<DateOnly>();
        for (var monday = Forecast.MondayOf(today); monday <= last; monday = monday.AddDays(7))
        {
            mondays.Add(monday);
        }

        var workingDays = mondays.ToDictionary(m => m, m => Enumerable.Range(0, 7).Select(m.AddDays).Where(d => d >= today && d < today.AddDays(Days) && basis.Calendar.IsWorkingDay(d)).ToList());
        var none = new ForecastSum(0, 0);
        var managers = ids.Select(id =>
        {
            var weeks = mondays.ConvertAll(m => new WeekForecast(
                m,
                now.Weeks.GetValueOrDefault((id, m), none),
                then.Weeks.GetValueOrDefault((id, m), none),
                workingDays[m].Count(d => basis.Staff.IsThere(id, d)) * basis.Capacity.Of(id)));
            ForecastSum Sum(Forecast of) => of.Weeks.Where(w => w.Key.UserId == id).Aggregate(none, (sum, w) => sum + w.Value);
            return new ManagerForecast(id, names.GetValueOrDefault(id, "—"), Sum(now), Sum(then), weeks.Sum(w => w.CapacityMinutes), weeks);
        });
        return [.. managers.OrderByDescending(m => m.LoadThen ?? int.MaxValue).ThenByDescending(m => m.Then.Minutes).ThenBy(m => m.Name).ThenBy(m => m.UserId)];
    }
}
