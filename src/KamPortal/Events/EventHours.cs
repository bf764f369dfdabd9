using System.Globalization;
using KamPortal.Staff;

namespace KamPortal.Events;

/// <summary>Hours of events: kept in UTC, typed and shown on the clock of the event.</summary>
public static class EventHours
{
    /// <summary>The event begins with its first session and ends with its last.</summary>
    internal static void Refresh(DevelopmentEvent one)
    {
        one.StartsAt = one.Sessions.Min(s => s.StartsAt);
        one.EndsAt = one.Sessions.Max(s => s.EndsAt);
    }

    /// <summary>UTC of an hour on the clock of the zone; of the two an autumn night has, the first.</summary>
    /// <exception cref="RuleViolation">The clock jumps over that hour.</exception>
    internal static DateTime ToUtc(DateTime local, string timeZoneId, string field)
    {
        var zone = LocalTime.Zone(timeZoneId);
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, EventFormMessages.NoSuchHour, local.ToString("g", CultureInfo.CurrentCulture)), field);
        }

        return zone.IsAmbiguousTime(local)
            ? DateTime.SpecifyKind(local - zone.GetAmbiguousTimeOffsets(local).Max(), DateTimeKind.Utc)
            : TimeZoneInfo.ConvertTimeToUtc(local, zone);
    }

    /// <summary>The day is kept, and the hour on the clock with it, across changes of the clock; an hour that is jumped over begins when the clock goes on.</summary>
    internal static DateTime Shift(DateTime utc, TimeSpan by, string timeZoneId)
    {
        var zone = LocalTime.Zone(timeZoneId);
        var local = DateTime.SpecifyKind(LocalTime.FromUtc(utc, timeZoneId) + by, DateTimeKind.Unspecified);
        local = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return ToUtc(local, timeZoneId, "");
    }

    /// <summary>"7 дек 2026, 10:00–12:00", over midnight with both days; on the clock of the zone.</summary>
    public static string Span(DateTime startsAt, DateTime endsAt, string timeZoneId)
    {
        var culture = CultureInfo.CurrentCulture;
        var (from, to) = (LocalTime.FromUtc(startsAt, timeZoneId), LocalTime.FromUtc(endsAt, timeZoneId));
        return from.Date == to.Date
            ? string.Create(culture, $"{from.ToString("d MMM yyyy, HH:mm", culture)}–{to.ToString("HH:mm", culture)}")
            : string.Create(culture, $"{from.ToString("d MMM yyyy, HH:mm", culture)} – {to.ToString("d MMM yyyy, HH:mm", culture)}");
    }

    /// <summary>Days on the clock of the zone on which something of it happens; one that ends at midnight does not reach the day that begins then.</summary>
    public static IEnumerable<DateOnly> Days(DateTime startsAt, DateTime endsAt, string timeZoneId)
    {
        var last = LastDay(startsAt, endsAt, timeZoneId);
        for (var day = DateOnly.FromDateTime(LocalTime.FromUtc(startsAt, timeZoneId)); day <= last; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    public static DateOnly LastDay(DateTime startsAt, DateTime endsAt, string timeZoneId) =>
        DateOnly.FromDateTime(LocalTime.FromUtc(endsAt > startsAt ? endsAt.AddTicks(-1) : endsAt, timeZoneId));
}
