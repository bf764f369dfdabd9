using System.Globalization;
using KamPortal.People;
using KamPortal.PurchasingCentres;

namespace KamPortal.Web.PurchasingCentres.Map;

/// <summary>Sizes and texts of the members, before they have a place.</summary>
internal static class MapNodes
{
    public const double LeastRadius = 15;
    public const double LargestRadius = 48;

    private const double PerRootPercent = 6.4;
    private const double ClientRadius = 22;
    private const double TextWidth = 156;
    private const double NameSize = 13;
    private const double SmallSize = 12;

    public static MapNode Of(CentreMemberCard member, MapView view)
    {
        var radius = view.ForClient ? ClientRadius : RadiusOf(member.IsActive ? member.Influence : 0);
        var label = new MapLabel([.. Lines(member, view)]);
        return new MapNode(KeyOf(member), member, 0, 0, radius, Math.Max(label.Width, (2 * radius) + 16), label);
    }

    public static int KeyOf(CentreMemberCard member) => member.Id != 0 ? member.Id : -member.PersonId;

    /// <summary>The area grows with the influence, as far as both ends stay readable.</summary>
    public static double RadiusOf(int influence) => Math.Clamp(PerRootPercent * Math.Sqrt(influence), LeastRadius, LargestRadius);

    private static IEnumerable<MapLabel.Line> Lines(CentreMemberCard member, MapView view)
    {
        foreach (var line in NameLines(member.Name))
        {
            yield return new MapLabel.Line(line, "map-name", NameSize, 17);
        }

        foreach (var line in MapText.Wrap(member.Position, TextWidth, SmallSize, 2))
        {
            yield return new MapLabel.Line(line, "map-muted", SmallSize, 15);
        }

        if (member.IsOutside)
        {
            foreach (var line in MapText.Wrap(member.Organisation ?? RoleMapText.Outside, TextWidth, SmallSize, 1))
            {
                yield return new MapLabel.Line(line, "map-outside-name", SmallSize, 15);
            }
        }

        if (!view.ForClient)
        {
            var weight = string.Format(CultureInfo.CurrentCulture, RoleMapText.Percent, member.IsActive ? member.Influence : member.InfluenceWhenLeft ?? 0);
            var played = member.Roles.Select(r => Short(r.Name));
            foreach (var line in MapText.Wrap(string.Join(" · ", [weight, .. played]), TextWidth, SmallSize, 2))
            {
                yield return new MapLabel.Line(line, "map-detail", SmallSize, 15);
            }
        }
    }

    /// <summary>In full where it fits on a line, else with initials; what is longer still takes two lines. The full name is in the title.</summary>
    private static IReadOnlyList<string> NameLines(string name)
    {
        var full = MapText.Wrap(name, TextWidth, NameSize, 2);
        return full.Count == 1 ? full : MapText.Wrap(CentrePortfolioTexts.Short(name), TextWidth, NameSize, 2) is { Count: 1 } brief ? brief : full;
    }

    /// <summary>"Эксперт, влияющий (ЛВР)" is "Эксперт" where there is little room.</summary>
    private static string Short(string role) => role.Split([',', '('], 2)[0].Trim() is { Length: > 0 } name ? name : role;
}
