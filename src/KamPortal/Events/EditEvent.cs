using System.Globalization;
using KamPortal.Data;
using KamPortal.Events.Conflicts;
using KamPortal.Events.Participants;
using KamPortal.Events.Preparation;
using KamPortal.Settings;

namespace KamPortal.Events;

/// <summary>Changes what an event is, and its sessions: added, taken away, at other hours or in another place.</summary>
public sealed class EditEvent(KamDb kam, TellOfEvents tell, TimeProvider clock)
{
    /// <exception cref="RuleViolation">A field does not hold; a room or trainer is taken or gone; more seats are promised than would be left.</exception>
    /// <exception cref="ConfirmationNeeded">A day off, somebody away, a room too small, people who are elsewhere.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved it after the form was opened.</exception>
    public async Task RunAsync(int eventId, EventFields fields, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        EventDoor.RequirePlanner(db.Viewer);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Events, cancellationToken);
        await SeatLock.TurnAsync(db, eventId, cancellationToken);
        var one = await EventDoor.FindToChangeAsync(db, eventId, cancellationToken, EventStatus.Draft, EventStatus.Planned);
        var seating = await Seating.OpenAsync(db, one, await SettingQueries.GetAsync(db, cancellationToken), clock, cancellationToken);
        var (place, kind) = (EventPlace.Of(one), (one.Form, one.Level, one.Departments));
        await EventRules.ApplyAsync(db, one, fields, cancellationToken);
        RequireSeats(one, seating.Held);
        await ConflictDoor.PassAsync(db, PlannedEvent.Of(one), fields.Confirmed, cancellationToken);
        var hasMoved = await EventMoves.SaveAsync(db, one, place, fields.Version, clock, cancellationToken);
        if ((one.Form, one.Level, one.Departments) != kind)
        {
            await EventPreparation.PlanAsync(db, one, cancellationToken);
        }

        await seating.FitAsync(one.Capacity, cancellationToken);
        await seating.SaveAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await (hasMoved && one.Status == EventStatus.Planned ? tell.MovedAsync(one, cancellationToken) : tell.PlannedAsync(one, cancellationToken));
    }

    /// <summary>A promised seat is not taken back.</summary>
    private static void RequireSeats(DevelopmentEvent one, int held)
    {
        if (one.Capacity < held)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, EventFormMessages.SeatsPromised, held), nameof(EventFields.Capacity));
        }
    }
}
