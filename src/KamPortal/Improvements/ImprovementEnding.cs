using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Improvements;

internal static class ImprovementEnding
{
    /// <summary>Closes or opens an improvement together with its task.</summary>
    public static async Task SaveAsync(KamDbContext db, ViewerDirectory viewers, Improvement improvement, ImprovementStatus status, int version, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (today, now, isOpen) = (db.Viewer.Today(clock), clock.GetUtcNow().UtcDateTime, status == ImprovementStatus.Open);
        (improvement.Status, improvement.ClosedOn, improvement.ClosedById) = (status, isOpen ? null : today, isOpen ? null : db.Viewer.UserId);
        if (isOpen)
        {
            await db.LinesOfImprovement(improvement.Id).ForEachAsync(l => l.ShownOn = null, cancellationToken);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveFormAsync(improvement, version, cancellationToken);
        await ImprovementTasks.SettleAsync(db, improvement, await viewers.FindAsync(improvement.OwnerId, cancellationToken), handOn: false, today, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        viewers.Forget();
    }
}
