using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PerspectivePlans;

/// <summary>Perspective plans of accounts the viewer sees; what is not visible is not there.</summary>
public sealed class PerspectivePlanQueries(KamDb kam, TimeProvider clock)
{
    /// <returns>Null when there is no such account or it is not visible.</returns>
    public async Task<AccountPerspective?> OfAccountAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePlans);
        var account = await db.Accounts.AsNoTracking().Where(a => a.Id == accountId).Select(a => new { a.Name, a.OwnerId, a.IsArchived }).SingleOrDefaultAsync(cancellationToken);
        if (account is null)
        {
            return null;
        }

        var versions = await PlanHeads.OfAccountAsync(db, accountId, cancellationToken);
        var shown = versions.FirstOrDefault(v => v.Status == PerspectiveStatus.Approved);
        return new AccountPerspective(
            accountId,
            versions,
            shown is null ? null : await PlanViews.LoadAsync(db, shown.Id, clock, cancellationToken),
            db.Viewer.May(Policies.EditPlans) && db.Viewer.MayEdit(account.OwnerId) && !account.IsArchived && !versions.Any(v => v.IsOpen));
    }

    /// <returns>Null when there is no such plan or its account is not visible.</returns>
    public async Task<PlanView?> FindAsync(int planId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePlans);
        return await PlanViews.LoadAsync(db, planId, clock, cancellationToken);
    }

    /// <summary>Two versions side by side, cell by cell.</summary>
    /// <returns>Null when one is not visible, or they belong to different accounts.</returns>
    public async Task<PlanComparison?> CompareAsync(int leftId, int rightId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePlans);
        int[] ids = [leftId, rightId];
        var plans = await db.PerspectivePlans.AsNoTracking().Include(p => p.Milestones).Include(p => p.Obstacles).Include(p => p.Actions).ThenInclude(a => a.Owner)
            .Include(p => p.Resources).Include(p => p.Risks).AsSplitQuery().Where(p => EF.Parameter(ids).Contains(p.Id)).ToListAsync(cancellationToken);
        if (plans.Find(p => p.Id == leftId) is not { } left || plans.Find(p => p.Id == rightId) is not { } right || left.AccountId != right.AccountId)
        {
            return null;
        }

        var heads = await PlanHeads.OfAccountAsync(db, left.AccountId, cancellationToken);
        return PlanComparer.Compare(heads.Single(h => h.Id == leftId), left, heads.Single(h => h.Id == rightId), right, heads);
    }
}
