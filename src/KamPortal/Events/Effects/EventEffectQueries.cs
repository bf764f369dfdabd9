using KamPortal.Data;
using KamPortal.Events.Preparation;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Effects;

/// <summary>
/// What an event may have brought. Figures are of all its clients, whoever looks, and are told only as <see cref="EffectMeasure.MayTell"/> allows,
/// so they are read through the system's door.
/// </summary>
public sealed class EventEffectQueries(KamDb kam, TimeProvider clock)
{
    /// <returns>Null when there is no such event for the viewer.</returns>
    /// <exception cref="RuleViolation">The viewer may not see what events bring.</exception>
    public async Task<EventEffect?> FindAsync(int eventId, CancellationToken cancellationToken)
    {
        EventEffect frame;
        EventLevel level;
        await using (var db = await kam.OpenAsync(cancellationToken))
        {
            db.Viewer.Require(Policies.SeeEventEffect);
            var one = await EventDoor.Seen(db).AsNoTracking().Where(e => e.Id == eventId).Select(e => new { e.Level, e.StartsAt, e.EndsAt, e.TimeZoneId }).SingleOrDefaultAsync(cancellationToken);
            if (one is null)
            {
                return null;
            }

            level = one.Level;
            var months = (await SettingQueries.GetAsync(db, cancellationToken)).EventEffectMonths;
            var before = FirstOfMonth(EventPreparation.DayOf(one.StartsAt, one.TimeZoneId));
            var after = FirstOfMonth(EventPreparation.DayOf(one.EndsAt, one.TimeZoneId)).AddMonths(1);
            frame = new EventEffect(eventId, months, before.AddMonths(-months), before, after, after.AddMonths(months), LocalTime.Today(clock, one.TimeZoneId) >= after.AddMonths(months), 0, 0, []);
        }

        await using var all = kam.OpenAsSystem("event-effect");
        return await ReadAsync(all, frame, level, cancellationToken);
    }

    private async Task<EventEffect> ReadAsync(KamDbContext all, EventEffect frame, EventLevel level, CancellationToken cancellationToken)
    {
        var reader = new EffectReader(all, frame.BeforeFrom, frame.BeforeTo, frame.AfterFrom, frame.KnownFrom);
        var clients = await reader.ClientsAsync(frame.EventId, cancellationToken);
        frame = frame with { Clients = clients.Length };
        if (!frame.IsKnown || clients.Length < EffectMeasure.LeastClients)
        {
            return frame;
        }

        var matches = await reader.MatchAsync(clients, level, cancellationToken);
        int[] ids = [.. clients.Union(matches.Values.SelectMany(m => m))];
        var seen = await SeenAsync(ids, cancellationToken);
        var shipments = await reader.ShipmentsAsync(ids, cancellationToken);
        return frame with
        {
            WithoutSimilar = matches.Count(m => m.Value.Length == 0),
            Measures =
            [
                Differences.Of(EffectKind.Shipments, matches, shipments, seen),
                Differences.Of(EffectKind.Touches, matches, await reader.TouchesAsync(ids, cancellationToken), seen),
                Differences.Of(EffectKind.ShareOfWallet, matches, await reader.SharesAsync(ids, shipments, frame.Months, cancellationToken), seen),
                Differences.Of(EffectKind.Recommend, matches, await reader.RecommendAsync(ids, cancellationToken), seen),
            ],
        };
    }

    private async Task<HashSet<int>> SeenAsync(int[] ids, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        return await db.Accounts.Where(a => EF.Parameter(ids).Contains(a.Id)).Select(a => a.Id).ToHashSetAsync(cancellationToken);
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
