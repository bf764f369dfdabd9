using KamPortal.Data;

namespace KamPortal.Events;

/// <summary>Calls an event off; it stays in calendars as cancelled, and everybody concerned is told.</summary>
public sealed class CancelEvent(KamDb kam, TellOfEvents tell, TimeProvider clock)
{
    public sealed class Form
    {
        public int EventId { get; set; }

        /// <summary>Told to those who were invited.</summary>
        public string? Reason { get; set; }

        public int Version { get; set; }
    }

    /// <exception cref="RuleViolation">No reason; it was held or called off already.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        EventDoor.RequirePlanner(db.Viewer);
        var reason = FormRules.Required(form.Reason, DevelopmentEvent.ReasonMaxLength, nameof(form.Reason));
        await using var transaction = await db.BeginSerialAsync(SerialArea.Events, cancellationToken);
        var one = await EventDoor.FindToChangeAsync(db, form.EventId, cancellationToken, EventStatus.Draft, EventStatus.Planned);
        var wasDraft = one.Status == EventStatus.Draft;
        (one.Status, one.CancelReason, one.CancelledAt) = (EventStatus.Cancelled, reason, clock.GetUtcNow().UtcDateTime);
        await EventMoves.CancelledAsync(db, one, clock, cancellationToken);
        EventDoor.TellOpenPages(db, one.Id, clock);
        await db.SaveFormAsync(one, form.Version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (!wasDraft)
        {
            await tell.CancelledAsync(one, cancellationToken);
        }
    }
}
