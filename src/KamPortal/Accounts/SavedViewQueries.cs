using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Accounts;

public sealed class SavedViewQueries(KamDb kam)
{
    /// <summary>The viewer's own views, then those colleagues share, each by name.</summary>
    public async Task<IReadOnlyList<SavedViewRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeAccounts);
        var me = db.Viewer.UserId ?? 0;
        var views = await db.SavedViews.Where(v => v.IsShared || v.OwnerId == me)
            .Select(v => new SavedViewRow(v.Id, v.Name, v.Query, v.IsShared, v.OwnerId == me, v.Owner.LastName + " " + v.Owner.FirstName))
            .ToListAsync(cancellationToken);
        return [.. views.OrderByDescending(v => v.IsMine).ThenBy(v => v.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(v => v.Id)];
    }
}
