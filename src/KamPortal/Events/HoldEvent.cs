using KamPortal.Data;
using KamPortal.Events.Participants;
using KamPortal.Settings;

namespace KamPortal.Events;

/// <summary>Closes an event after its end: it was held; whoever had a seat and was not marked did not come.</summary>
public sealed class HoldEvent(KamDb kam, TimeProvider clock)
{
    /// <exception cref="RuleViolation">Not announced, or not over yet.</exception>
    public async Task RunAsync(int eventId, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        EventDoor.RequirePlanner(db.Viewer);
        await using var turn = await SeatLock.TakeAsync(db, eventId, cancellationToken);
        var one = await EventDoor.FindToChangeAsync(db, eventId, cancellationToken, EventStatus.Planned);
        if (one.EndsAt > clock.GetUtcNow().UtcDateTime)
        {
            throw new RuleViolation(EventFormMessages.NotOver);
        }

        var seating = await Seating.OpenAsync(db, one, await SettingQueries.GetAsync(db, cancellationToken), clock, cancellationToken);
        one.Status = EventStatus.Held;
        await seating.CloseAsync(cancellationToken);
        EventDoor.TellOpenPages(db, one.Id, clock);
        await db.SaveFormAsync(one, version, cancellationToken);
        await seating.SaveAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }
}
