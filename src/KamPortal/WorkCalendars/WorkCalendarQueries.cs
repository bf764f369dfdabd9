using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.WorkCalendars;

public sealed class WorkCalendarQueries(KamDb kam)
{
    /// <summary>The calendar of the years the two days fall in.</summary>
    public async Task<WorkCalendar> LoadAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        return await WorkCalendar.LoadAsync(db, first, last, cancellationToken);
    }

    /// <summary>What differs from the plain week in a year, as the portal applies it: imported, or the fixed holidays where nothing is.</summary>
    public async Task<CalendarYear> YearAsync(int year, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var calendar = await WorkCalendar.LoadAsync(db, first, last, cancellationToken);
        var known = await db.WorkCalendarDays.Where(d => d.CalendarCode == WorkCalendarDay.RussianCalendar).Select(d => d.Date.Year).Distinct().OrderBy(y => y).ToListAsync(cancellationToken);
        var days = new List<CalendarDay>();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var plain = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? DayKind.Off : DayKind.Working;
            var kind = calendar.KindOf(day);
            if (kind != plain || WorkCalendar.IsPublicHoliday(day))
            {
                days.Add(new CalendarDay(day, kind, WorkCalendar.IsPublicHoliday(day)));
            }
        }

        return new CalendarYear(year, calendar.Knows(year), known, days, calendar.WorkingDaysBetween(first, last));
    }
}
