namespace KamPortal.Import;

/// <summary>Puts rows that refer to each other into an order where the referred comes first.</summary>
internal static class Hierarchy
{
    public static (List<TableRow> Ordered, HashSet<int> CircularLines) Arrange(IReadOnlyList<TableRow> rows, Func<TableRow, (IEnumerable<string> Names, string? Parent)> references)
    {
        var parents = new string?[rows.Count];
        var named = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < rows.Count; i++)
        {
            var (names, parent) = references(rows[i]);
            parents[i] = parent;
            foreach (var name in names)
            {
                named.TryAdd(name, i);
            }
        }

        var ordered = new List<TableRow>(rows.Count);
        var circular = new HashSet<int>();
        var state = new byte[rows.Count];
        var path = new Stack<int>();
        for (var i = 0; i < rows.Count; i++)
        {
            var at = i;
            while (state[at] == 0)
            {
                state[at] = 1;
                path.Push(at);
                if (Above(at) is not { } above)
                {
                    break;
                }

                if (state[above] == 1)
                {
                    circular.UnionWith(path.TakeWhile(p => p != above).Append(above).Select(p => rows[p].Line));
                }

                at = above;
            }

            while (path.TryPop(out var done))
            {
                state[done] = 2;
                ordered.Add(rows[done]);
            }
        }

        return (ordered, circular);

        int? Above(int row) => parents[row] is { } parent && (named.TryGetValue(parent, out var above) || named.TryGetValue(PersonNameParts.NormalOf(parent), out above)) ? above : null;
    }
}
