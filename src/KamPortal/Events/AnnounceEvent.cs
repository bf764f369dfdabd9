using KamPortal.Data;
using KamPortal.Events.Conflicts;

namespace KamPortal.Events;

/// <summary>Makes a draft an event everybody sees and people can be invited to.</summary>
public sealed class AnnounceEvent(KamDb kam, TimeProvider clock)
{
    /// <param name="confirmed">Keys of the warnings that were shown and confirmed.</param>
    /// <exception cref="RuleViolation">No draft, over already, or its room or trainer is no longer to be had.</exception>
    /// <exception cref="ConfirmationNeeded">A day off, somebody away, a room too small.</exception>
    public async Task RunAsync(int eventId, int version, IReadOnlySet<string> confirmed, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        EventDoor.RequirePlanner(db.Viewer);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Events, cancellationToken);
        var one = await EventDoor.FindToChangeAsync(db, eventId, cancellationToken, EventStatus.Draft);
        if (one.EndsAt <= clock.GetUtcNow().UtcDateTime)
        {
            throw new RuleViolation(EventFormMessages.IsOver);
        }

        await ConflictDoor.PassAsync(db, PlannedEvent.Of(one), confirmed, cancellationToken);
        one.Status = EventStatus.Planned;
        EventDoor.TellOpenPages(db, one.Id, clock);
        await db.SaveFormAsync(one, version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
