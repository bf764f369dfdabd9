using KamPortal.Data;
using KamPortal.Events.Preparation;
using KamPortal.Touches;
using KamPortal.Touches.Planning;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Staff;

/// <summary>Shows what somebody holds before their account is closed, and where it goes then.</summary>
public sealed class PreviewDisabling(KamDb kam, ViewerDirectory viewers, TimeProvider clock)
{
    /// <exception cref="RuleViolation">The viewer may not manage users.</exception>
    public async Task<HeldByUser> RunAsync(int userId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageUsers);
        var retargeting = (await WorkRetargeting.LoadAsync(kam, viewers, clock, null, cancellationToken)).AsIfDisabled(userId);
        var work = await retargeting.PreviewDisabledAsync(db, userId, cancellationToken);
        var receivers = work.Where(w => w.To is { } to && to.AssigneeId != userId).ToLookup(w => w.To!.AssigneeId, w => w.Work is Touch);
        var ids = receivers.Select(r => r.Key).ToArray();
        var names = await db.PortalUsers.AsNoTracking().Where(u => EF.Parameter(ids).Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancellationToken);
        return new HeldByUser(
            await db.Accounts.CountAsync(a => a.OwnerId == userId, cancellationToken),
            work.Count(w => w.Work is Touch),
            work.Count(w => w.Work is not Touch),
            [.. receivers.Select(r => new AbsenceReceiver(r.Key, names[r.Key], r.Count(isTouch => isTouch), r.Count(isTouch => !isTouch), 0)).OrderBy(r => r.Name, StringComparer.CurrentCulture)],
            work.Count(w => w.To is null || w.To.AssigneeId == userId),
            await db.PreparationTasks.CountAsync(t => t.OwnerId == userId && t.Status == PreparationStatus.Open, cancellationToken));
    }
}
