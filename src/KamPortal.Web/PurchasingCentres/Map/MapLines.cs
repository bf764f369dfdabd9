using System.Globalization;
using KamPortal.PurchasingCentres;

namespace KamPortal.Web.PurchasingCentres.Map;

/// <summary>Paths of the lines between nodes that have their places.</summary>
internal static class MapLines
{
    private const double Corner = 8;
    private const double Bow = 0.14;
    private const double MarkRadius = 10;

    public static IReadOnlyList<MapLine> Of(CentreCard card, IReadOnlyList<MapNode> nodes, MapView view)
    {
        var byKey = nodes.ToDictionary(n => n.Key);
        var lines = new List<MapLine>();
        foreach (var below in ForestLayout.Superiors(nodes).GroupBy(s => s.Value, s => byKey[s.Key]))
        {
            // All lines of a superior bend at one height: over the highest of those below him.
            var from = byKey[below.Key];
            var highest = below.Where(n => n.Top > from.Bottom).Select(n => n.Top).DefaultIfEmpty(from.Bottom).Min();
            lines.AddRange(below.Select(to => new MapLine(MapLineKind.Reports, from.Key, to.Key, view.ByDepartment && IsElsewhere(from, to) ? Arc(from, to) : Reporting(from, to, highest - (ForestLayout.LevelGap / 2)), to.X, to.Top, Words(RoleMapText.ReportsTo, to, from))));
        }

        foreach (var link in view.ForClient ? [] : card.Links)
        {
            if (byKey.TryGetValue(link.FromId, out var from) && byKey.TryGetValue(link.ToId, out var to))
            {
                lines.Add(Informal(link.Kind, from, to));
            }
        }

        return lines;
    }

    private static string Words(string form, MapNode one, MapNode other) =>
        string.Format(CultureInfo.CurrentCulture, form, MapText.Clean(one.Member.Name), MapText.Clean(other.Member.Name));

    /// <summary>Down, across and down with rounded corners; straight when the superior was dragged below.</summary>
    private static string Reporting(MapNode from, MapNode to, double bend)
    {
        var (start, end) = (from.Bottom + 4, to.Top - 1);
        if (end - start < 2 * Corner)
        {
            return Straight(from, to);
        }

        bend = Math.Clamp(bend, start + Corner, end - Corner);
        var turn = Math.Min(Corner, Math.Abs(to.X - from.X) / 2);
        var side = Math.Sign(to.X - from.X) * turn;
        return Math.Abs(to.X - from.X) < 1
            ? Text($"M{from.X:0.#} {start:0.#}V{end:0.#}")
            : Text($"M{from.X:0.#} {start:0.#}V{bend - turn:0.#}Q{from.X:0.#} {bend:0.#} {from.X + side:0.#} {bend:0.#}H{to.X - side:0.#}Q{to.X:0.#} {bend:0.#} {to.X:0.#} {bend + turn:0.#}V{end:0.#}");
    }

    private static bool IsElsewhere(MapNode from, MapNode to) => from.Member.IsOutside != to.Member.IsOutside || MapText.Clean(from.Member.Department) != MapText.Clean(to.Member.Department);

    /// <summary>From one department's frame to another's, over whatever lies between.</summary>
    private static string Arc(MapNode from, MapNode to)
    {
        var (dx, dy, length) = Direction(from.X, from.Y, to.X, to.Y);
        var (bendX, bendY) = (((from.X + to.X) / 2) + (dy * length * Bow), ((from.Y + to.Y) / 2) - (Math.Abs(dx) * length * Bow));
        var (outX, outY, _) = Direction(from.X, from.Y, bendX, bendY);
        var (inX, inY, _) = Direction(to.X, to.Y, bendX, bendY);
        return Text($"M{from.X + (outX * from.Radius):0.#} {from.Y + (outY * from.Radius):0.#}Q{bendX:0.#} {bendY:0.#} {to.X + (inX * to.Radius):0.#} {to.Y + (inY * to.Radius):0.#}");
    }

    private static string Straight(MapNode from, MapNode to)
    {
        var (x, y, length) = Direction(from.X, from.Y, to.X, to.Y);
        return length < from.Radius + to.Radius
            ? ""
            : Text($"M{from.X + (x * from.Radius):0.#} {from.Y + (y * from.Radius):0.#}L{to.X - (x * to.Radius):0.#} {to.Y - (y * to.Radius):0.#}");
    }

    /// <summary>A shallow arc from disc to disc: it keeps clear of the reporting lines, and of its counterpart the other way.</summary>
    private static MapLine Informal(LinkKind kind, MapNode from, MapNode to)
    {
        var (mapKind, words, tip) = kind == LinkKind.Conflict ? (MapLineKind.Conflict, RoleMapText.ConflictBetween, 2d) : (MapLineKind.Influences, RoleMapText.InfluencesWhom, 5d);
        var (dx, dy, length) = Direction(from.X, from.Y, to.X, to.Y);
        var (bendX, bendY) = (((from.X + to.X) / 2) + (dy * length * Bow), ((from.Y + to.Y) / 2) - (dx * length * Bow));
        var (outX, outY, _) = Direction(from.X, from.Y, bendX, bendY);
        var (inX, inY, _) = Direction(to.X, to.Y, bendX, bendY);
        var (startX, startY) = (from.X + (outX * (from.Radius + 2)), from.Y + (outY * (from.Radius + 2)));
        var (endX, endY) = (to.X + (inX * (to.Radius + tip)), to.Y + (inY * (to.Radius + tip)));
        return new MapLine(
            mapKind,
            from.Key,
            to.Key,
            length < from.Radius + to.Radius + (2 * MarkRadius) ? "" : Text($"M{startX:0.#} {startY:0.#}Q{bendX:0.#} {bendY:0.#} {endX:0.#} {endY:0.#}"),
            (startX + (2 * bendX) + endX) / 4,
            (startY + (2 * bendY) + endY) / 4,
            Words(words, from, to));
    }

    private static (double X, double Y, double Length) Direction(double fromX, double fromY, double toX, double toY)
    {
        var length = Math.Sqrt(Math.Pow(toX - fromX, 2) + Math.Pow(toY - fromY, 2));
        return length < 0.001 ? (0, 1, 0) : ((toX - fromX) / length, (toY - fromY) / length, length);
    }

    private static string Text(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}
