namespace KamPortal.Staff;

/// <summary>Business dates belong to a person's zone; instants are UTC.</summary>
public static class LocalTime
{
    public const string DefaultZone = "Europe/Moscow";

    public static DateOnly Today(TimeProvider clock, string? timeZoneId) => DateOnly.FromDateTime(Now(clock, timeZoneId));

    public static DateTime Now(TimeProvider clock, string? timeZoneId) => FromUtc(clock.GetUtcNow().UtcDateTime, timeZoneId);

    public static DateTime FromUtc(DateTime utc, string? timeZoneId) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone(timeZoneId));

    /// <summary>UTC instant at which the day begins there.</summary>
    public static DateTime StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);

        // Where clocks go back at one o'clock midnight comes twice, and the day begins with the first.
        return zone.IsAmbiguousTime(midnight)
            ? DateTime.SpecifyKind(midnight - zone.GetAmbiguousTimeOffsets(midnight).Max(), DateTimeKind.Utc)
            : TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight, zone);
    }

    /// <summary>UTC instant at which the clock there shows the hour; where it jumps over it, an hour later.</summary>
    public static DateTime At(DateOnly day, int hour, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone);
    }

    /// <summary>An unknown or missing zone falls back to <see cref="DefaultZone"/>: a wrong hour is better than a lost reminder.</summary>
    public static TimeZoneInfo Zone(string? timeZoneId) =>
        timeZoneId is not null && TimeZoneInfo.TryFindSystemTimeZoneById(timeZoneId, out var zone) ? zone : TimeZoneInfo.FindSystemTimeZoneById(DefaultZone);
}
