using KamPortal.Data;

namespace KamPortal.Staff;

/// <summary>The tree of supervisors in the order it is read.</summary>
internal static class StaffTree
{
    /// <param name="rootId">Whose branch; null for everybody. Whoever's supervisor is not among the users stands at the top.</param>
    public static IEnumerable<(PortalUser User, int Depth)> DepthFirst(IReadOnlyCollection<PortalUser> users, int? rootId)
    {
        var known = users.Select(u => u.Id).ToHashSet();
        var below = users.OrderBy(u => SearchWords.SortKey(u.FullName), StringComparer.Ordinal).ThenBy(u => u.Id).ToLookup(u => u.SupervisorId is { } above && known.Contains(above) ? above : 0);
        var seen = new HashSet<int>();

        IEnumerable<(PortalUser, int)> Walk(PortalUser user, int depth) =>
            seen.Add(user.Id) ? below[user.Id].SelectMany(u => Walk(u, depth + 1)).Prepend((user, depth)) : [];

        return (rootId is { } root ? users.Where(u => u.Id == root) : below[0]).SelectMany(u => Walk(u, 0));
    }

    /// <summary>The person and everybody below.</summary>
    public static HashSet<int> Below(IEnumerable<(int Id, int? SupervisorId)> users, int rootId)
    {
        var below = users.Where(u => u.SupervisorId is not null).ToLookup(u => u.SupervisorId!.Value, u => u.Id);
        var found = new HashSet<int> { rootId };
        var next = new Queue<int>(found);
        while (next.TryDequeue(out var id))
        {
            foreach (var child in below[id].Where(found.Add))
            {
                next.Enqueue(child);
            }
        }

        return found;
    }
}
