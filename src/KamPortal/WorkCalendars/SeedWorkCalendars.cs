using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.WorkCalendars;

/// <summary>Gives a database the production calendars the portal ships with, where it has none of that year. Постановление Правительства РФ от 24.09.2025 № 1466.</summary>
public sealed class SeedWorkCalendars(KamDb kam)
{
    private const string Prefix = "KamPortal.WorkCalendars.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("seed");
        foreach (var days in Shipped())
        {
            var (first, last) = (days.Keys.First(), days.Keys.Last());
            if (!await db.WorkCalendarDays.AnyAsync(d => d.CalendarCode == WorkCalendarDay.RussianCalendar && d.Date >= first && d.Date <= last, cancellationToken))
            {
                await ImportWorkCalendar.ApplyAsync(db, days, cancellationToken);
            }
        }
    }

    internal static IEnumerable<SortedDictionary<DateOnly, DayKind>> Shipped()
    {
        var assembly = typeof(SeedWorkCalendars).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(".csv", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var content = new MemoryStream();
            stream.CopyTo(content);
            yield return WorkCalendarFile.Read(content.ToArray());
        }
    }
}
