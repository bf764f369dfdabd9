using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches.Planning;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches;

/// <summary>
/// touch-planner: makes the touches that cadence rules ask for in the next 35 days (a setting). Every account is gone through once a
/// day, from 05:00 of its manager's day; one the planner has not met is planned at the next run.
/// </summary>
public sealed class PlanTouchesJob(KamDb kam, ViewerDirectory viewers, TimeProvider clock) : IJob
{
    public const string Name = "touch-planner";

    private const int StartHour = 5;

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        var utcToday = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var first = utcToday.AddDays(-settings.CatchUpDays);
        var calendar = await WorkCalendar.LoadAsync(db, first, utcToday.AddDays(2 * settings.PlanningHorizonDays), cancellationToken);
        var staff = await PlanningStaff.LoadAsync(db, first, cancellationToken);
        var rules = new PlanningRules(await db.CadenceRules.AsNoTracking().Where(r => r.IsActive).ToListAsync(cancellationToken));
        WarnOfMissingData(report, calendar, rules, utcToday, utcToday.AddDays(settings.PlanningHorizonDays));

        await new WorkRetargeting(kam, staff, calendar, viewers, clock).RunAsync(settings.PlanningHorizonDays, report, cancellationToken);
        var plan = new TouchPlan(rules, staff, calendar, settings);
        foreach (var group in staff.Members.GroupBy(m => LocalDay(m.TimeZoneId)))
        {
            var owners = group.Select(m => m.Id).ToArray();
            var portfolio = new PortfolioPlanning(kam, clock, plan, rules, owners, group.Key.Today, group.Key.Started);
            await portfolio.RunAsync(report, cancellationToken);
        }
    }

    private static void WarnOfMissingData(JobReport report, WorkCalendar calendar, PlanningRules rules, DateOnly today, DateOnly last)
    {
        foreach (var year in new[] { today.Year, last.Year }.Distinct().Where(y => !calendar.Knows(y)))
        {
            report.Warn(PlanningReasons.CalendarMissing, year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (rules.All.Count == 0)
        {
            report.Warn(PlanningReasons.NoRules);
        }
    }

    private (DateOnly Today, bool Started) LocalDay(string zone)
    {
        var now = LocalTime.Now(clock, zone);
        return (DateOnly.FromDateTime(now), now.Hour >= StartHour);
    }
}
