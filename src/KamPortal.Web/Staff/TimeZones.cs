using System.Globalization;
using KamPortal.Staff;

namespace KamPortal.Web.Staff;

/// <summary>The zones offered: Russia's and its neighbours', then one for every hour; what is already chosen is offered as well.</summary>
internal static class TimeZones
{
    private static readonly string[] Ids =
    [
        "Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Omsk", "Asia/Novosibirsk", "Asia/Tomsk", "Asia/Krasnoyarsk", "Asia/Irkutsk", "Asia/Yakutsk", "Asia/Vladivostok", "Asia/Magadan", "Asia/Kamchatka",
        "Europe/Minsk", "Asia/Almaty", "Asia/Tashkent", "Asia/Baku", "Asia/Yerevan", "Asia/Tbilisi", "Europe/London", "Europe/Berlin", "Europe/Helsinki", "Europe/Istanbul", "Asia/Dubai", "Asia/Kolkata", "Asia/Shanghai", "Asia/Seoul", "America/New_York", "America/Bogota",
    ];

    public static IEnumerable<string> Offered(string? chosen) => chosen is null || Ids.Contains(chosen) ? Ids : Ids.Prepend(chosen);

    /// <summary>"Владивосток (+10)": the city people know, and the hours from Greenwich now.</summary>
    public static string Name(string id, TimeProvider clock)
    {
        var offset = LocalTime.Zone(id).GetUtcOffset(clock.GetUtcNow());
        var hours = (offset < TimeSpan.Zero ? "−" : "+") + offset.ToString(offset.Minutes == 0 ? "%h" : @"h\:mm", CultureInfo.InvariantCulture);
        var city = id[(id.LastIndexOf('/') + 1)..];
        return $"{TeamText.ResourceManager.GetString("Zone" + city, CultureInfo.CurrentUICulture) ?? city.Replace('_', ' ')} ({hours})";
    }
}
