using KamPortal.Data;
using KamPortal.PerspectivePlans;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.OperationalPlans;

/// <summary>Open actions of the approved perspective plan that are worked on in a period (row 4.15).</summary>
internal static class PerspectiveActions
{
    public static Task<List<PlanAction>> OfAsync(KamDbContext db, int accountId, DateOnly startsOn, DateOnly endsBefore, CancellationToken cancellationToken) =>
        db.PlanActions.AsNoTracking()
            .Where(a => a.Plan.AccountId == accountId && a.Plan.Status == PerspectiveStatus.Approved && a.StartsOn < endsBefore && a.DueOn >= startsOn)
            .Where(a => !db.ActionProgress.Any(p => p.AccountId == accountId && p.ActionKey == a.Key && p.Status != ActionStatus.Open))
            .OrderBy(a => a.DueOn).ThenBy(a => a.Order).ThenBy(a => a.Id).ToListAsync(cancellationToken);
}
