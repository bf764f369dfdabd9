using KamPortal.PurchasingCentres;

namespace KamPortal.Web.PurchasingCentres.Map;

/// <summary>A centre as a picture: where everybody stands and how the lines run. Made on the server, the same for the page and for the file.</summary>
public sealed record MapDrawing
{
    public required MapView View { get; init; }

    /// <summary>In reading order.</summary>
    public required IReadOnlyList<MapNode> Nodes { get; init; }

    public required IReadOnlyList<MapLine> Lines { get; init; }

    public required IReadOnlyList<MapFrame> Frames { get; init; }

    public double Left { get; private init; }

    public double Top { get; private init; }

    public double Width { get; private init; }

    public double Height { get; private init; }

    public static MapDrawing Of(CentreCard card, MapView view)
    {
        var members = card.Members.Where(m => m.IsActive || view is { WithGone: true, ForClient: false }).ToList();
        var nodes = members.Select(m => MapNodes.Of(m, view)).ToList();
        var (placed, frames) = view.ByDepartment ? DepartmentLayout.Arrange(nodes) : ForestLayout.Arrange(nodes);
        var drawing = new MapDrawing
        {
            View = view,
            Nodes = [.. placed.OrderBy(n => n.Y).ThenBy(n => n.X).ThenBy(n => n.Key)],
            Frames = frames,
            Lines = MapLines.Of(card, placed, view),
        };
        return drawing.Bounded();
    }

    private MapDrawing Bounded()
    {
        const double margin = 24;
        if (Nodes.Count == 0)
        {
            return this;
        }

        var left = Math.Min(Nodes.Min(n => n.Left), Frames.Select(f => f.X).DefaultIfEmpty(double.MaxValue).Min()) - margin;
        var top = Math.Min(Nodes.Min(n => n.Top), Frames.Select(f => f.Y).DefaultIfEmpty(double.MaxValue).Min()) - margin;
        var right = Math.Max(Nodes.Max(n => n.Right), Frames.Select(f => f.X + f.Width).DefaultIfEmpty(double.MinValue).Max()) + margin;
        var bottom = Math.Max(Nodes.Max(n => n.Bottom), Frames.Select(f => f.Y + f.Height).DefaultIfEmpty(double.MinValue).Max()) + margin;
        return this with { Left = left, Top = top, Width = right - left, Height = bottom - top };
    }
}
