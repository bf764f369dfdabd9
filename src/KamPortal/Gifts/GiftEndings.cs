using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>An account that is lost or put into the archive gets no gifts any more, whichever verb ended it: planned ones are struck out with the reason, their tasks closed in the same save.</summary>
internal static class GiftEndings
{
    public static async Task FollowAsync(KamDbContext db, DateTime now, DateOnly today, CancellationToken cancellationToken)
    {
        var ended = db.ChangeTracker.Entries<Account>()
            .Where(e => e.State == EntityState.Modified && e.Property(a => a.Status).IsModified && e.Entity.Status is AccountStatus.Lost or AccountStatus.Archived)
            .Select(e => e.Entity).ToDictionary(a => a.Id);
        if (ended.Count == 0)
        {
            return;
        }

        var ids = ended.Keys.ToArray();
        foreach (var gift in await db.Gifts.Where(g => EF.Parameter(ids).Contains(g.AccountId) && (g.Status == GiftStatus.Planned || g.Status == GiftStatus.Approved)).ToListAsync(cancellationToken))
        {
            gift.Status = GiftStatus.Cancelled;
            gift.DecisionNote = ended[gift.AccountId].Status == AccountStatus.Lost ? GiftMessages.StruckLost : GiftMessages.StruckArchived;
        }

        foreach (var task in await db.WorkTasks.Where(t => EF.Parameter(ids).Contains(t.AccountId) && t.Source == TaskSource.Gift && t.Status == WorkTaskStatus.Open).ToListAsync(cancellationToken))
        {
            task.Close(WorkTaskStatus.Cancelled, db.Viewer.UserId ?? ended[task.AccountId].OwnerId, today, now, GiftMessages.TaskDropped, null);
        }
    }
}
