using KamPortal.Data;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.WorkTasks;

/// <summary>What was planned with one person of an account by the directions of their roles, as touches and as tasks.</summary>
internal sealed class DirectionWork
{
    private readonly ILookup<int, Line> byDirection;

    private DirectionWork(IEnumerable<Line> lines) => byDirection = lines.ToLookup(l => l.Key.DirectionId);

    public static async Task<DirectionWork> LoadAsync(KamDbContext db, int accountId, int personId, CancellationToken cancellationToken)
    {
        var mine = new DirectionKey(accountId, personId, 0, 0).ToString()[..^"0:0".Length];
        var touches = await db.Touches.AsNoTracking()
            .Where(t => t.AccountId == accountId && t.OccurrenceKey!.StartsWith(mine))
            .Select(t => new Known(t.OccurrenceKey!, t.Status == TouchStatus.Planned, t.DueOn)).ToListAsync(cancellationToken);
        var tasks = await db.WorkTasks.AsNoTracking()
            .Where(t => t.AccountId == accountId && t.SourceKey!.StartsWith(mine))
            .Select(t => new Known(t.SourceKey!, t.Status == WorkTaskStatus.Open, t.DueOn)).ToListAsync(cancellationToken);
        return new DirectionWork(touches.Concat(tasks).Select(k => new Line(DirectionKey.Parse(k.Key), k.IsOpen, k.DueOn)));
    }

    /// <summary>When the open touch or task of the direction is due; null when there is none.</summary>
    public DateOnly? OpenUntil(int directionId) => byDirection[directionId].Where(l => l.IsOpen).Min(l => (DateOnly?)l.DueOn);

    public int NextNumber(int directionId) => byDirection[directionId].Select(l => l.Key.Number).DefaultIfEmpty(0).Max() + 1;

    private sealed record Known(string Key, bool IsOpen, DateOnly DueOn);

    private sealed record Line(DirectionKey Key, bool IsOpen, DateOnly DueOn);
}
