using KamPortal.Calendars.Files;
using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Calendars;

/// <summary>A touch or a task as a file for any calendar program.</summary>
public sealed class CalendarFileQueries(KamDb kam, TimeProvider clock)
{
    /// <param name="at">The hour in the viewer's zone; null for the whole day.</param>
    /// <returns>The file (RFC 5545); null when there is no such touch or task, or the viewer does not see it.</returns>
    public async Task<string?> FindAsync(CalendarSource source, int id, TimeOnly? at, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeMyDay);
        var today = db.Viewer.Today(clock);
        var whose = source switch
        {
            CalendarSource.Touch => await db.Touches.Where(t => t.Id == id).Select(t => new { UserId = t.AssigneeId, Name = t.Assignee.LastName + " " + t.Assignee.FirstName, On = t.DoneOn ?? t.DueOn }).SingleOrDefaultAsync(cancellationToken),
            CalendarSource.Task => await db.WorkTasks.Where(t => t.Id == id && t.AssigneeId != null).Select(t => new { UserId = t.AssigneeId!.Value, Name = t.Assignee!.LastName + " " + t.Assignee.FirstName, On = t.DueOn }).SingleOrDefaultAsync(cancellationToken),
            _ => throw new RuleViolation(CalendarMessages.NotForFile),
        };
        if (whose is null)
        {
            return null;
        }

        var filter = new CalendarFilter { From = whose.On, To = whose.On, WithCancelled = true };
        var entry = (await new CalendarReader(db, whose.UserId, whose.Name, db.Viewer.TimeZoneId, today, filter, ReadCalendarFeed.MostEntries).ReadAsync(cancellationToken)).Find(e => e.Source == source && e.Id == id);
        if (entry is null)
        {
            return null;
        }

        var events = new CalendarEvents(await SettingQueries.GetAsync(db, cancellationToken));
        return IcsFile.Write([at is { } hour ? events.Of(entry, hour, LocalTime.Zone(db.Viewer.TimeZoneId)) : events.Of(entry)], clock.GetUtcNow().UtcDateTime);
    }
}
