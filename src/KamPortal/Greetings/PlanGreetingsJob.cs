using KamPortal.Data;
using KamPortal.Greetings.Planning;
using KamPortal.Jobs;
using KamPortal.Staff;
using KamPortal.Touches.Planning;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings;

/// <summary>
/// greeting-planner: makes the greetings of the next 14 days (a setting). Every portfolio is gone through once a day, from 05:00 of its manager's day; at the
/// next run when something it rests on was changed. What is missed by a standstill is reported, never made up for.
/// </summary>
public sealed class PlanGreetingsJob(KamDb kam, TimeProvider clock) : IJob
{
    public const string Name = "greeting-planner";

    private static readonly TimeSpan Start = new(5, 10, 0);

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        var utcToday = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var plan = await GreetingPlan.LoadAsync(db, utcToday, cancellationToken);
        foreach (var year in new[] { utcToday.Year, utcToday.AddDays(plan.Horizon).Year }.Distinct().Where(y => !plan.KnowsCalendarOf(y)))
        {
            report.Warn(PlanningReasons.CalendarMissing, year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (plan.Rules.Occasions.Count == 0)
        {
            report.Warn(GreetingReasons.NoOccasions);
        }

        var owners = await db.PortalUsers.AsNoTracking().Select(u => new Owner(u.Id, u.TimeZoneId ?? u.Branch.TimeZoneId, u.GreetingsPlannedOn, u.GreetingsPlannedBy)).ToListAsync(cancellationToken);
        foreach (var group in owners.GroupBy(o => LocalDay(o.Zone)))
        {
            var due = group.Where(o => o.PlannedOn is null || o.PlannedBy != plan.Fingerprint || (group.Key.Started && o.PlannedOn < group.Key.Today)).ToList();
            report.Skip(GreetingReasons.PlannedToday, group.Count() - due.Count);
            if (due.Count > 0)
            {
                await PlanAsync(db, plan, due, due.Count == owners.Count, group.Key.Today, report, cancellationToken);
            }
        }
    }

    private async Task PlanAsync(KamDbContext db, GreetingPlan plan, List<Owner> due, bool areAll, DateOnly today, JobReport report, CancellationToken cancellationToken)
    {
        // Whoever changes a person meanwhile writes another number over this one, and the portfolio is gone through again.
        var run = -1 - Random.Shared.Next(int.MaxValue - 1);
        var ids = due.Select(o => o.Id).ToArray();
        await db.PortalUsers.Where(u => EF.Parameter(ids).Contains(u.Id)).ExecuteUpdateAsync(set => set.SetProperty(u => u.GreetingsPlannedBy, run), cancellationToken);
        await new GreetingRecheck(kam, clock, plan, ids, today).RunAsync(due.Exists(o => o.PlannedOn is not null && o.PlannedBy != 0 && o.PlannedBy != plan.Fingerprint), report, cancellationToken);
        await new PortfolioGreetings(kam, clock, plan, due.ToDictionary(o => o.Id, o => o.PlannedOn), areAll, today).RunAsync(report, cancellationToken);
        await db.PortalUsers.Where(u => EF.Parameter(ids).Contains(u.Id) && u.GreetingsPlannedBy == run)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.GreetingsPlannedBy, plan.Fingerprint).SetProperty(u => u.GreetingsPlannedOn, today), cancellationToken);
    }

    private (DateOnly Today, bool Started) LocalDay(string zone)
    {
        var now = LocalTime.Now(clock, zone);
        return (DateOnly.FromDateTime(now), now.TimeOfDay >= Start);
    }

    private sealed record Owner(int Id, string Zone, DateOnly? PlannedOn, int PlannedBy);
}
