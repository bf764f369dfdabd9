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

    /// <summary>Own unread ones, and the newest one there is: what comes later is news to an open page.</summary>
    public async Task<BellState> BellAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var userId = db.Viewer.UserId;
        var newest = await db.Notifications.Where(n => n.UserId == userId).MaxAsync(n => (int?)n.Id, cancellationToken) ?? 0;
        return new BellState(await db.Notifications.Where(n => n.UserId == userId && n.ReadAt == null).Take(CountsUpTo).CountAsync(cancellationToken), newest);
    }

    /// <summary>Unread counts of everybody who has the portal open on this server, with the newest unread one, in one query. For the bell only.</summary>
    public async Task<IReadOnlyDictionary<int, BellState>> UnreadOfAsync(IReadOnlyCollection<int> userIds, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("bell");
        var ids = userIds.ToArray();
        return await db.Notifications.Where(n => EF.Parameter(ids).Contains(n.UserId) && n.ReadAt == null)
            .GroupBy(n => n.UserId).Select(g => new { g.Key, Count = g.Count(), Newest = g.Max(n => n.Id) }).ToDictionaryAsync(g => g.Key, g => new BellState(g.Count, g.Newest), cancellationToken);
    }

    /// <summary>Unread ones of some people that came after a given one, the oldest first, at most a hundred. For the bell only.</summary>
    public async Task<ILookup<int, NotificationRow>> ArrivedAsync(IReadOnlyCollection<int> userIds, int after, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("bell");
        var ids = userIds.ToArray();
        var rows = await db.Notifications.Where(n => EF.Parameter(ids).Contains(n.UserId) && n.Id > after && n.ReadAt == null).OrderByDescending(n => n.Id).Take(CountsUpTo)
            .Select(n => new { n.UserId, Row = new NotificationRow(n.Id, n.Text, n.Link, n.CreatedAt, n.ReadAt) }).ToListAsync(cancellationToken);
        return rows.OrderBy(r => r.Row.Id).ToLookup(r => r.UserId, r => r.Row);
    }
}
