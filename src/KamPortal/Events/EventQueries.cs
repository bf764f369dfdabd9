using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events;

/// <summary>Events as the viewer may see them.</summary>
public sealed class EventQueries(KamDb kam, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <returns>Null when there is none, or it is a draft and the viewer plans no events.</returns>
    public async Task<EventView?> FindAsync(int eventId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        var view = await EventDoor.Seen(db).AsNoTracking().Where(e => e.Id == eventId).Select(e => new EventView
        {
            Id = e.Id, TitleRu = e.TitleRu, TitleEn = e.TitleEn, DescriptionRu = e.DescriptionRu, DescriptionEn = e.DescriptionEn, Form = e.Form, Level = e.Level, ProcessScope = e.ProcessScope, Status = e.Status,
            TimeZoneId = e.TimeZoneId, StartsAt = e.StartsAt, EndsAt = e.EndsAt, SeniorityFrom = e.SeniorityFrom, SeniorityTo = e.SeniorityTo, OwnerId = e.OwnerId, Owner = e.Owner.LastName + " " + e.Owner.FirstName,
            ContentOwnerId = e.ContentOwnerId, ContentOwner = e.ContentOwner == null ? null : e.ContentOwner.LastName + " " + e.ContentOwner.FirstName, Departments = e.Departments, ProgrammeId = e.ProgrammeId,
            Programme = e.Programme == null ? null : e.Programme.Name, TemplateId = e.TemplateId, ClubId = e.ClubId, Club = e.Club == null ? null : e.Club.Name, FeedbackCode = e.FeedbackCode, Sequence = e.Sequence,
            CancelledAt = e.CancelledAt, CancelReason = e.CancelReason, Version = e.Version,
            Seats = new SeatCounts(e.Capacity, e.Seats.Listed, e.Seats.Invited, e.Seats.Confirmed, e.Seats.Offered, e.Seats.Waiting, e.Seats.Attended),
        }).SingleOrDefaultAsync(cancellationToken);
        if (view is null)
        {
            return null;
        }

        var sessions = await db.EventSessions.AsNoTracking().Where(s => s.EventId == eventId).OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Select(s => new
        {
            s.Id, s.Title, s.StartsAt, s.EndsAt, s.RoomId, Room = s.Room == null ? null : s.Room.Name, Address = s.Room == null ? null : s.Room.Address, s.Place, s.Url, s.Equipment,
            Trainers = s.Trainers.OrderBy(t => t.Trainer.Name).ThenBy(t => t.Id).Select(t => new { t.TrainerId, t.Trainer.Name, t.Trainer.Company }).ToList(),
        }).ToListAsync(cancellationToken);
        var last = await db.HistoryOfEvent(eventId).OrderByDescending(h => h.Id).Select(h => new { h.Actor, h.At, h.Action }).FirstOrDefaultAsync(cancellationToken);
        return view with
        {
            Sessions = [.. sessions.Select(s => new SessionView(s.Id, s.Title, s.StartsAt, s.EndsAt, s.RoomId, s.Room, s.Address, s.Place, s.Url, s.Equipment, [.. s.Trainers.Select(t => new SessionTrainerName(t.TrainerId, t.Name, t.Company))]))],
            MayChange = EventDoor.MayChange(db.Viewer, view.OwnerId, view.ContentOwnerId), IsOver = view.EndsAt <= clock.GetUtcNow().UtcDateTime, ChangedBy = last?.Actor, ChangedAt = last?.At,
        };
    }

    public async Task<EventList> ListAsync(EventFilter filter, EventShow show, EventOrder order, int page, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        var now = clock.GetUtcNow().UtcDateTime;
        var events = EventNarrowing.Of(db, filter);
        var lost = show == EventShow.Troubled ? (await LostResources.ReadAsync(db, now, cancellationToken)).Select(l => l.EventId).Distinct().ToArray() : [];
        var shown = show switch
        {
            EventShow.Past => events.Where(e => e.EndsAt <= now),
            EventShow.Troubled => events.Where(e => EF.Parameter(lost).Contains(e.Id)),
            _ => events.Where(e => e.EndsAt > now),
        };
        var byLevel = order switch
        {
            EventOrder.HighestLevel => shown.OrderByDescending(e => e.Level),
            EventOrder.LowestLevel => shown.OrderBy(e => e.Level),
            _ => null,
        };
        var ordered = (show == EventShow.Past, byLevel) switch
        {
            (true, null) => shown.OrderByDescending(e => e.StartsAt).ThenByDescending(e => e.Id),
            (false, null) => shown.OrderBy(e => e.StartsAt).ThenBy(e => e.Id),
            (true, { } levels) => levels.ThenByDescending(e => e.StartsAt).ThenByDescending(e => e.Id),
            (false, { } levels) => levels.ThenBy(e => e.StartsAt).ThenBy(e => e.Id),
        };
        var ids = await ordered.Select(e => e.Id).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        return new EventList(await RowsAsync(db, [.. ids.Take(PageSize)], now, cancellationToken), ids.Count > PageSize);
    }

    /// <summary>What was typed, to be changed.</summary>
    /// <exception cref="RuleViolation">There is none, it is over with, or it is not the viewer's to change.</exception>
    public async Task<EventFields> FieldsAsync(int eventId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        EventDoor.RequirePlanner(db.Viewer);
        return EventFields.Of(await EventDoor.FindToChangeAsync(db, eventId, cancellationToken, EventStatus.Draft, EventStatus.Planned));
    }

    /// <summary>A form to begin with: of a template, with its sessions on working days that follow each other, else an empty one with one session of two hours.</summary>
    /// <param name="on">Null: in four weeks.</param>
    public async Task<EventFields> NewAsync(int? templateId, DateOnly? on, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        EventDoor.RequirePlanner(db.Viewer);
        var day = on ?? db.Viewer.Today(clock).AddDays(28);
        var template = templateId is null ? null : await db.EventTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Id == templateId, cancellationToken);
        return await NewEvent.OfAsync(db, template, day, cancellationToken);
    }

    public async Task<EventChoices> ChoicesAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        return await EventChoiceReader.ReadAsync(db, cancellationToken);
    }

    internal static async Task<IReadOnlyList<EventRow>> RowsAsync(KamDbContext db, int[] ids, DateTime now, CancellationToken cancellationToken)
    {
        var rows = await db.DevelopmentEvents.AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.Id)).Select(e => new
        {
            e.Id, e.TitleRu, e.TitleEn, e.Form, e.Level, e.Status, e.StartsAt, e.EndsAt, e.TimeZoneId, e.OwnerId, Owner = e.Owner.LastName + " " + e.Owner.FirstName,
            Seats = new SeatCounts(e.Capacity, e.Seats.Listed, e.Seats.Invited, e.Seats.Confirmed, e.Seats.Offered, e.Seats.Waiting, e.Seats.Attended),
        }).ToDictionaryAsync(e => e.Id, cancellationToken);
        var sessions = (await db.EventSessions.AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.EventId)).OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
            .Select(s => new { s.Id, s.EventId, Where = s.Room == null ? s.Place : s.Room.Name }).ToListAsync(cancellationToken)).ToLookup(s => s.EventId);
        var trainers = (await db.EventSessions.AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.EventId)).SelectMany(s => s.Trainers).Select(t => new { t.Session.EventId, t.Trainer.Name }).Distinct().ToListAsync(cancellationToken)).ToLookup(t => t.EventId, t => t.Name);
        var troubled = (await LostResources.ReadAsync(db, now, cancellationToken)).Select(l => l.EventId).ToHashSet();
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id]).Select(e => new EventRow(
            e.Id, InLanguage.Of(e.TitleRu, e.TitleEn), e.Form, e.Level, e.Status, e.StartsAt, e.EndsAt, e.TimeZoneId, sessions[e.Id].Count(), [.. sessions[e.Id].Select(s => s.Where).OfType<string>().Distinct()],
            [.. trainers[e.Id].Order(StringComparer.CurrentCulture)], e.OwnerId, e.Owner, e.Seats, troubled.Contains(e.Id)))];
    }
}
