namespace KamPortal.Web.PurchasingCentres.Map;

/// <param name="Kind">How it is drawn.</param>
/// <param name="From">Key of a node.</param>
/// <param name="To">Key of a node.</param>
/// <param name="Path">In the drawing's units.</param>
/// <param name="X">Middle, where a conflict has its mark.</param>
/// <param name="Y">Middle, where a conflict has its mark.</param>
/// <param name="Title">The line in words.</param>
public sealed record MapLine(MapLineKind Kind, int From, int To, string Path, double X, double Y, string Title);
