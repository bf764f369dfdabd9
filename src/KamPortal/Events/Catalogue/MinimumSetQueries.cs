using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Catalogue;

/// <summary>What of the minimum without which nothing is sold is ready, per product group.</summary>
public sealed class MinimumSetQueries(KamDb kam)
{
    /// <returns>Groups that are sold, which are those without groups below them; the ones that are not ready first, then by name.</returns>
    public async Task<IReadOnlyList<MinimumGroupRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        var groups = await db.ProductGroups.AsNoTracking().Select(g => new { g.Id, g.Name, g.ParentId }).ToListAsync(cancellationToken);
        var items = await db.MinimumSetItems.AsNoTracking().Include(i => i.Owner).OrderBy(i => i.Kind).ThenBy(i => i.Title).ThenBy(i => i.Id).ToListAsync(cancellationToken);
        var byGroup = items.ToLookup(i => i.ProductGroupId, i => new MinimumItemRow(i.Id, i.Version, i.Kind, i.Title, i.Url, i.OwnerId, i.Owner?.FullName, i.ReadyOn));
        var names = groups.ToDictionary(g => g.Id, g => g.Name);
        var parents = groups.Where(g => g.ParentId is not null).Select(g => g.ParentId!.Value).ToHashSet();
        return [.. groups.Where(g => !parents.Contains(g.Id) || byGroup.Contains(g.Id))
            .Select(g => new MinimumGroupRow(g.Id, g.Name, g.ParentId is { } p ? names[p] : null, [.. byGroup[g.Id].OrderBy(i => i.Kind).ThenBy(i => i.Id)]))
            .OrderBy(g => g.IsReady).ThenBy(g => g.Name, StringComparer.CurrentCulture).ThenBy(g => g.Id)];
    }
}
