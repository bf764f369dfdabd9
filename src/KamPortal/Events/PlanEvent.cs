using KamPortal.Data;
using KamPortal.Events.Conflicts;
using KamPortal.Events.Participants;
using KamPortal.Events.Preparation;
using KamPortal.Staff;

namespace KamPortal.Events;

/// <summary>Puts a new event into the calendar, as a draft that only those who plan see.</summary>
public sealed class PlanEvent(KamDb kam, TellOfEvents tell, TimeProvider clock)
{
    /// <returns>Its number.</returns>
    /// <exception cref="RuleViolation">A field does not hold; a room or trainer is taken or gone.</exception>
    /// <exception cref="ConfirmationNeeded">A day off, somebody away, a room too small.</exception>
    public async Task<int> RunAsync(EventFields fields, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        EventDoor.RequirePlanner(db.Viewer);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Events, cancellationToken);
        var one = await AddAsync(db, fields, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await tell.PlannedAsync(one, cancellationToken);
        return one.Id;
    }

    /// <summary>In the caller's serialisable transaction; who has a part in it is told after the commit.</summary>
    /// <exception cref="RuleViolation">A field does not hold; a room or trainer is taken or gone.</exception>
    /// <exception cref="ConfirmationNeeded">A day off, somebody away, a room too small; nothing was added.</exception>
    internal async Task<DevelopmentEvent> AddAsync(KamDbContext db, EventFields fields, CancellationToken cancellationToken)
    {
        var one = new DevelopmentEvent
        {
            TitleRu = "", TimeZoneId = LocalTime.DefaultZone, CreatedAt = clock.GetUtcNow().UtcDateTime, CreatedById = db.Viewer.UserId ?? throw new RuleViolation(StaffMessages.UserNotFound), Seats = new EventSeats(),
        };
        await EventRules.ApplyAsync(db, one, fields, cancellationToken);
        await ConflictDoor.PassAsync(db, PlannedEvent.Of(one), fields.Confirmed, cancellationToken);
        db.Add(one);
        await EventPreparation.PlanAsync(db, one, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        EventDoor.TellOpenPages(db, one.Id, clock);
        await db.SaveChangesAsync(cancellationToken);
        return one;
    }

    internal Task TellAsync(DevelopmentEvent one, CancellationToken cancellationToken) => tell.PlannedAsync(one, cancellationToken);
}
