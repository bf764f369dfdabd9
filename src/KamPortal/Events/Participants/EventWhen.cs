using System.Globalization;
using KamPortal.Staff;

namespace KamPortal.Events.Participants;

/// <summary>Hours of an event on the clock of a zone, the zone named, as a letter or a page says them in the current culture.</summary>
public static class EventWhen
{
    /// <param name="startsAt">UTC, as <paramref name="endsAt"/>.</param>
    /// <param name="zone">How the zone is called; null: its IANA name and offset.</param>
    /// <returns>«вторник, 8 декабря 2026 г., 10:00–12:00 (Europe/Moscow, UTC+3)».</returns>
    public static string Text(DateTime startsAt, DateTime endsAt, string timeZoneId, string? zone = null)
    {
        var (starts, ends) = (LocalTime.FromUtc(startsAt, timeZoneId), LocalTime.FromUtc(endsAt, timeZoneId));
        var hours = starts.Date == ends.Date ? $"{Day(starts)}, {Hour(starts)}–{Hour(ends)}" : $"{Day(starts)}, {Hour(starts)} – {Day(ends)}, {Hour(ends)}";
        return zone is null ? $"{hours} ({timeZoneId}, {Offset(startsAt, timeZoneId)})" : $"{hours}, {zone}";
    }

    /// <summary>A moment in the same form.</summary>
    public static string Text(DateTime at, string timeZoneId, string? zone = null)
    {
        var local = LocalTime.FromUtc(at, timeZoneId);
        return zone is null ? $"{Day(local)}, {Hour(local)} ({timeZoneId}, {Offset(at, timeZoneId)})" : $"{Day(local)}, {Hour(local)}, {zone}";
    }

    public static string ShortDay(DateTime at, string timeZoneId) => LocalTime.FromUtc(at, timeZoneId).ToString("M", CultureInfo.CurrentCulture);

    private static string Day(DateTime local)
    {
        var culture = CultureInfo.CurrentCulture;
        var date = local.ToString("D", culture);
        var weekday = local.ToString("dddd", culture);
        return date.Contains(weekday, StringComparison.OrdinalIgnoreCase) ? date : $"{weekday}, {date}";
    }

    private static string Hour(DateTime local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Offset(DateTime at, string timeZoneId)
    {
        var offset = LocalTime.Zone(timeZoneId).GetUtcOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc));
        var minutes = offset.Minutes == 0 ? "" : $":{Math.Abs(offset.Minutes):00}";
        return string.Create(CultureInfo.InvariantCulture, $"UTC{(offset < TimeSpan.Zero ? '−' : '+')}{Math.Abs(offset.Hours)}{minutes}");
    }
}
