using KamPortal.PurchasingCentres;

namespace KamPortal.Web.PurchasingCentres.Map;

/// <summary>Each department in a frame of its own with its own trees; people from outside are framed by themselves.</summary>
internal static class DepartmentLayout
{
    private const double Padding = 18;
    private const double Between = 28;
    private const double TitleSize = 13;

    public static (IReadOnlyList<MapNode> Nodes, IReadOnlyList<MapFrame> Frames) Arrange(IReadOnlyList<MapNode> nodes)
    {
        var groups = nodes.GroupBy(n => n.Member.IsOutside ? (Rank: 2, Name: RoleMapText.OutsideClient) : MapText.Clean(n.Member.Department) is { Length: > 0 } name ? (Rank: 0, Name: name) : (Rank: 1, Name: RoleMapText.NoDepartment))
            .OrderBy(g => g.Key.Rank).ThenByDescending(g => g.Max(n => n.Member.Seniority ?? 0)).ThenByDescending(g => g.Sum(n => n.Member.Influence)).ThenBy(g => g.Key.Name, StringComparer.CurrentCulture)
            .Select(g => Block(g.Key.Name, [.. g])).ToList();
        var width = Math.Max(groups.Count == 0 ? 0 : groups.Max(g => g.Width), Math.Sqrt(groups.Sum(g => (g.Width + Between) * (g.Height + Between)) * 1.7));
        var (placed, frames, x, y, height) = (new List<MapNode>(), new List<MapFrame>(), 0d, 0d, 0d);
        foreach (var group in groups)
        {
            if (x > 0 && x + group.Width > width)
            {
                (x, y, height) = (0, y + height + Between, 0);
            }

            var (left, top) = (x + Padding, y + Padding + ForestLayout.HeadingHeight);
            placed.AddRange(group.Nodes.Select(n => n with { X = n.X + left, Y = n.Y + top }));
            frames.Add(new MapFrame(MapText.Wrap(group.Title, group.Width - (2 * Padding), TitleSize, 1)[0], group.Title, x, y, group.Width, group.Height));
            (x, height) = (x + group.Width + Between, Math.Max(height, group.Height));
        }

        return (placed, frames);
    }

    private static (string Title, IReadOnlyList<MapNode> Nodes, double Width, double Height) Block(string title, IReadOnlyList<MapNode> members)
    {
        // Inside a frame it is plain who stands apart.
        var nodes = ForestLayout.Automatic([.. members.Select(Alike)]).Nodes.Select(n => n with { Member = members.First(m => m.Key == n.Key).Member }).ToList();
        var headings = nodes.Count == 0 ? 0 : nodes.Min(n => n.Top);
        var left = nodes.Min(n => n.Left);
        nodes = [.. nodes.Select(n => n with { X = n.X - left, Y = n.Y - headings })];
        var least = Math.Min(MapText.Width(title, TitleSize), 220);
        return (title, nodes, Math.Max(nodes.Max(n => n.Right), least) + (2 * Padding), nodes.Max(n => n.Bottom) + (2 * Padding) + ForestLayout.HeadingHeight);
    }

    private static MapNode Alike(MapNode node) => node with { Member = node.Member with { IsOutside = false } };
}
