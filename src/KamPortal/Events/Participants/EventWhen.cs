using System.Globalization;
using KamPortal.Staff;

namespace KamPortal.Events.Participants;

/// <summary>Hours of an event on the clock of a zone, the zone named, as a letter or a page says them in the current culture.</summary>
public static class EventWhen
{
    /// <param name="startsAt">UTC, as <paramref name="endsAt"/>.</param>
    /// <returns>«вторник, 8 декабря 2026 г., 10:00–12:00, Новосибирск (UTC+7)».</returns>
    public static string Text(DateTime startsAt, DateTime endsAt, string timeZoneId)
    {
        var (starts, ends) = (LocalTime.FromUtc(startsAt, timeZoneId), LocalTime.FromUtc(endsAt, timeZoneId));
        var hours = starts.Date == ends.Date ? $"{Day(starts)}, {Hour(starts)}–{Hour(ends)}" : $"{Day(starts)}, {Hour(starts)} – {Day(ends)}, {Hour(ends)}";
        return $"{hours}, {ZoneName.At(startsAt, timeZoneId)}";
    }

    /// <summary>A moment in the same form.</summary>
    public static string Text(DateTime at, string timeZoneId)
    {
        var local = LocalTime.FromUtc(at, timeZoneId);
        return $"{Day(local)}, {Hour(local)}, {ZoneName.At(at, timeZoneId)}";
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
}
