using KamPortal.Data;
using KamPortal.Events.Conflicts;
using KamPortal.Staff;

namespace KamPortal.Events;

/// <summary>Puts an event, or one session of it, at other hours. The whole event keeps the days and hours between its sessions.</summary>
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
        Move(one, form);
        EventHours.Refresh(one);
        await ConflictDoor.PassAsync(db, PlannedEvent.Of(one), form.Confirmed, cancellationToken);
        if (EventPlace.Of(one) == place)
        {
            return;
        }

        await EventMoves.MovedAsync(db, one, place, clock, cancellationToken);
        EventDoor.TellOpenPages(db, one.Id, clock);
        db.Entry(one).Property(e => e.Version).IsModified = true;
        await db.SaveFormAsync(one, form.Version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (one.Status == EventStatus.Planned)
        {
            await tell.MovedAsync(one, cancellationToken);
        }
    }

    /// <summary>What a move would meet, to be shown before it is made.</summary>
    internal static void Move(DevelopmentEvent one, Form form)
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
    }
}
