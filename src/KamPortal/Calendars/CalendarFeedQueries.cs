using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Calendars;

public sealed class CalendarFeedQueries(KamDb kam)
{
    /// <summary>The viewer's own working addresses, the latest first.</summary>
    public async Task<IReadOnlyList<CalendarFeedRow>> MineAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SignedIn);
        return await db.CalendarFeeds.AsNoTracking().Where(f => f.UserId == db.Viewer.UserId && f.RevokedAt == null).OrderByDescending(f => f.Id)
            .Select(f => new CalendarFeedRow(f.Id, f.Name, f.Kinds, f.Events, f.Trainer != null ? f.Trainer.Name : f.Room != null ? f.Room.Name : null, f.CreatedAt, f.LastReadAt)).ToListAsync(cancellationToken);
    }
}
