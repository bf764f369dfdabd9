using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Calendars;

/// <summary>Puts an open touch or task on another day, by the rules of touches and tasks, and takes that back a moment later.</summary>
public sealed class MoveCalendarEntry(KamDb kam, RescheduleTouch reschedule, EditTask edit)
{
    public sealed class Form
    {
        public CalendarSource Source { get; set; }

        public int Id { get; set; }

        public DateOnly On { get; set; }
    }

    /// <exception cref="RuleViolation">The date has passed or is too far, the entry is closed, another plan's, or not the viewer's to see.</exception>
    public async Task<CalendarMove> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        if (form.Source == CalendarSource.Touch)
        {
            var touches = db.Touches.AsNoTracking().Where(t => t.Id == form.Id);
            var before = await touches.Select(t => (DateOnly?)t.DueOn).SingleOrDefaultAsync(cancellationToken) ?? throw new RuleViolation(TouchesMessages.TouchNotFound);
            var moved = await reschedule.RunAsync(new RescheduleTouch.Form { TouchId = form.Id, DueOn = form.On }, cancellationToken);
            return new CalendarMove(form.Source, form.Id, before, form.On, await touches.Select(t => t.Version).SingleAsync(cancellationToken), moved.IsDayOff);
        }

        if (form.Source != CalendarSource.Task)
        {
            throw new RuleViolation(CalendarMessages.MovesElsewhere);
        }

        var task = await db.WorkTasks.AsNoTracking().SingleOrDefaultAsync(t => t.Id == form.Id, cancellationToken) ?? throw new RuleViolation(WorkTaskMessages.TaskNotFound);
        if (task.Source == TaskSource.Plan)
        {
            throw new RuleViolation(CalendarMessages.MovesInPlan);
        }

        var saved = await edit.RunAsync(new EditTask.Form { TaskId = task.Id, Kind = task.Kind, Title = task.Title, Details = task.Details, DueOn = form.On, Version = task.Version }, cancellationToken);
        var version = await db.WorkTasks.Where(t => t.Id == task.Id).Select(t => t.Version).SingleAsync(cancellationToken);
        return new CalendarMove(form.Source, task.Id, task.DueOn, form.On, version, saved.IsDayOff);
    }

    /// <summary>The day it had before may have passed already, so this is no move.</summary>
    /// <exception cref="RuleViolation">The entry was changed since.</exception>
    public async Task TakeBackAsync(CalendarMove move, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        if (move.Source == CalendarSource.Touch)
        {
            var touch = await TouchDoor.FindAsync(db, move.Id, cancellationToken);
            RequireUnchanged(touch, move);
            touch.Reschedule(move.From);
            await TouchDoor.SaveAsync(db, touch.AccountId, cancellationToken);
            return;
        }

        var task = await WorkTaskDoor.FindAsync(db, move.Id, cancellationToken);
        RequireUnchanged(task, move);
        task.Edit(task.Kind, task.Title, task.Details, move.From);
        await WorkTaskDoor.SaveAsync(db, cancellationToken);
    }

    private static void RequireUnchanged(IVersioned row, CalendarMove move)
    {
        if (row.Version != move.Version)
        {
            throw new RuleViolation(CalendarMessages.ChangedSince);
        }
    }
}
