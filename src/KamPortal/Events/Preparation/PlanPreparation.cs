using KamPortal.Data;

namespace KamPortal.Events.Preparation;

/// <summary>Adds what the norms ask of an event and it has not got: its form, level or departments were changed, or the norms were.</summary>
public sealed class PlanPreparation(KamDb kam, TimeProvider clock)
{
    /// <returns>How many tasks were added.</returns>
    /// <exception cref="RuleViolation">There is no such event, or the viewer may not change it, or it is over or called off.</exception>
    public async Task<int> RunAsync(int eventId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var one = await EventDoor.FindToChangeAsync(db, eventId, cancellationToken, EventStatus.Draft, EventStatus.Planned);
        await EventPreparation.PlanAsync(db, one, cancellationToken);
        var added = db.ChangeTracker.Entries<PreparationTask>().Count();
        if (added > 0)
        {
            EventDoor.TellOpenPages(db, one.Id, clock);
            await db.SaveChangesAsync(cancellationToken);
        }

        return added;
    }
}
