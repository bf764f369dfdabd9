using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Events.Participants;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Planning;

/// <summary>
/// Seats still to be had at the events of a year that have not begun, drafts included, on the event's clock: its seats less those that are spoken for. Of each
/// client the greater of two counts is spoken for: its people who are invited, wait, or hold a seat, and the people of the needs tied to the event, as a
/// need and the invitations that answer it are the same people. Events of a club are left out: their seats are not for everybody. An event made of a line of the plan is for the
/// category of that line, any other for all.
/// </summary>
internal static class FreeSeats
{
    private static readonly ParticipantStatus[] Spoken = [ParticipantStatus.Invited, ParticipantStatus.Confirmed, ParticipantStatus.Offered, ParticipantStatus.Waiting, ParticipantStatus.Attended];

    /// <param name="Category">Null: for all.</param>
    /// <param name="Titles">In both languages.</param>
    /// <param name="Quarter">1 … 4.</param>
    public sealed record Of(EventLevel Level, AbcdCategory? Category, IReadOnlyList<string> Titles, int Quarter, int Count);

    /// <param name="now">UTC.</param>
    /// <returns>In the order of time; only events with a free seat.</returns>
    public static async Task<IReadOnlyList<Of>> ReadAsync(KamDbContext db, int year, DateTime now, CancellationToken cancellationToken)
    {
        var (from, to) = EventYear.Window(year);
        var earliest = from > now ? from : now;
        var events = (await db.DevelopmentEvents.AsNoTracking()
            .Where(e => e.StartsAt > earliest && e.StartsAt < to && (e.Status == EventStatus.Draft || e.Status == EventStatus.Planned) && e.ClubId == null).OrderBy(e => e.StartsAt).ThenBy(e => e.Id)
            .Select(e => new { e.Id, e.Level, e.TitleRu, e.TitleEn, e.StartsAt, e.TimeZoneId, e.Capacity }).ToListAsync(cancellationToken)).FindAll(e => EventYear.DayOf(e.StartsAt, e.TimeZoneId).Year == year);
        var ids = events.ConvertAll(e => e.Id);
        var people = await db.AllEventParticipants.Where(p => EF.Parameter(ids).Contains(p.EventId) && EF.Parameter(Spoken).Contains(p.Status))
            .GroupBy(p => new { p.EventId, p.AccountId }).Select(g => new { g.Key.EventId, g.Key.AccountId, Count = g.Count() }).ToListAsync(cancellationToken);
        var needs = await db.EventNeeds.Where(n => n.Status == NeedStatus.Planned && n.EventId != null && EF.Parameter(ids).Contains(n.EventId.Value))
            .GroupBy(n => new { EventId = n.EventId!.Value, n.AccountId }).Select(g => new { g.Key.EventId, g.Key.AccountId, Count = g.Sum(n => n.People) }).ToListAsync(cancellationToken);
        var spoken = people.Concat(needs).GroupBy(p => (p.EventId, p.AccountId)).GroupBy(g => g.Key.EventId, g => g.Max(p => p.Count)).ToDictionary(g => g.Key, g => g.Sum());
        var categories = (await db.AnnualPlanLines.AsNoTracking().Where(l => l.EventId != null && EF.Parameter(ids).Contains(l.EventId.Value)).OrderBy(l => l.Id).Select(l => new { EventId = l.EventId!.Value, l.Category }).ToListAsync(cancellationToken))
            .GroupBy(l => l.EventId).ToDictionary(g => g.Key, g => g.Last().Category);
        return [.. events.Where(e => e.Capacity > spoken.GetValueOrDefault(e.Id))
            .Select(e => new Of(e.Level, categories.GetValueOrDefault(e.Id), [e.TitleRu, e.TitleEn], (EventYear.DayOf(e.StartsAt, e.TimeZoneId).Month + 2) / 3, e.Capacity - spoken.GetValueOrDefault(e.Id)))];
    }
}
