namespace KamPortal.Web.Controls;

/// <summary>Time zones to choose from: those of Russia, its neighbours and usual partners.</summary>
internal static class TimeZones
{
    private static readonly string[] Offered =
    [
        "Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Omsk", "Asia/Novosibirsk", "Asia/Tomsk", "Asia/Krasnoyarsk", "Asia/Irkutsk", "Asia/Yakutsk",
        "Asia/Vladivostok", "Asia/Magadan", "Asia/Kamchatka", "Europe/Minsk", "Asia/Almaty", "Asia/Tashkent", "Asia/Baku", "Asia/Yerevan", "Asia/Tbilisi", "Europe/Istanbul", "Asia/Dubai",
        "Asia/Kolkata", "Asia/Shanghai", "Asia/Seoul", "Europe/Berlin", "Europe/Helsinki", "Europe/London", "America/New_York", "America/Bogota",
    ];

    /// <summary>The offered ones, and <paramref name="chosen"/> when it is another.</summary>
    public static IEnumerable<string> With(string? chosen) => chosen is null || Offered.Contains(chosen) ? Offered : [chosen, .. Offered];
}
