using KamPortal.Staff;

namespace KamPortal.Events;

/// <summary>An event belongs to the year and month its start falls into on its own clock, wherever it is looked at from.</summary>
internal static class EventYear
{
    /// <summary>Starts, UTC, that may belong to the year in some zone; <see cref="DayOf"/> judges those near its ends.</summary>
    public static (DateTime From, DateTime To) Window(int year) =>
        (new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(-14), new DateTime(year + 1, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(14));

    public static DateOnly DayOf(DateTime startsAt, string timeZoneId) => DateOnly.FromDateTime(LocalTime.FromUtc(startsAt, timeZoneId));
}
