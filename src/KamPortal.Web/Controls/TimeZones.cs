using System.Globalization;
using KamPortal.Staff;

namespace KamPortal.Web.Controls;

/// <summary>Time zones to choose from, named by their cities: those of Russia, its neighbours and usual partners.</summary>
internal static class TimeZones
{
    private static readonly string[] Offered =
    [
        "Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Omsk", "Asia/Novosibirsk", "Asia/Krasnoyarsk", "Asia/Irkutsk", "Asia/Yakutsk",
        "Asia/Vladivostok", "Asia/Magadan", "Asia/Kamchatka", "Europe/Minsk", "Asia/Almaty", "Asia/Tashkent", "Asia/Baku", "Asia/Yerevan", "Europe/Istanbul", "Asia/Dubai",
        "Asia/Kolkata", "Asia/Shanghai", "Europe/Berlin", "Europe/Helsinki", "Europe/London", "America/New_York",
    ];

    /// <summary>The offered ones, and <paramref name="chosen"/> when it is another.</summary>
    public static IEnumerable<string> With(string? chosen) => chosen is null || Offered.Contains(chosen) ? Offered : [chosen, .. Offered];

    /// <summary>"Москва (UTC+3)"; the standard offset, without summer time.</summary>
    public static string Name(string timeZoneId)
    {
        var offset = LocalTime.Zone(timeZoneId).BaseUtcOffset;
        var city = ZoneText.ResourceManager.GetString(timeZoneId[(timeZoneId.LastIndexOf('/') + 1)..], CultureInfo.CurrentUICulture) ?? timeZoneId;
        var sign = offset < TimeSpan.Zero ? "−" : "+";
        return offset.Minutes == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{city} (UTC{sign}{Math.Abs(offset.Hours)})")
            : string.Create(CultureInfo.InvariantCulture, $"{city} (UTC{sign}{Math.Abs(offset.Hours)}:{Math.Abs(offset.Minutes):00})");
    }
}
