using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Effects;

/// <summary>What events cost: one by its lines, all of a period by level.</summary>
public sealed class EventCostQueries(KamDb kam)
{
    /// <returns>Null when there is no such event for the viewer.</returns>
    public async Task<EventCostView?> FindAsync(int eventId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEventCosts);
        var one = await EventDoor.Seen(db).AsNoTracking().Where(e => e.Id == eventId).Select(e => new { e.OwnerId, e.ContentOwnerId, e.Seats.Confirmed, e.Seats.Attended }).SingleOrDefaultAsync(cancellationToken);
        if (one is null)
        {
            return null;
        }

        var lines = await db.EventCosts.AsNoTracking().Where(c => c.EventId == eventId).OrderBy(c => c.Kind).ThenBy(c => c.Id)
            .Select(c => new EventCostRow(c.Id, c.Kind, c.Title, c.Planned, c.Actual, c.Version)).ToListAsync(cancellationToken);
        return new EventCostView(
            eventId, EventDoor.MayChange(db.Viewer, one.OwnerId, one.ContentOwnerId), [.. lines.OrderBy(l => l.Kind).ThenBy(l => l.Id)], lines.Sum(l => l.Planned),
            lines.Exists(l => l.Actual is not null) ? lines.Sum(l => l.Actual ?? 0) : null, lines.Sum(l => l.Actual ?? l.Planned), one.Attended > 0 ? one.Attended : one.Confirmed, one.Attended > 0);
    }

    /// <summary>Events that start from the first to the last day, both included, in the viewer's zone, by level; levels without events are left out.</summary>
    public async Task<IReadOnlyList<LevelCost>> ByLevelAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEventCosts);
        var zone = LocalTime.Zone(db.Viewer.TimeZoneId);
        var (start, end) = (LocalTime.StartOf(from, zone), LocalTime.StartOf(to.AddDays(1), zone));
        var events = db.DevelopmentEvents.AsNoTracking().Where(e => e.StartsAt >= start && e.StartsAt < end && (e.Status == EventStatus.Planned || e.Status == EventStatus.Held));
        var rows = await events.Select(e => new { e.Id, e.Level, People = e.Seats.Attended > 0 ? e.Seats.Attended : e.Seats.Confirmed }).ToListAsync(cancellationToken);
        var money = await db.EventCosts.AsNoTracking().Where(c => events.Any(e => e.Id == c.EventId)).GroupBy(c => c.EventId)
            .Select(g => new { g.Key, Planned = g.Sum(c => c.Planned), Spent = g.Sum(c => c.Actual ?? c.Planned) }).ToDictionaryAsync(g => g.Key, cancellationToken);
        decimal Of(int id, bool isPlan) => money.TryGetValue(id, out var sums) ? (isPlan ? sums.Planned : sums.Spent) : 0;
        return [.. rows.GroupBy(e => e.Level).OrderByDescending(g => g.Key).Select(g => new LevelCost(
            g.Key, g.Count(), g.Sum(e => Of(e.Id, true)), g.Sum(e => Of(e.Id, false)), g.Sum(e => e.People), g.Where(e => e.People > 0).Sum(e => Of(e.Id, false))))];
    }
}
