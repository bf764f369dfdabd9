using System.Text;
using KamPortal.Staff;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.WorkCalendars;

public sealed class ImportWorkCalendarTests
{
    [Theory, EachDatabase]
    public async Task Seeding_twice_leaves_one_calendar_and_what_was_imported(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.Get<SeedWorkCalendars>().RunAsync(default);
        await database.Get<ImportWorkCalendar>().RunAsync(Encoding.UTF8.GetBytes("2026-11-25;off"), default);
        await database.Get<SeedWorkCalendars>().RunAsync(default);

        var year = await database.Get<WorkCalendarQueries>().YearAsync(2026, default);

        Assert.True(year.IsKnown);
        Assert.Contains(year.Days, d => d.Date == new DateOnly(2026, 11, 25) && d.Kind == DayKind.Off);
        Assert.DoesNotContain(year.Days, d => d.Date == new DateOnly(2026, 12, 31));
    }

    [Theory, EachDatabase]
    public async Task A_bad_line_changes_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<ImportWorkCalendar>().RunAsync(Encoding.UTF8.GetBytes("2027-01-01;off\n2027-13-01;off"), default));

        Assert.False((await database.Get<WorkCalendarQueries>().YearAsync(2027, default)).IsKnown);
    }

    [Theory, EachDatabase]
    public async Task Only_an_administrator_imports(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var system = database.OpenAsSystem();
        await database.SignInAsync((await A.UserAsync(system, Role.Director)).Id);

        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<ImportWorkCalendar>().RunAsync(Encoding.UTF8.GetBytes("2027-01-01;off"), default));

        Assert.Equal(0, await system.WorkCalendarDays.CountAsync());
    }
}
