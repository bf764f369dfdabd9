using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Import;

internal static class ExternalKeys
{
    private const int AtOnce = 1000;

    /// <summary>Of the values those known to the source, with what they point at.</summary>
    public static async Task<Dictionary<string, int>> FindAsync(KamDbContext db, string source, ImportKind kind, IEnumerable<string?> values, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var some in values.OfType<string>().Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            var keys = await db.ExternalKeys.AsNoTracking().Where(k => k.Source == source && k.Kind == kind && some.Contains(k.Value)).Select(k => new { k.Value, k.TargetId }).ToListAsync(cancellationToken);
            keys.ForEach(k => found[k.Value] = k.TargetId);
        }

        return found;
    }

    /// <summary>Under which id the source knows each of the targets.</summary>
    public static async Task<Dictionary<int, string>> OfTargetsAsync(KamDbContext db, string source, ImportKind kind, IReadOnlyCollection<int> targetIds, CancellationToken cancellationToken)
    {
        var found = new Dictionary<int, string>();
        foreach (var some in targetIds.Chunk(AtOnce))
        {
            var keys = await db.ExternalKeys.AsNoTracking().Where(k => k.Kind == kind && some.Contains(k.TargetId) && k.Source == source).Select(k => new { k.Value, k.TargetId }).ToListAsync(cancellationToken);
            keys.ForEach(k => found[k.TargetId] = k.Value);
        }

        return found;
    }
}
