using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Notifications;

public sealed class NotificationQueries(KamDb kam)
{
    /// <summary>More than that reads "99+", and no count needs to go further.</summary>
    public const int CountsUpTo = 100;

    /// <summary>Own unread ones, at most <see cref="CountsUpTo"/>.</summary>
    public async Task<int> UnreadAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var userId = db.Viewer.UserId;
        return await db.Notifications.Where(n => n.UserId == userId && n.ReadAt == null).Take(CountsUpTo).CountAsync(cancellationToken);
    }

    /// <summary>Own ones, newest first.</summary>
    /// <param name="before">Id of the last one already shown.</param>
    public async Task<IReadOnlyList<NotificationRow>> ListAsync(int count, int? before, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var userId = db.Viewer.UserId;
        return await db.Notifications
            .Where(n => n.UserId == userId && (before == null || n.Id < before)).OrderByDescending(n => n.Id).Take(count)
            .Select(n => new NotificationRow(n.Id, n.Text, n.Link, n.CreatedAt, n.ReadAt)).ToListAsync(cancellationToken);
    }

    /// <summary>Unread counts of everybody who has the portal open on this server, in one query. For the bell only.</summary>
    public async Task<IReadOnlyDictionary<int, int>> UnreadOfAsync(IReadOnlyCollection<int> userIds, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("bell");
        var ids = userIds.ToArray();
        return await db.Notifications.Where(n => ids.Contains(n.UserId) && n.ReadAt == null)
            .GroupBy(n => n.UserId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }
}
