using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches.Planning;
using KamPortal.Touches.Programmes;
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
        await RetireVersionsAsync(db, cancellationToken);
        var basis = await PlanningBasis.LoadAsync(db, utcToday, cancellationToken);
        var horizon = basis.Settings.PlanningHorizonDays;
        WarnOfMissingData(report, basis.Calendar, basis.Rules, utcToday, utcToday.AddDays(horizon));

        await new WorkRetargeting(kam, basis.Staff, basis.Calendar, viewers, clock).RunAsync(horizon, report, cancellationToken);
        foreach (var group in basis.Staff.Members.GroupBy(m => LocalDay(m.TimeZoneId)))
        {
            var owners = group.Select(m => m.Id).ToArray();
            await new PortfolioPlanning(kam, clock, basis, owners, group.Key.Today, group.Key.Started).RunAsync(report, cancellationToken);
        }
    }

    private async Task RetireVersionsAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        await PublishProgramme.RetireAsync(db, [], LocalTime.Today(clock, (await SettingQueries.GetAsync(db, cancellationToken)).TimeZone), cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another server of the farm did it.
        }

        db.ChangeTracker.Clear();
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
