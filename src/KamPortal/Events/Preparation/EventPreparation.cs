using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Preparation;

/// <summary>
/// The preparation of an event follows the event: it is planned with it from the norms, moves when it moves and ends when it
/// is called off. Saved by the caller together with the event itself; owners are told in the same save.
/// </summary>
internal static class EventPreparation
{
    /// <summary>The day a piece is due: working days before the day of the start, or after the day of the end when negative, on the event's clock.</summary>
    public static DateOnly DueOn(WorkCalendar calendar, DevelopmentEvent one, int leadDays) => leadDays >= 0
        ? calendar.AddWorkingDays(DayOf(one.StartsAt, one.TimeZoneId), -leadDays)
        : calendar.AddWorkingDays(DayOf(one.EndsAt, one.TimeZoneId), -leadDays);

    public static DateOnly DayOf(DateTime utc, string timeZoneId) => DateOnly.FromDateTime(LocalTime.FromUtc(utc, timeZoneId));

    public static Task<WorkCalendar> CalendarAsync(KamDbContext db, DevelopmentEvent one, CancellationToken cancellationToken) =>
        WorkCalendar.LoadAsync(db, DayOf(one.StartsAt, one.TimeZoneId).AddYears(-1), DayOf(one.EndsAt, one.TimeZoneId).AddYears(1), cancellationToken);

    /// <summary>Tasks of all norms that fit and have none yet, so that it may be called again after the form, the level or the departments were changed.</summary>
    /// <param name="one">New or known.</param>
    public static async Task PlanAsync(KamDbContext db, DevelopmentEvent one, CancellationToken cancellationToken)
    {
        var there = one.Id == 0 ? [] : await db.PreparationTasks.Where(t => t.EventId == one.Id && t.NormId != null).Select(t => t.NormId!.Value).ToListAsync(cancellationToken);
        var norms = (await db.PreparationNorms.AsNoTracking().Where(n => !n.IsOff).OrderBy(n => n.Id).ToListAsync(cancellationToken)).Where(n => Fits(n, one) && !there.Contains(n.Id)).ToList();
        if (norms.Count == 0)
        {
            return;
        }

        var calendar = await CalendarAsync(db, one, cancellationToken);
        var owners = await PreparationOwners.LoadAsync(db, one, cancellationToken);
        db.AddRange(norms.Select(norm => new PreparationTask
        {
            Event = one, NormId = norm.Id, Title = norm.TitleRu, Department = norm.Department, OwnerId = owners.Of(norm.Department), LeadDays = norm.LeadDays, DueOn = DueOn(calendar, one, norm.LeadDays),
        }));
    }

    /// <summary>Open tasks whose day was not set by hand move with the event; their owners hear of it once.</summary>
    /// <param name="one">With its new hours.</param>
    public static async Task MoveAsync(KamDbContext db, DevelopmentEvent one, TimeProvider clock, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(db, one.Id, cancellationToken);
        var calendar = await CalendarAsync(db, one, cancellationToken);
        var moved = new List<PreparationTask>();
        foreach (var task in open.Where(t => !t.IsPinned))
        {
            var due = DueOn(calendar, one, task.LeadDays);
            if (due != task.DueOn)
            {
                task.DueOn = due;
                moved.Add(task);
            }
        }

        await TellAsync(db, one, moved, clock, (count, earliest) => string.Format(CultureInfo.CurrentCulture, PreparationMessages.Moved, one.Title, DayOf(one.StartsAt, one.TimeZoneId), count, earliest), cancellationToken);
    }

    /// <summary>The event is called off: what is not done is not needed any more.</summary>
    public static async Task DropAsync(KamDbContext db, DevelopmentEvent one, TimeProvider clock, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(db, one.Id, cancellationToken);
        foreach (var task in open)
        {
            task.Status = PreparationStatus.Dropped;
        }

        await TellAsync(db, one, open, clock, (count, _) => string.Format(CultureInfo.CurrentCulture, PreparationMessages.Dropped, one.Title, count), cancellationToken);
    }

    /// <summary>Norms of departments that take part; where none are named, of all but outsiders.</summary>
    internal static bool Fits(PreparationNorm norm, DevelopmentEvent one) =>
        (norm.Form is null || norm.Form == one.Form) && norm.LevelFrom <= one.Level && one.Level <= norm.LevelTo
        && (norm.TemplateId is null || norm.TemplateId == one.TemplateId)
        && (one.Departments == EventDepartments.None ? norm.Department != EventDepartments.External : one.Departments.HasFlag(norm.Department));

    private static Task<List<PreparationTask>> OpenAsync(KamDbContext db, int eventId, CancellationToken cancellationToken) =>
        db.PreparationTasks.Where(t => t.EventId == eventId && t.Status == PreparationStatus.Open).OrderBy(t => t.DueOn).ThenBy(t => t.Id).ToListAsync(cancellationToken);

    /// <summary>One line for each owner, whoever has several tasks; nobody is told what they did themselves, and of drafts nobody.</summary>
    private static async Task TellAsync(KamDbContext db, DevelopmentEvent one, List<PreparationTask> tasks, TimeProvider clock, Func<int, DateOnly, string> text, CancellationToken cancellationToken)
    {
        if (one.Status == EventStatus.Draft)
        {
            return;
        }

        var ofOwner = tasks.ToLookup(t => t.OwnerId ?? one.OwnerId);
        var ids = ofOwner.Select(g => g.Key).Where(id => id != db.Viewer.UserId).ToArray();
        var people = await db.PortalUsers.AsNoTracking().Where(u => u.IsEnabled && EF.Parameter(ids).Contains(u.Id)).Select(u => new { u.Id, u.Language }).ToListAsync(cancellationToken);
        foreach (var person in people)
        {
            var (count, earliest) = (ofOwner[person.Id].Count(), ofOwner[person.Id].Min(t => t.DueOn));
            db.Add(new Notification
            {
                UserId = person.Id, CreatedAt = clock.GetUtcNow().UtcDateTime, Link = PreparationLinks.Of(one.Id), Text = Notify.Cut(InCulture.Of(person.Language, () => text(count, earliest))),
                Key = string.Create(CultureInfo.InvariantCulture, $"prep:{one.Id}:{person.Id}:{Guid.CreateVersion7():N}"),
            });
        }
    }
}
