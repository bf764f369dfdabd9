using System.Collections.Frozen;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.WorkCalendars;

/// <summary>
/// Working days, loaded once per run. A year without data falls back to weekends and the fixed public holidays of
/// Russia (ТК РФ, ст. 112) without moved days; <see cref="Knows"/> tells.
/// </summary>
public sealed class WorkCalendar
{
    /// <summary>No calendar has longer holidays; beyond that the data is wrong.</summary>
    private const int LongestHolidays = 60;

    private readonly FrozenDictionary<DateOnly, DayKind> exceptions;
    private readonly FrozenSet<int> years;

    public WorkCalendar(IEnumerable<KeyValuePair<DateOnly, DayKind>> exceptions)
    {
        this.exceptions = exceptions.ToFrozenDictionary();
        years = this.exceptions.Keys.Select(d => d.Year).ToFrozenSet();
    }

    /// <summary>Whether the year's official calendar is loaded.</summary>
    public bool Knows(int year) => years.Contains(year);

    /// <summary>Changes when a loaded day does; the same on every server.</summary>
    internal int Fingerprint => StableHash.Of(string.Join(',', exceptions.OrderBy(d => d.Key).Select(d => FormattableString.Invariant($"{d.Key:yyyyMMdd}{(int)d.Value}"))));

    public DayKind KindOf(DateOnly day)
    {
        if (exceptions.TryGetValue(day, out var kind))
        {
            return kind;
        }

        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || IsPublicHoliday(day) ? DayKind.Off : DayKind.Working;
    }

    public bool IsWorkingDay(DateOnly day) => KindOf(day) != DayKind.Off;

    /// <summary>The day itself when it is a working day, else the first one after it.</summary>
    public DateOnly NextWorkingDay(DateOnly day) => Seek(day, 1);

    /// <summary>The day itself when it is a working day, else the last one before it.</summary>
    public DateOnly PreviousWorkingDay(DateOnly day) => Seek(day, -1);

    /// <summary>The n-th working day after (before, when negative) the day; 0 gives the day itself.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0; left--)
        {
            day = Seek(day.AddDays(step), step);
        }

        return day;
    }

    /// <summary>Working days from the first to the last day, both included; 0 when the last is before the first.</summary>
    public int WorkingDaysBetween(DateOnly first, DateOnly last)
    {
        var count = 0;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The public holidays of every year, wherever they fall.</summary>
    public static bool IsPublicHoliday(DateOnly day) => (day.Month, day.Day) is (1, <= 8) or (2, 23) or (3, 8) or (5, 1) or (5, 9) or (6, 12) or (11, 4);

    internal static async Task<WorkCalendar> LoadAsync(KamDbContext db, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        // Whole years: a year is known when any of its days is loaded.
        var (from, to) = (new DateOnly(first.Year, 1, 1), new DateOnly(last.Year, 12, 31));
        var days = await db.WorkCalendarDays.AsNoTracking()
            .Where(d => d.CalendarCode == WorkCalendarDay.RussianCalendar && d.Date >= from && d.Date <= to)
            .Select(d => new { d.Date, d.Kind }).ToListAsync(cancellationToken);
        return new WorkCalendar(days.Select(d => KeyValuePair.Create(d.Date, d.Kind)));
    }

    private DateOnly Seek(DateOnly day, int step)
    {
        for (var tries = 0; tries < LongestHolidays; tries++, day = day.AddDays(step))
        {
            if (IsWorkingDay(day))
            {
                return day;
            }
        }

        throw new RuleViolation(WorkCalendarsMessages.NoWorkingDays);
    }
}
