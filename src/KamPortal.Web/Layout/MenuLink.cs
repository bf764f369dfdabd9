using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace KamPortal.Web.Layout;

/// <summary>A line of the menu that is active on all pages below it, except where another line leads deeper.</summary>
public sealed class MenuLink : NavLink
{
    /// <summary>Addresses of the other lines below this one.</summary>
    [Parameter]
    public IReadOnlyList<string> Deeper { get; set; } = [];

    protected override bool ShouldMatch(string uriAbsolute) =>
        base.ShouldMatch(uriAbsolute) && !Deeper.Any(link => new Uri(uriAbsolute).AbsolutePath is var path && (path == link || path.StartsWith(link + "/", StringComparison.Ordinal)));
}
