using KamPortal.PurchasingCentres;

namespace KamPortal.Web.PurchasingCentres.Map;

/// <summary>A member as drawn: a disc whose area is the influence, with lines of text under it.</summary>
/// <param name="Key">The member, or the person turned negative in an edition, whose members have no number.</param>
/// <param name="X">Middle of the disc.</param>
/// <param name="Y">Middle of the disc.</param>
/// <param name="Width">Of disc and text together.</param>
public sealed record MapNode(int Key, CentreMemberCard Member, double X, double Y, double Radius, double Width, MapLabel Label)
{
    public double Top => Y - Radius;

    public double Bottom => Y + Radius + Label.Height;

    public double Left => X - (Width / 2);

    public double Right => X + (Width / 2);
}
