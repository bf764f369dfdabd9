using KamPortal.Data;
using KamPortal.Events.Participants;
using KamPortal.Staff;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events;

/// <summary>Sessions in the calendar: by days, over a year, by trainer, room or client. Days are the viewer's.</summary>
public sealed class EventCalendarQueries(KamDb kam, TimeProvider clock)
{
    /// <summary>More than a full month of a year of 5,000 events.</summary>
    public const int MostEntries = 3000;

    public const int MostLanes = 100;

    /// <param name="last">Included.</param>
    public async Task<EventPeriod> PeriodAsync(DateOnly first, DateOnly last, EventFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        return await ReadAsync(db, first, last, filter, cancellationToken);
    }

    public async Task<EventYearDays> YearAsync(int year, EventFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var rows = await (from s in SessionsOf(db, first, last, filter) join e in EventNarrowing.Of(db, filter) on s.EventId equals e.Id select new { s.StartsAt, s.EndsAt, e.Level }).ToListAsync(cancellationToken);
        var days = rows.SelectMany(r => EventHours.Days(r.StartsAt, r.EndsAt, db.Viewer.TimeZoneId).Select(d => (Day: d, r.Level))).Where(d => d.Day.Year == year)
            .GroupBy(d => d.Day).ToDictionary(g => g.Key, g => new EventDayCount(g.Count(), g.Max(d => d.Level)));
        return new EventYearDays(db.Viewer.Today(clock), days, await KindsAsync(db, first, last, cancellationToken));
    }

    /// <summary>Every trainer or room to be had in the period, and those that have something in it; of clients those with people on a list, as far as the viewer sees them.</summary>
    public async Task<EventTimeline> TimelineAsync(LaneKind by, DateOnly first, DateOnly last, EventFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        var period = await ReadAsync(db, first, last, filter, cancellationToken);
        var lanes = by switch
        {
            LaneKind.Trainer => await TrainersAsync(db, period, first, filter.TrainerId, cancellationToken),
            LaneKind.Room => await RoomsAsync(db, period, first, filter.RoomId, cancellationToken),
            _ => await ClientsAsync(db, period, filter.AccountId, cancellationToken),
        };
        return new EventTimeline(period, [.. lanes.Take(MostLanes)], lanes.Count > MostLanes);
    }

    private static async Task<IReadOnlyList<EventLane>> TrainersAsync(KamDbContext db, EventPeriod period, DateOnly first, int? only, CancellationToken cancellationToken)
    {
        var busy = period.Entries.SelectMany(e => e.Trainers.Select(t => (t.TrainerId, Entry: e))).ToLookup(t => t.TrainerId, t => t.Entry);
        var trainers = await db.Trainers.AsNoTracking().Where(t => only == null || t.Id == only).OrderBy(t => t.Name).ThenBy(t => t.Id).Select(t => new { t.Id, t.Name, t.LeftOn }).ToListAsync(cancellationToken);
        return [.. trainers.Where(t => t.LeftOn is null || t.LeftOn > first || busy.Contains(t.Id)).Select(t => new EventLane(t.Id, t.Name, t.LeftOn, [.. busy[t.Id]]))];
    }

    private static async Task<IReadOnlyList<EventLane>> RoomsAsync(KamDbContext db, EventPeriod period, DateOnly first, int? only, CancellationToken cancellationToken)
    {
        var busy = period.Entries.Where(e => e.RoomId is not null).ToLookup(e => e.RoomId!.Value);
        var rooms = await db.EventRooms.AsNoTracking().Where(r => only == null || r.Id == only).OrderBy(r => r.Name).ThenBy(r => r.Id).Select(r => new { r.Id, r.Name, r.ClosedOn }).ToListAsync(cancellationToken);
        return [.. rooms.Where(r => r.ClosedOn is null || r.ClosedOn > first || busy.Contains(r.Id)).Select(r => new EventLane(r.Id, r.Name, r.ClosedOn, [.. busy[r.Id]]))];
    }

    private static async Task<IReadOnlyList<EventLane>> ClientsAsync(KamDbContext db, EventPeriod period, int? only, CancellationToken cancellationToken)
    {
        var ids = period.Entries.Select(e => e.EventId).Distinct().ToArray();
        var there = await db.EventParticipants.AsNoTracking()
            .Where(p => EF.Parameter(ids).Contains(p.EventId) && (only == null || p.AccountId == only) && p.Status != ParticipantStatus.Removed && p.Status != ParticipantStatus.Declined && p.Status != ParticipantStatus.Lapsed)
            .Select(p => new { p.AccountId, p.EventId }).Distinct().ToListAsync(cancellationToken);
        var accounts = there.Select(t => t.AccountId).Distinct().ToArray();
        var names = await db.AccountNames.Where(a => EF.Parameter(accounts).Contains(a.Id)).OrderBy(a => a.SortName).ThenBy(a => a.Id).Select(a => new { a.Id, a.Name }).ToListAsync(cancellationToken);
        var entries = period.Entries.ToLookup(e => e.EventId);
        var events = there.ToLookup(t => t.AccountId, t => t.EventId);
        return [.. names.Select(a => new EventLane(a.Id, a.Name, null, [.. events[a.Id].SelectMany(e => entries[e]).OrderBy(e => e.StartsAt).ThenBy(e => e.SessionId)]))];
    }

    private async Task<EventPeriod> ReadAsync(KamDbContext db, DateOnly first, DateOnly last, EventFilter filter, CancellationToken cancellationToken)
    {
        var rows = await (from s in SessionsOf(db, first, last, filter)
                          join e in EventNarrowing.Of(db, filter) on s.EventId equals e.Id
                          orderby s.StartsAt, s.Id
                          select new
                          {
                              s.Id, s.EventId, s.Title, e.TitleRu, e.TitleEn, e.Form, e.Level, e.Status, e.TimeZoneId, s.StartsAt, s.EndsAt, s.RoomId, Room = s.Room == null ? s.Place : s.Room.Name, e.OwnerId, e.ContentOwnerId,
                              e.Capacity, Taken = e.Seats.Confirmed + e.Seats.Offered + e.Seats.Attended, e.Version,
                          }).Take(MostEntries + 1).ToListAsync(cancellationToken);
        var trainers = (await (from t in db.Set<SessionTrainer>().AsNoTracking()
                               join s in SessionsOf(db, first, last, filter) on t.SessionId equals s.Id
                               orderby t.Trainer.Name, t.Id
                               select new { t.SessionId, t.TrainerId, t.Trainer.Name, t.Trainer.Company }).ToListAsync(cancellationToken)).ToLookup(t => t.SessionId, t => new SessionTrainerName(t.TrainerId, t.Name, t.Company));
        var lost = (await LostResources.ReadAsync(db, clock.GetUtcNow().UtcDateTime, cancellationToken)).Select(l => l.SessionId).ToHashSet();
        var entries = rows.Take(MostEntries).Select(r => new EventEntry(
            r.Id, r.EventId, r.Title is null ? InLanguage.Of(r.TitleRu, r.TitleEn) : $"{InLanguage.Of(r.TitleRu, r.TitleEn)}: {r.Title}", r.Form, r.Level, r.Status, r.TimeZoneId, r.StartsAt, r.EndsAt, r.RoomId, r.Room, [.. trainers[r.Id]],
            r.Capacity, r.Taken, lost.Contains(r.Id), r.Status is EventStatus.Draft or EventStatus.Planned && EventDoor.MayChange(db.Viewer, r.OwnerId, r.ContentOwnerId), r.Version)).ToList();
        return new EventPeriod(db.Viewer.Today(clock), db.Viewer.TimeZoneId, await KindsAsync(db, first, last, cancellationToken), entries, rows.Count > MostEntries);
    }

    /// <summary>What began before the first day by no more than a session can last is looked at as well, so that the index bounds both ends.</summary>
    private static IQueryable<EventSession> SessionsOf(KamDbContext db, DateOnly first, DateOnly last, EventFilter filter)
    {
        var zone = LocalTime.Zone(db.Viewer.TimeZoneId);
        var (start, end) = (LocalTime.StartOf(first, zone), LocalTime.StartOf(last.AddDays(1), zone));
        var earliest = start - EventRules.Longest;
        var sessions = db.EventSessions.AsNoTracking().Where(s => s.StartsAt >= earliest && s.StartsAt < end && s.EndsAt > start);
        sessions = filter.RoomId is { } room ? sessions.Where(s => s.RoomId == room) : sessions;
        return filter.TrainerId is { } trainer ? sessions.Where(s => s.Trainers.Any(t => t.TrainerId == trainer)) : sessions;
    }

    private static async Task<Dictionary<DateOnly, DayKind>> KindsAsync(KamDbContext db, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var calendar = await WorkCalendar.LoadAsync(db, first, last, cancellationToken);
        return Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).ToDictionary(d => d, calendar.KindOf);
    }
}
