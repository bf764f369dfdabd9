using KamPortal.Data;
using KamPortal.Events.Participants;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Planning;

/// <summary>Counts of a year: events of everybody, participants of the clients one sees.</summary>
public sealed class EventReportQueries(KamDb kam)
{
    /// <returns>Events that are announced or were held; drafts and those called off are left out.</returns>
    public async Task<EventReport> YearAsync(int year, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        var (from, to) = EventYear.Window(year);
        var events = (await db.DevelopmentEvents.Where(e => e.StartsAt >= from && e.StartsAt < to && (e.Status == EventStatus.Planned || e.Status == EventStatus.Held)).Select(e => new { e.Id, e.Level, e.Form, e.Status, e.StartsAt, e.TimeZoneId }).ToListAsync(cancellationToken))
            .Where(e => EventYear.DayOf(e.StartsAt, e.TimeZoneId).Year == year).ToDictionary(e => e.Id);
        var counts = await db.EventParticipants.Where(p => p.Event.StartsAt >= from && p.Event.StartsAt < to)
            .Where(p => p.Event.Status == EventStatus.Held ? p.Status == ParticipantStatus.Attended : p.Event.Status == EventStatus.Planned && (p.Status == ParticipantStatus.Confirmed || p.Status == ParticipantStatus.Offered || p.Status == ParticipantStatus.Attended))
            .GroupBy(p => new { p.EventId, p.Seniority }).Select(g => new { g.Key.EventId, g.Key.Seniority, Count = g.Count() }).ToListAsync(cancellationToken);
        return new EventReport(
            year,
            [.. events.Values.GroupBy(e => (e.Level, e.Form)).OrderBy(g => g.Key).Select(g => new EventReportCell(g.Key.Level, g.Key.Form, g.Count(), g.Count(e => e.Status == EventStatus.Held)))],
            [.. counts.Where(c => events.ContainsKey(c.EventId)).GroupBy(c => (events[c.EventId].Level, c.Seniority)).OrderBy(g => g.Key).Select(g => new SeniorityShare(g.Key.Level, g.Key.Seniority, g.Sum(c => c.Count)))]);
    }
}
