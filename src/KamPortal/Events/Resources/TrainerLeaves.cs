using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Resources;

/// <summary>A trainer who is gone from a day on, comes back, or never trained and goes altogether.</summary>
public sealed class TrainerLeaves(KamDb kam, TellOfLostResources tell, TimeProvider clock)
{
    /// <summary>Coming sessions from that day on keep the name, as conflicts; whoever runs them is told.</summary>
    /// <param name="leftOn">First day without the person, on each event's clock.</param>
    /// <exception cref="RuleViolation">No right, no day, or no such trainer.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the trainer since it was shown.</exception>
    public async Task<IReadOnlyList<StrandedSession>> RunAsync(int trainerId, int version, DateOnly? leftOn, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageEvents);
        var day = leftOn ?? throw new RuleViolation(ResourceMessages.LeaveDayRequired, nameof(Trainer.LeftOn));
        var trainer = await FindAsync(db, trainerId, cancellationToken);
        trainer.LeftOn = day;
        await db.SaveFormAsync(trainer, version, cancellationToken);
        await tell.TrainerAsync(trainer.Id, cancellationToken);
        return [.. (await LostResources.ReadAsync(db, clock.GetUtcNow().UtcDateTime, cancellationToken)).Where(l => l.TrainerId == trainer.Id).Select(l => l.Session)];
    }

    /// <exception cref="RuleViolation">No right, or no such trainer.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the trainer since it was shown.</exception>
    public async Task ReturnAsync(int trainerId, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageEvents);
        var trainer = await FindAsync(db, trainerId, cancellationToken);
        trainer.LeftOn = null;
        await db.SaveFormAsync(trainer, version, cancellationToken);
    }

    /// <summary>Only somebody who never stood in a session.</summary>
    /// <exception cref="RuleViolation">No right, no such trainer, or there are sessions.</exception>
    public async Task DeleteAsync(int trainerId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageEvents);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Events, cancellationToken);
        var trainer = await FindAsync(db, trainerId, cancellationToken);
        if (await db.SessionTrainers.AnyAsync(t => t.TrainerId == trainerId, cancellationToken))
        {
            throw new RuleViolation(ResourceMessages.TrainerHasSessions);
        }

        db.Remove(trainer);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    internal static async Task<Trainer> FindAsync(KamDbContext db, int id, CancellationToken cancellationToken) =>
        await db.Trainers.SingleOrDefaultAsync(t => t.Id == id, cancellationToken) ?? throw new RuleViolation(ResourceMessages.TrainerNotFound);
}
