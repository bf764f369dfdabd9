using KamPortal.Data;
using KamPortal.Events.Conflicts;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events;

/// <summary>Puts an event, or one session of it, at other hours; a session also into another room, or into the hands of another trainer. The whole event keeps the days and hours between its sessions.</summary>
public sealed class MoveEvent(KamDb kam, TellOfEvents tell, TimeProvider clock)
{
    public sealed class Form
    {
        public int EventId { get; set; }

        /// <summary>Null: the event as a whole.</summary>
        public int? SessionId { get; set; }

        /// <summary>New start on the event's clock.</summary>
        public DateTime? Starts { get; set; }

        /// <summary>New end on the event's clock; null keeps the length.</summary>
        public DateTime? Ends { get; set; }

        /// <summary>The room the session goes to; null: it stays where it is.</summary>
        public int? RoomId { get; set; }

        /// <summary>Who gives the session to <see cref="ToTrainerId"/>.</summary>
        public int? FromTrainerId { get; set; }

        /// <summary>Who takes the place of <see cref="FromTrainerId"/>; null: trainers stay.</summary>
        public int? ToTrainerId { get; set; }

        public int Version { get; set; }

        public HashSet<string> Confirmed { get; init; } = [];
    }

    /// <exception cref="RuleViolation">Not there, not the viewer's, over or cancelled; a room or trainer is taken or gone then.</exception>
    /// <exception cref="ConfirmationNeeded">A day off, somebody away, people who are elsewhere.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved it after it was shown.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        EventDoor.RequirePlanner(db.Viewer);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Events, cancellationToken);
        var one = await EventDoor.FindToChangeAsync(db, form.EventId, cancellationToken, EventStatus.Draft, EventStatus.Planned);
        var place = EventPlace.Of(one);
        await RequireResourcesAsync(db, form, cancellationToken);
        var hasAnother = Move(one, form);
        EventHours.Refresh(one);
        await ConflictDoor.PassAsync(db, PlannedEvent.Of(one), form.Confirmed, cancellationToken);
        if (place.IsThatOf(one) && !hasAnother)
        {
            return;
        }

        var hasMoved = await EventMoves.SaveAsync(db, one, place, form.Version, clock, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (hasMoved && one.Status == EventStatus.Planned)
        {
            await tell.MovedAsync(one, cancellationToken);
        }

        if (hasAnother)
        {
            await tell.PlannedAsync(one, cancellationToken);
        }
    }

    private static async Task RequireResourcesAsync(KamDbContext db, Form form, CancellationToken cancellationToken)
    {
        if ((form.RoomId is { } room && !await db.EventRooms.AnyAsync(r => r.Id == room, cancellationToken)) || (form.ToTrainerId is { } trainer && !await db.Trainers.AnyAsync(t => t.Id == trainer, cancellationToken)))
        {
            throw new RuleViolation(EventFormMessages.NoResource);
        }
    }

    /// <summary>What a move would meet, to be shown before it is made.</summary>
    /// <returns>Whether another trainer has the session then.</returns>
    internal static bool Move(DevelopmentEvent one, Form form)
    {
        var moved = form.SessionId is { } id ? one.Sessions.Find(s => s.Id == id) ?? throw new RuleViolation(EventFormMessages.SessionGone) : one.Sessions.MinBy(s => (s.StartsAt, s.Id))!;
        var starts = form.Starts ?? throw new RuleViolation(DataMessages.Required, nameof(Form.Starts));
        var by = starts - LocalTime.FromUtc(moved.StartsAt, one.TimeZoneId);
        var length = moved.EndsAt - moved.StartsAt;
        if (form.SessionId is null)
        {
            foreach (var other in one.Sessions.Where(s => s != moved && by != TimeSpan.Zero))
            {
                var its = other.EndsAt - other.StartsAt;
                other.StartsAt = EventHours.Shift(other.StartsAt, by, one.TimeZoneId);
                other.EndsAt = other.StartsAt + its;
            }
        }

        moved.StartsAt = by == TimeSpan.Zero ? moved.StartsAt : EventHours.ToUtc(starts, one.TimeZoneId, nameof(Form.Starts));
        moved.EndsAt = form.Ends is { } ends ? EventHours.ToUtc(ends, one.TimeZoneId, nameof(Form.Ends)) : moved.StartsAt + length;
        if (moved.EndsAt <= moved.StartsAt)
        {
            throw new RuleViolation(EventFormMessages.EndsBefore, nameof(Form.Ends));
        }

        if (moved.EndsAt - moved.StartsAt > EventRules.Longest || moved.StartsAt.Year is < 2000 or > 2100)
        {
            throw new RuleViolation(EventFormMessages.TooLong, nameof(Form.Ends));
        }

        moved.RoomId = form.RoomId ?? moved.RoomId;
        return form.ToTrainerId is { } to && Give(moved, form.FromTrainerId, to);
    }

    private static bool Give(EventSession session, int? from, int to)
    {
        if (from == to)
        {
            return false;
        }

        // Whoever gave it away meanwhile, or never had it, cannot give it.
        session.Trainers.Remove(session.Trainers.Find(t => t.TrainerId == from) ?? throw new RuleViolation(EventFormMessages.TrainerGivenAway));
        if (!session.Trainers.Exists(t => t.TrainerId == to))
        {
            session.Trainers.Add(new SessionTrainer { TrainerId = to });
        }

        return true;
    }
}
