using KamPortal.People;

namespace KamPortal.Greetings;

/// <summary>On which day an occasion is kept: dates alone, without zones, for any year.</summary>
internal static class OccasionDays
{
    public const int Last = -1;

    /// <summary>The day of a year; null where it is the person's or the company's own.</summary>
    /// <inheritdoc cref="Birthday.In" path="/param"/>
    public static DateOnly? In(GreetingOccasion occasion, int year, int leapDay) => occasion switch
    {
        { Month: { } month, WeekOfMonth: { } week, Weekday: { } weekday } => WeekdayOf(year, month, week, weekday),
        { Month: { } month, Day: { } day } => new Birthday(month, day, null).In(year, leapDay),
        _ => null,
    };

    /// <summary>All days of the occasion from the first to the last, both included; over as many borders of years as there are.</summary>
    public static IEnumerable<DateOnly> Between(GreetingOccasion occasion, DateOnly first, DateOnly last, int leapDay)
    {
        for (var year = first.Year; year <= last.Year; year++)
        {
            if (In(occasion, year, leapDay) is { } day && day >= first && day <= last)
            {
                yield return day;
            }
        }
    }

    /// <summary>The next one on or after <paramref name="day"/>; null where it is the person's or the company's own.</summary>
    public static DateOnly? Next(GreetingOccasion occasion, DateOnly day, int leapDay) =>
        In(occasion, day.Year, leapDay) is not { } thisYear ? null : thisYear >= day ? thisYear : In(occasion, day.Year + 1, leapDay);

    /// <summary>The n-th weekday of a month, or the last one.</summary>
    /// <param name="week">1…4, or <see cref="Last"/>.</param>
    public static DateOnly WeekdayOf(int year, int month, int week, DayOfWeek weekday)
    {
        if (week == Last)
        {
            var end = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return end.AddDays(-(((int)end.DayOfWeek - (int)weekday + 7) % 7));
        }

        var start = new DateOnly(year, month, 1);
        return start.AddDays((((int)weekday - (int)start.DayOfWeek + 7) % 7) + (7 * (week - 1)));
    }

    /// <summary>The anniversary of a date in a year; null before the first one.</summary>
    public static DateOnly? Anniversary(DateOnly since, int year, int leapDay) =>
        year <= since.Year ? null : new Birthday(since.Month, since.Day, null).In(year, leapDay);
}
