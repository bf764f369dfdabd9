using KamPortal.Data;
using KamPortal.Events.Conflicts;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events;

/// <summary>What stands in the way of an event, while it is planned and afterwards.</summary>
public sealed class EventConflictQueries(KamDb kam)
{
    /// <summary>Of what has been typed so far; sessions without hours are left out.</summary>
    /// <param name="eventId">Null for a new event.</param>
    public async Task<IReadOnlyList<EventConflict>> OfFieldsAsync(int? eventId, EventFields fields, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        EventDoor.RequirePlanner(db.Viewer);
        var zone = fields.TimeZoneId ?? db.Viewer.TimeZoneId;
        var indexes = new List<int>();
        var sessions = new List<PlannedSession>();
        foreach (var (typed, i) in fields.Sessions.Select((s, i) => (s, i)))
        {
            if (Session(typed, zone) is { } session)
            {
                sessions.Add(session);
                indexes.Add(i);
            }
        }

        var planned = new PlannedEvent(eventId, zone, fields.Capacity, fields.OwnerId, fields.ContentOwnerId, sessions);
        return [.. (await new ConflictReader(db).ReadAsync(planned, cancellationToken)).Select(c => c with { Session = indexes[c.Session] })];
    }

    /// <summary>Of an event as it stands.</summary>
    public async Task<IReadOnlyList<EventConflict>> OfEventAsync(int eventId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        EventDoor.RequirePlanner(db.Viewer);
        var one = await EventDoor.Seen(db).AsNoTracking().Include(e => e.Sessions).ThenInclude(s => s.Trainers).SingleOrDefaultAsync(e => e.Id == eventId, cancellationToken);
        return one is null ? [] : await new ConflictReader(db).ReadAsync(PlannedEvent.Of(one), cancellationToken);
    }

    /// <summary>That a move would meet.</summary>
    /// <exception cref="RuleViolation">Not there, not the viewer's to move, or the hours are none.</exception>
    public async Task<IReadOnlyList<EventConflict>> OfMoveAsync(MoveEvent.Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        EventDoor.RequirePlanner(db.Viewer);
        var one = await EventDoor.FindToChangeAsync(db, form.EventId, cancellationToken, EventStatus.Draft, EventStatus.Planned);
        MoveEvent.Move(one, form);
        return await new ConflictReader(db).ReadAsync(PlannedEvent.Of(one), cancellationToken);
    }

    private static PlannedSession? Session(SessionFields typed, string zone)
    {
        if (typed is not { Starts: { } from, Ends: { } to } || to <= from || from.Year is < 2000 or > 2100 || to - from > EventRules.Longest)
        {
            return null;
        }

        try
        {
            var (starts, ends) = (EventHours.ToUtc(from, zone, ""), EventHours.ToUtc(to, zone, ""));
            return ends > starts ? new PlannedSession(starts, ends, typed.RoomId, typed.TrainerIds) : null;
        }
        catch (RuleViolation)
        {
            // An hour the clock jumps over is said when it is saved.
            return null;
        }
    }
}
