using KamPortal.Data;
using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.Events.Preparation;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Calendars;

internal sealed partial class CalendarReader
{
    private static readonly ParticipantStatus[] Concerned = [ParticipantStatus.Invited, ParticipantStatus.Confirmed, ParticipantStatus.Waiting, ParticipantStatus.Offered, ParticipantStatus.Attended, ParticipantStatus.NoShow];

    /// <summary>Events one runs, answers for the content of, trains at, or to which people of one's clients go.</summary>
    private async Task<IEnumerable<CalendarEntry>> SessionsAsync(CancellationToken cancellationToken)
    {
        var clock = LocalTime.Zone(zone);
        var (start, end) = (LocalTime.StartOf(from, clock), LocalTime.StartOf(to.AddDays(1), clock));
        var events = EventDoor.Seen(db).AsNoTracking().Where(e => e.EndsAt > start && e.StartsAt < end);
        events = filter.AccountId is { } accountId
            ? events.Where(e => db.EventParticipants.Any(p => p.EventId == e.Id && p.AccountId == accountId && Concerned.Contains(p.Status)))
            : events.Where(e => e.OwnerId == userId || e.ContentOwnerId == userId || e.Sessions.Any(s => s.Trainers.Any(t => t.Trainer.UserId == userId))
                || db.EventParticipants.Any(p => p.EventId == e.Id && p.Account.OwnerId == userId && Concerned.Contains(p.Status)));
        var rows = await db.EventSessions.AsNoTracking().Where(s => s.EndsAt > start && s.StartsAt < end && events.Any(e => e.Id == s.EventId)).OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Take(most)
            .Select(s => new { s.Id, s.EventId, s.Title, s.Event.TitleRu, s.Event.TitleEn, s.Event.Status, s.Event.TimeZoneId, s.StartsAt, s.EndsAt, Version = s.Version + s.Event.Version }).ToListAsync(cancellationToken);
        return rows.Select(s => (Row: s, State: StateOf(s.Status, s.EndsAt <= start.AddDays(today.DayNumber - from.DayNumber)))).Where(s => Wants(s.State)).Select(s =>
        {
            var title = InLanguage.Of(s.Row.TitleRu, s.Row.TitleEn);
            var on = EventPreparation.DayOf(s.Row.StartsAt, zone);

            // What ends at midnight stands on the day before alone.
            var last = EventPreparation.DayOf(s.Row.EndsAt.AddTicks(-1), zone);
            return Entry(CalendarKinds.Events, CalendarSource.EventSession, s.Row.Id, s.Row.Title is { } part ? $"{title}: {part}" : title, null, null, on, s.State, FormattableString.Invariant($"/events/{s.Row.EventId}"), s.Row.Version) with
            {
                LastOn = last < on ? on : last, IsLate = false, Minutes = (int)(s.Row.EndsAt - s.Row.StartsAt).TotalMinutes, StartsAt = s.Row.StartsAt, EndsAt = s.Row.EndsAt, Zone = s.Row.TimeZoneId,
            };
        });
    }

    private static CalendarState StateOf(EventStatus status, bool isOver) =>
        status == EventStatus.Cancelled ? CalendarState.Cancelled : status == EventStatus.Held || isOver ? CalendarState.Done : CalendarState.Open;

    /// <summary>One's own, and what nobody has of the events one runs.</summary>
    private async Task<IEnumerable<CalendarEntry>> PreparationAsync(CancellationToken cancellationToken)
    {
        var states = Enum.GetValues<CalendarState>().Where(Wants).Select(s => s switch { CalendarState.Open => PreparationStatus.Open, CalendarState.Done => PreparationStatus.Done, _ => PreparationStatus.Dropped }).ToArray();
        var rows = await db.PreparationTasks.AsNoTracking()
            .Where(t => t.DueOn >= from && t.DueOn <= to && states.Contains(t.Status) && t.Event.Status != EventStatus.Draft && (t.OwnerId == userId || ((t.OwnerId == null || !t.Owner!.IsEnabled) && t.Event.OwnerId == userId)))
            .OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(most)
            .Select(t => new { t.Id, t.EventId, t.Title, NormRu = t.Norm == null ? null : t.Norm.TitleRu, NormEn = t.Norm == null ? null : t.Norm.TitleEn, t.Event.TitleRu, t.Event.TitleEn, t.Status, t.DueOn, t.Version }).ToListAsync(cancellationToken);
        return rows.Select(t => Entry(
            CalendarKinds.Events, CalendarSource.Preparation, t.Id, $"{InLanguage.Of(t.TitleRu, t.TitleEn)}: {PreparationTitle.Of(t.Title, t.NormRu, t.NormEn)}", null, null, t.DueOn,
            t.Status switch { PreparationStatus.Open => CalendarState.Open, PreparationStatus.Done => CalendarState.Done, _ => CalendarState.Cancelled }, PreparationLinks.Of(t.EventId), t.Version));
    }
}
