using System.Globalization;
using System.Numerics;
using KamPortal.Data;
using KamPortal.Notifications;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Preparation;

/// <summary>Adds a piece of preparation to an event or changes one: what, who, until when. A day set by hand stays when the event moves.</summary>
public sealed class SavePreparation(KamDb kam, Notify notify, TimeProvider clock)
{
    /// <exception cref="RuleViolation">The viewer may not change the event, it was called off, or a value is missing or wrong.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the task after <see cref="Form.Version"/>.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var one = await EventDoor.FindToChangeAsync(db, form.EventId, cancellationToken, EventStatus.Draft, EventStatus.Planned, EventStatus.Held);
        var task = form.TaskId is { } id
            ? await db.PreparationTasks.SingleOrDefaultAsync(t => t.Id == id && t.EventId == one.Id, cancellationToken) ?? throw new RuleViolation(PreparationMessages.NoSuchTask)
            : new PreparationTask { EventId = one.Id, Title = "" };
        task.Title = FormRules.Required(form.Title, PreparationTask.TitleMaxLength, nameof(form.Title));
        task.Note = FormRules.Text(form.Note, PreparationTask.NoteMaxLength, nameof(form.Note));
        task.Department = BitOperations.PopCount((uint)form.Department) == 1 && Enum.IsDefined(form.Department) ? form.Department : throw new RuleViolation(PreparationMessages.OneDepartment, nameof(form.Department));
        var isGiven = form.OwnerId is not null && form.OwnerId != task.OwnerId;
        if (isGiven && !await db.PortalUsers.AnyAsync(u => u.Id == form.OwnerId && u.IsEnabled, cancellationToken))
        {
            throw new RuleViolation(PreparationMessages.NoSuchPerson, nameof(form.OwnerId));
        }

        task.OwnerId = form.OwnerId;
        await DateAsync(db, one, task, form, cancellationToken);
        EventDoor.TellOpenPages(db, one.Id, clock);
        if (form.TaskId is null)
        {
            db.Add(task);
            await db.SaveChangesAsync(cancellationToken);
        }
        else
        {
            await db.SaveFormAsync(task, form.Version, cancellationToken);
        }

        if (isGiven && task.OwnerId is { } owner && one.Status != EventStatus.Draft)
        {
            await notify.RunAsync(
                owner, string.Create(CultureInfo.InvariantCulture, $"prep-given:{task.Id}:{owner}:{task.Version}"),
                () => string.Format(CultureInfo.CurrentCulture, PreparationMessages.Given, task.Title, one.Title, task.DueOn), PreparationLinks.Of(one.Id), cancellationToken);
        }

        return task.Id;
    }

    private static async Task DateAsync(KamDbContext db, DevelopmentEvent one, PreparationTask task, Form form, CancellationToken cancellationToken)
    {
        var calendar = await EventPreparation.CalendarAsync(db, one, cancellationToken);
        task.LeadDays = FormRules.Within(form.LeadDays, -SavePreparationNorm.LongestAfter, SavePreparationNorm.LongestLead, nameof(form.LeadDays));
        task.IsPinned = form.IsPinned;
        if (!form.IsPinned)
        {
            task.DueOn = EventPreparation.DueOn(calendar, one, task.LeadDays);
            return;
        }

        var day = form.DueOn ?? throw new RuleViolation(PreparationMessages.DayRequired, nameof(form.DueOn));
        var (start, end) = (EventPreparation.DayOf(one.StartsAt, one.TimeZoneId), EventPreparation.DayOf(one.EndsAt, one.TimeZoneId));
        task.DueOn = day >= start.AddYears(-1) && day <= end.AddDays(120) ? day : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, PreparationMessages.DayTooFar, start.AddYears(-1), end.AddDays(120)), nameof(form.DueOn));
    }

    public sealed class Form
    {
        public int EventId { get; set; }

        /// <summary>Null for a new one.</summary>
        public int? TaskId { get; set; }

        public string? Title { get; set; }

        public EventDepartments Department { get; set; } = EventDepartments.Commerce;

        /// <summary>Null: the owner of the event sees to it.</summary>
        public int? OwnerId { get; set; }

        /// <summary>Working days before the start; negative: after the end. Counts unless the day is set by hand.</summary>
        public int LeadDays { get; set; } = 5;

        public bool IsPinned { get; set; }

        /// <summary>The day when set by hand, on the event's clock.</summary>
        public DateOnly? DueOn { get; set; }

        public string? Note { get; set; }

        /// <summary>The version the form was opened with.</summary>
        public int Version { get; set; }
    }
}
