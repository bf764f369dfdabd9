using System.Globalization;
using KamPortal.Gifts;

namespace KamPortal.Web.Gifts;

internal static class GiftWords
{
    public static string Text(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);

    public static string BadgeOf(GiftStatus status) => status switch
    {
        GiftStatus.Planned => "badge warning",
        GiftStatus.Approved => "badge accent",
        GiftStatus.Given => "badge success",
        GiftStatus.Refused => "badge danger",
        _ => "badge",
    };

    public static string BadgeOf(SeasonStatus status) => status switch
    {
        SeasonStatus.Submitted => "badge warning",
        SeasonStatus.Approved => "badge success",
        SeasonStatus.Open => "badge accent",
        _ => "badge",
    };
}
