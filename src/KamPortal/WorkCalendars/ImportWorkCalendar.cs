using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.WorkCalendars;

/// <summary>Takes the production calendar of whole years from a file; what the portal knew of those years is replaced.</summary>
public sealed class ImportWorkCalendar(KamDb kam)
{
    /// <returns>The years the file holds.</returns>
    /// <exception cref="RuleViolation">A line cannot be read, or a year has no working days; nothing is changed then.</exception>
    public async Task<IReadOnlyList<int>> RunAsync(byte[] content, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSettings);
        var days = WorkCalendarFile.Read(content);
        await ApplyAsync(db, days, cancellationToken);
        return [.. days.Keys.Select(d => d.Year).Distinct()];
    }

    internal static async Task ApplyAsync(KamDbContext db, IReadOnlyDictionary<DateOnly, DayKind> days, CancellationToken cancellationToken)
    {
        foreach (var year in days.Keys.Select(d => d.Year).Distinct())
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            var known = await db.WorkCalendarDays.Where(d => d.CalendarCode == WorkCalendarDay.RussianCalendar && d.Date >= first && d.Date <= last).ToDictionaryAsync(d => d.Date, cancellationToken);
            db.RemoveRange(known.Values.Where(d => !days.ContainsKey(d.Date)));
            foreach (var (date, kind) in days.Where(d => d.Key.Year == year))
            {
                if (known.TryGetValue(date, out var day))
                {
                    day.Kind = kind;
                }
                else
                {
                    db.Add(new WorkCalendarDay { CalendarCode = WorkCalendarDay.RussianCalendar, Date = date, Kind = kind });
                }
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
