using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

/// <summary>Measures the running plans of one account now, as the night's job does for all.</summary>
public sealed class CheckPlans(KamDb kam, TimeProvider clock)
{
    /// <returns>Steps closed by it; 0 for whoever may look only.</returns>
    public async Task<int> RunAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePlans);
        if (!db.Viewer.May(Policies.EditPlans))
        {
            return 0;
        }

        try
        {
            var today = db.Viewer.Today(clock);
            var (closed, _) = await PlanSettling.SettleAsync(db, [accountId], today, cancellationToken);
            await CloseTaskAsync(db, accountId, today, clock.GetUtcNow().UtcDateTime, cancellationToken);
            return closed;
        }
        catch (DbUpdateConcurrencyException)
        {
            // The night's job, or somebody else, was quicker: it is done.
            return 0;
        }
    }

    /// <summary>The task for overdue steps goes when none is left.</summary>
    internal static async Task CloseTaskAsync(KamDbContext db, int accountId, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var running = await db.AccountPlans.AsNoTracking().Include(p => p.Steps).Where(p => p.AccountId == accountId && p.Status == PlanStatus.Active).ToListAsync(cancellationToken);
        await PlanSettling.CloseTaskAsync(db, accountId, running, today, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
