using KamPortal.Data;
using KamPortal.WorkTasks;

namespace KamPortal.Potentials;

/// <summary>A target is reached, or dropped for a reason; its task is closed with it.</summary>
public sealed class CloseTarget(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int TargetId { get; set; }

        public bool IsDropped { get; set; }

        /// <summary>What came of it; of a dropped one the reason.</summary>
        public string? Note { get; set; }

        public int Version { get; set; }
    }

    /// <exception cref="RuleViolation">A dropped one has no reason, the target is closed, or its account is not the viewer's to write about.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved it after the form was opened.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var (target, _, _, ownerId) = await TargetDoor.FindAsync(db, form.TargetId, cancellationToken);
        if (form.IsDropped && FormRules.Trim(form.Note) is null)
        {
            throw new RuleViolation(PotentialMessages.TargetReason, nameof(Form.Note));
        }

        var today = db.Viewer.Today(clock);
        target.Close(form.IsDropped ? TargetStatus.Dropped : TargetStatus.Reached, today, form.Note);
        if (await TargetDoor.TaskAsync(db, target.Id, cancellationToken) is { } task)
        {
            task.Close(form.IsDropped ? WorkTaskStatus.Cancelled : WorkTaskStatus.Done, db.Viewer.UserId ?? ownerId, today, clock.GetUtcNow().UtcDateTime, target.CloseNote, null);
        }

        await db.SaveFormAsync(target, form.Version, cancellationToken);
    }
}
