namespace KamPortal.Web.PurchasingCentres.Map;

/// <summary>The reporting lines as tidy trees; whoever has none stands in rows under them, people from outside last.</summary>
internal static class ForestLayout
{
    public const double Gap = 20;
    public const double TreeGap = 40;
    public const double LevelGap = 40;
    public const double HeadingHeight = 30;

    private const int RowLength = 6;

    /// <summary>Whoever was dragged stands where they were dragged to.</summary>
    public static (IReadOnlyList<MapNode> Nodes, IReadOnlyList<MapFrame> Frames) Arrange(IReadOnlyList<MapNode> nodes)
    {
        var (placed, frames) = Automatic(nodes);
        return ([.. placed.Select(n => n.Member is { MapX: { } x, MapY: { } y } ? n with { X = x, Y = y } : n)], frames);
    }

    /// <summary>From (0, 0) to the right and down.</summary>
    public static (IReadOnlyList<MapNode> Nodes, IReadOnlyList<MapFrame> Frames) Automatic(IReadOnlyList<MapNode> nodes)
    {
        var superiors = Superiors(nodes);
        var joined = superiors.Values.Concat(superiors.Keys).ToHashSet();
        var trees = Trees([.. nodes.Where(n => joined.Contains(n.Key))], superiors);
        var width = Math.Max(trees.Count == 0 ? 0 : trees.Max(n => n.Right), RowWidth(nodes));
        var (placed, frames) = (new List<MapNode>(trees), new List<MapFrame>());
        var y = trees.Count == 0 ? 0 : trees.Max(n => n.Bottom) + LevelGap;
        foreach (var (title, row) in new[]
        {
            (RoleMapText.NoReporting, nodes.Where(n => !joined.Contains(n.Key) && !n.Member.IsOutside).ToList()),
            (RoleMapText.OutsideClient, nodes.Where(n => !joined.Contains(n.Key) && n.Member.IsOutside).ToList()),
        })
        {
            if (row.Count == 0)
            {
                continue;
            }

            // A heading says why they stand apart; where nobody reports to anybody there is nothing to stand apart from.
            if (placed.Count > 0 || row.Count < nodes.Count)
            {
                frames.Add(new MapFrame(title, title, 0, y, MapText.Width(title, 12), 0));
                y += HeadingHeight;
            }

            var rows = Rows(row, width, y);
            placed.AddRange(rows);
            y = rows.Max(n => n.Bottom) + LevelGap;
        }

        return (placed, frames);
    }

    /// <summary>Superior of each node that has one among the nodes. A circle, which only a broken import could bring, is cut open.</summary>
    public static Dictionary<int, int> Superiors(IReadOnlyList<MapNode> nodes)
    {
        var keys = nodes.Select(n => n.Key).ToHashSet();
        var superiors = new Dictionary<int, int>();
        foreach (var node in nodes)
        {
            if (node.Member.ReportsToMemberId is { } superior && keys.Contains(superior) && !IsAbove(superiors, node.Key, superior))
            {
                superiors.Add(node.Key, superior);
            }
        }

        return superiors;
    }

    private static bool IsAbove(Dictionary<int, int> superiors, int key, int start)
    {
        for (var current = start; ; current = superiors[current])
        {
            if (current == key)
            {
                return true;
            }

            if (!superiors.ContainsKey(current))
            {
                return false;
            }
        }
    }

    /// <summary>Levels by depth: discs of a level stand with their middles on one line.</summary>
    private static List<MapNode> Trees(List<MapNode> nodes, Dictionary<int, int> superiors)
    {
        if (nodes.Count == 0)
        {
            return nodes;
        }

        var boxes = nodes.ToDictionary(n => n.Key, n => new TreeBox(n.Key, n.Width));
        var roots = new List<TreeBox>();
        foreach (var node in nodes)
        {
            (superiors.TryGetValue(node.Key, out var superior) ? boxes[superior].Children : roots).Add(boxes[node.Key]);
        }

        TidyTree.Arrange(roots, Gap, TreeGap);
        var left = boxes.Values.Min(b => b.X - (b.Width / 2));
        var placed = new List<MapNode>();
        var y = 0d;
        foreach (var level in nodes.GroupBy(n => boxes[n.Key].Depth).OrderBy(g => g.Key))
        {
            var middle = y + level.Max(n => n.Radius);
            placed.AddRange(level.Select(n => n with { X = boxes[n.Key].X - left, Y = middle }));
            y = placed.Max(n => n.Bottom) + LevelGap;
        }

        return placed;
    }

    private static List<MapNode> Rows(List<MapNode> nodes, double width, double y)
    {
        var (placed, line, x) = (new List<MapNode>(), new List<MapNode>(), 0d);
        foreach (var node in nodes)
        {
            if (line.Count > 0 && x + node.Width > width)
            {
                Close();
                y = placed.Max(n => n.Bottom) + LevelGap;
            }

            line.Add(node with { X = x + (node.Width / 2) });
            x += node.Width + Gap;
        }

        Close();
        return placed;

        void Close()
        {
            var middle = y + line.Max(n => n.Radius);
            placed.AddRange(line.Select(n => n with { Y = middle }));
            line.Clear();
            x = 0;
        }
    }

    /// <summary>Wide enough for a few side by side, wider when there are very many of them.</summary>
    private static double RowWidth(IReadOnlyList<MapNode> nodes) =>
        nodes.Count == 0 ? 0 : (nodes.Max(n => n.Width) + Gap) * Math.Min(nodes.Count, Math.Max(RowLength, (int)Math.Ceiling(Math.Sqrt(2 * nodes.Count))));
}
