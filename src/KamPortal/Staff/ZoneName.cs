using System.Globalization;

namespace KamPortal.Staff;

/// <summary>How a time zone is called on pages and in letters: by the city people know it by, with its hours from Greenwich, in the current UI culture.</summary>
public static class ZoneName
{
    /// <summary>"Москва (UTC+3)"; the standard offset, without summer time.</summary>
    public static string Of(string timeZoneId) => Named(timeZoneId, LocalTime.Zone(timeZoneId).BaseUtcOffset);

    /// <summary>With the offset in force at a moment: in summer "Берлин (UTC+2)".</summary>
    /// <param name="utc">UTC.</param>
    public static string At(DateTime utc, string timeZoneId) => Named(timeZoneId, LocalTime.Zone(timeZoneId).GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));

    private static string Named(string timeZoneId, TimeSpan offset)
    {
        var name = timeZoneId[(timeZoneId.LastIndexOf('/') + 1)..];
        var city = ZoneWords.ResourceManager.GetString(name, CultureInfo.CurrentUICulture) ?? name.Replace('_', ' ');
        var minutes = offset.Minutes == 0 ? "" : $":{Math.Abs(offset.Minutes):00}";
        return string.Create(CultureInfo.InvariantCulture, $"{city} (UTC{(offset < TimeSpan.Zero ? '−' : '+')}{Math.Abs(offset.Hours)}{minutes})");
    }
}
