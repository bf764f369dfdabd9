using KamPortal.Data;

namespace KamPortal.Events;

/// <summary>Closes an event after its end: it was held, and its list is no longer changed.</summary>
public sealed class HoldEvent(KamDb kam, TimeProvider clock)
{
    /// <exception cref="RuleViolation">Not announced, or not over yet.</exception>
    public async Task RunAsync(int eventId, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        EventDoor.RequirePlanner(db.Viewer);
        var one = await EventDoor.FindToChangeAsync(db, eventId, cancellationToken, EventStatus.Planned);
        if (one.EndsAt > clock.GetUtcNow().UtcDateTime)
        {
            throw new RuleViolation(EventFormMessages.NotOver);
        }

        one.Status = EventStatus.Held;
        EventDoor.TellOpenPages(db, one.Id, clock);
        await db.SaveFormAsync(one, version, cancellationToken);
    }
}
