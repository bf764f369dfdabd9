using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Notifications;

public sealed class ReadNotifications(KamDb kam, TimeProvider clock)
{
    /// <param name="id">Null marks all own ones; somebody else's stays as it is.</param>
    public async Task RunAsync(int? id, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var userId = db.Viewer.UserId;
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Notifications.Where(n => n.UserId == userId && n.ReadAt == null && (id == null || n.Id == id))
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now), cancellationToken);
    }
}
