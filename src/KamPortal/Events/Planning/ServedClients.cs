using KamPortal.Data;
using KamPortal.Events.Participants;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Planning;

/// <summary>
/// The highest level each client has in a year: of the events, not called off, somebody of the client is invited to, has a seat at or was at.
/// Once an event was held only those who were there count.
/// </summary>
internal static class ServedClients
{
    private static readonly ParticipantStatus[] Counted = [ParticipantStatus.Invited, ParticipantStatus.Confirmed, ParticipantStatus.Offered, ParticipantStatus.Attended];

    public static Task<Dictionary<int, EventLevel>> BestAsync(KamDbContext db, int year, CancellationToken cancellationToken) => BestAsync(db, year, null, cancellationToken);

    /// <param name="accountId">Of one client; null: of all.</param>
    public static async Task<Dictionary<int, EventLevel>> BestAsync(KamDbContext db, int year, int? accountId, CancellationToken cancellationToken)
    {
        var participants = accountId is { } id ? db.EventParticipants.Where(p => p.AccountId == id) : db.EventParticipants;
        var (from, to) = EventYear.Window(year);

        // Only near the ends of the year does the zone decide; the rest is left to the database.
        var (early, late) = (from.AddHours(28), to.AddHours(-28));
        var border = await db.DevelopmentEvents.Where(e => (e.StartsAt >= from && e.StartsAt < early) || (e.StartsAt >= late && e.StartsAt < to)).Select(e => new { e.Id, e.StartsAt, e.TimeZoneId }).ToListAsync(cancellationToken);
        var others = border.Where(e => EventYear.DayOf(e.StartsAt, e.TimeZoneId).Year != year).Select(e => e.Id).ToList();
        var levels = await participants
            .Where(p => p.Event.StartsAt >= from && p.Event.StartsAt < to && p.Event.Status != EventStatus.Cancelled && !EF.Parameter(others).Contains(p.EventId))
            .Where(p => p.Event.Status == EventStatus.Held ? p.Status == ParticipantStatus.Attended : EF.Parameter(Counted).Contains(p.Status))
            .Select(p => new { p.AccountId, p.Event.Level }).Distinct().ToListAsync(cancellationToken);
        return levels.GroupBy(l => l.AccountId).ToDictionary(g => g.Key, g => g.Max(l => l.Level));
    }
}
