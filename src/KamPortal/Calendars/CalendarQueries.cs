using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.WorkCalendars;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Calendars;

/// <summary>What stands in the calendars of a person, and of those below a head.</summary>
public sealed class CalendarQueries(KamDb kam, TimeProvider clock)
{
    /// <summary>More than a person does in a quarter.</summary>
    public const int MostEntries = 2000;

    /// <returns>Null when there is no such person, or the viewer may not see their day.</returns>
    public async Task<CalendarPeriod?> FindAsync(CalendarFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SignedIn);
        if ((filter.UserId ?? db.Viewer.UserId) is not { } userId || !db.Viewer.MaySeeDayOf(userId))
        {
            return null;
        }

        var user = await db.PortalUsers.Where(u => u.Id == userId).Select(u => new { Name = u.LastName + " " + u.FirstName, Zone = u.TimeZoneId ?? u.Branch.TimeZoneId }).SingleOrDefaultAsync(cancellationToken);
        if (user is null)
        {
            return null;
        }

        var last = filter.From.AddDays(CalendarFilter.MostDays - 1);
        filter = filter with { To = filter.To < last ? filter.To : last };
        var today = LocalTime.Today(clock, user.Zone);
        var entries = await new CalendarReader(db, userId, user.Name, user.Zone, today, filter, MostEntries).ReadAsync(cancellationToken);
        return new CalendarPeriod(userId, user.Name, today, await DaysAsync(db, filter.From, filter.To, cancellationToken), entries, entries.Count == MostEntries);
    }

    /// <summary>The days of everybody whose day the viewer may see, by name: open touches and tasks against what fits into a day.</summary>
    public async Task<CalendarPlanner> PlannerAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeMyDay);
        to = to < from.AddDays(CalendarFilter.MostDays - 1) ? to : from.AddDays(CalendarFilter.MostDays - 1);
        var today = db.Viewer.Today(clock);
        var everybody = db.Viewer.Scope == ViewerScope.Everything;
        var visible = db.Viewer.OwnerIds.ToArray();
        var roles = Policies.Holders[Policies.WorkTouches].ToArray();
        var users = await db.PortalUsers.AsNoTracking()
            .Where(u => u.IsEnabled && (everybody || EF.Parameter(visible).Contains(u.Id)) && u.Roles.Any(r => roles.Contains(r.Role)))
            .OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id)
            .Select(u => new { u.Id, Name = u.LastName + " " + u.FirstName, u.Position, u.DayCapacityMinutes }).ToListAsync(cancellationToken);
        var ids = users.Select(u => u.Id).ToArray();
        var touches = await db.Touches.Where(t => EF.Parameter(ids).Contains(t.AssigneeId) && t.Status == TouchStatus.Planned && t.DueOn <= to)
            .GroupBy(t => new { t.AssigneeId, On = t.DueOn }).Select(g => new { g.Key.AssigneeId, g.Key.On, Count = g.Count(), Minutes = g.Sum(t => t.Minutes) }).ToListAsync(cancellationToken);
        var tasks = await db.WorkTasks.Where(t => t.AssigneeId != null && EF.Parameter(ids).Contains(t.AssigneeId.Value) && t.Status == WorkTaskStatus.Open && t.DueOn <= to)
            .GroupBy(t => new { AssigneeId = t.AssigneeId!.Value, On = t.DueOn }).Select(g => new { g.Key.AssigneeId, g.Key.On, Count = g.Count(), Minutes = g.Sum(t => t.Minutes ?? 0) }).ToListAsync(cancellationToken);
        var work = touches.Concat(tasks).ToLookup(w => w.AssigneeId);
        var absences = (await db.Absences.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.UserId) && a.FromOn <= to && a.ToOn >= from)
            .Select(a => new { a.UserId, a.Kind, a.FromOn, a.ToOn }).ToListAsync(cancellationToken)).ToLookup(a => a.UserId);
        var capacity = (await SettingQueries.GetAsync(db, cancellationToken)).DayCapacityMinutes;
        var days = await DaysAsync(db, from, to, cancellationToken);
        return new CalendarPlanner(today, days, [.. users.Select(u => new PlannerRow(
            u.Id,
            u.Name,
            u.Position,
            u.DayCapacityMinutes ?? capacity,
            work[u.Id].Where(w => w.On < today).Sum(w => w.Count),
            [.. days.Select(d => new PlannerCell(
                d.On,
                work[u.Id].Where(w => w.On == d.On).Sum(w => w.Count),
                work[u.Id].Where(w => w.On == d.On).Sum(w => w.Minutes),
                absences[u.Id].FirstOrDefault(a => a.FromOn <= d.On && d.On <= a.ToOn)?.Kind))]))]);
    }

    private static async Task<IReadOnlyList<PeriodDay>> DaysAsync(KamDbContext db, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var calendar = await WorkCalendar.LoadAsync(db, from, to, cancellationToken);
        return [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Select(d => new PeriodDay(d, calendar.KindOf(d)))];
    }
}
