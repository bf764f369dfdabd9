using KamPortal.Data;
using KamPortal.Greetings.Planning;
using KamPortal.Jobs;
using KamPortal.Staff;
using KamPortal.Touches.Planning;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings;

/// <summary>
/// greeting-planner: makes the greetings of the next 14 days (a setting). Every portfolio is gone through once a day, from 05:00 of its manager's day; at the
/// next run when something it rests on was changed. Where nothing was, only the days that have come into sight are looked at; every Sunday all are.
/// What is missed by a standstill is reported, never made up for.
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
            var moved = await RecategorizedAsync(db, due, cancellationToken);
            foreach (var alike in due.GroupBy(o => IsCalm(o, plan, group.Key.Today) && !moved.Contains(o.Id)))
            {
                await PlanAsync(db, plan, [.. alike], alike.Key, alike.Count() == owners.Count, group.Key.Today, report, cancellationToken);
            }
        }
    }

    /// <summary>Nothing the portfolio rests on was changed since it was gone through, and all of it was this week.</summary>
    private static bool IsCalm(Owner owner, GreetingPlan plan, DateOnly today) =>
        owner.PlannedOn is { } last && owner.PlannedBy == plan.Fingerprint && (last.DayNumber + 1) / 7 == (today.DayNumber + 1) / 7;

    /// <summary>Managers with a client whose category was changed since: that is written past the marks of the portfolios.</summary>
    private static async Task<HashSet<int>> RecategorizedAsync(KamDbContext db, List<Owner> due, CancellationToken cancellationToken) =>
        due.Min(o => o.PlannedOn) is { } since ? [.. await db.Accounts.Where(a => a.AbcdOn >= since).Select(a => a.OwnerId).Distinct().ToListAsync(cancellationToken)] : [];

    private async Task PlanAsync(KamDbContext db, GreetingPlan plan, List<Owner> due, bool areCalm, bool areAll, DateOnly today, JobReport report, CancellationToken cancellationToken)
    {
        // Whoever changes a person meanwhile writes another number over this one, and the portfolio is gone through again.
        var run = -1 - Random.Shared.Next(int.MaxValue - 1);
        var ids = due.Select(o => o.Id).ToArray();
        await db.PortalUsers.Where(u => EF.Parameter(ids).Contains(u.Id)).ExecuteUpdateAsync(set => set.SetProperty(u => u.GreetingsPlannedBy, run), cancellationToken);
        var doubt = areCalm ? GreetingDoubt.Staff : due.Exists(o => o.PlannedOn is not null && o.PlannedBy != 0 && o.PlannedBy != plan.Fingerprint) ? GreetingDoubt.Everything : GreetingDoubt.Facts;
        await new GreetingRecheck(kam, clock, plan, ids, today).RunAsync(doubt, report, cancellationToken);
        await new PortfolioGreetings(kam, clock, plan, due.ToDictionary(o => o.Id, o => o.PlannedOn), areCalm, areAll, today).RunAsync(report, cancellationToken);
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
