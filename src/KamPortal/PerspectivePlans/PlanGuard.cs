using KamPortal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace KamPortal.PerspectivePlans;

/// <summary>
/// The last word on what is approved: whatever verb wrote it, a save that touches an approved or superseded plan or a row of it
/// is refused. Rows have no version of their own, so a changed row makes a new version of its plan, and two who write at once notice.
/// </summary>
internal static class PlanGuard
{
    /// <exception cref="RuleViolation">A row of an approved plan was added, changed or removed.</exception>
    public static async Task CheckAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        var changed = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var plan in changed.Where(e => e.Entity is PerspectivePlan))
        {
            Check(plan);
        }

        foreach (var row in changed.Where(e => e.Entity is PlanMilestone or PlanObstacle or PlanAction or PlanResource or PlanRisk))
        {
            // A row added to a new plan has no number of it yet, and comes with it.
            var planId = (int)row.Property(nameof(PlanAction.PlanId)).OriginalValue!;
            if (planId > 0)
            {
                var plan = await db.PerspectivePlans.FindAsync([planId], cancellationToken) ?? throw new RuleViolation(PerspectiveMessages.NotFound);
                Touch(db.Entry(plan));
            }
        }
    }

    private static void Touch(EntityEntry<PerspectivePlan> plan)
    {
        if (plan.State != EntityState.Deleted)
        {
            RequireOpen(plan);
            plan.Property(p => p.Version).IsModified = true;
        }
    }

    private static void Check(EntityEntry plan)
    {
        if (plan.State == EntityState.Added)
        {
            return;
        }

        string[] mayChange = (PerspectiveStatus)plan.OriginalValues[nameof(PerspectivePlan.Status)]! == PerspectiveStatus.Approved
            && plan.CurrentValues[nameof(PerspectivePlan.Status)] is PerspectiveStatus.Approved or PerspectiveStatus.Superseded
            ? [nameof(PerspectivePlan.Status), nameof(PerspectivePlan.NextReviewOn), nameof(PerspectivePlan.Version)]
            : [];
        if (plan.State == EntityState.Deleted || plan.Properties.Any(p => p.IsModified && !mayChange.Contains(p.Metadata.Name)))
        {
            RequireOpen(plan);
        }
    }

    /// <summary>As it stands in the database: what is being approved just now may still be edited by whoever approves it.</summary>
    private static void RequireOpen(EntityEntry plan)
    {
        if ((PerspectiveStatus)plan.OriginalValues[nameof(PerspectivePlan.Status)]! is PerspectiveStatus.Approved or PerspectiveStatus.Superseded)
        {
            throw new RuleViolation(PerspectiveMessages.Immutable);
        }
    }
}
