using System.ComponentModel.DataAnnotations;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Touches;

/// <summary>Records a done touch: a planned one, or one that simply happened. The next step may plan the next touch.</summary>
public sealed class LogTouch(KamDb kam, TimeProvider clock)
{
    /// <summary>Days back a touch may still be recorded.</summary>
    public const int OldestDays = 366;

    public sealed class Form
    {
        /// <summary>The planned touch that was done; null records one that was not planned.</summary>
        public int? TouchId { get; set; }

        /// <summary>Taken from the touch when <see cref="TouchId"/> is given.</summary>
        public int AccountId { get; set; }

        public TouchType Type { get; set; }

        public List<int> PersonIds { get; set; } = [];

        /// <summary>In the viewer's zone; null for today.</summary>
        public DateOnly? DoneOn { get; set; }

        [Range(1, Touch.MaxMinutes, ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.MinutesRange))]
        public int Minutes { get; set; } = 15;

        public TouchOutcome Outcome { get; set; }

        [StringLength(Touch.TextMaxLength, ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.TooLong))]
        public string? Result { get; set; }

        [StringLength(Touch.TopicMaxLength, ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.TooLong))]
        public string? NextStep { get; set; }

        /// <summary>Plans the next touch for this day, with the next step as its topic.</summary>
        public DateOnly? NextOn { get; set; }

        /// <summary>Null repeats <see cref="Type"/>.</summary>
        public TouchType? NextType { get; set; }
    }

    /// <exception cref="RuleViolation">A value is out of range, the touch is closed already, or it is not the viewer's to see.</exception>
    public async Task<TouchReceipt> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        FormRules.Check(form);
        var today = db.Viewer.Today(clock);
        var doneOn = form.DoneOn ?? today;
        if (doneOn > today || doneOn < today.AddDays(-OldestDays))
        {
            throw new RuleViolation(doneOn > today ? TouchesMessages.DoneInFuture : TouchesMessages.DoneTooLongAgo, nameof(Form.DoneOn));
        }

        if (form.NextOn < today)
        {
            throw new RuleViolation(TouchesMessages.DateInPast, nameof(Form.NextOn));
        }

        var planned = form.TouchId is { } touchId ? await TouchDoor.FindAsync(db, touchId, cancellationToken) : null;
        var accountId = planned?.AccountId ?? form.AccountId;
        var owner = await TouchDoor.OwnerOfAsync(db, accountId, cancellationToken);
        await TouchDoor.RequirePeopleAsync(db, accountId, form.PersonIds, cancellationToken);
        var doer = db.Viewer.UserId ?? owner;
        var touch = planned ?? Touch.Plan(accountId, doer, form.Type, doneOn, null, form.Minutes, []);
        var was = new TouchReceipt(touch.Id, planned is null, null, touch.Type, touch.Minutes, [.. touch.People.Select(p => p.PersonId)]);
        touch.Complete(doer, doneOn, clock.GetUtcNow().UtcDateTime, form.Type, form.Minutes, form.Outcome, FormRules.Trim(form.Result), FormRules.Trim(form.NextStep), form.PersonIds);
        if (planned is null)
        {
            db.Add(touch);
        }

        var next = form.NextOn is { } nextOn ? Touch.Plan(accountId, doer, form.NextType ?? form.Type, nextOn, FormRules.Trim(form.NextStep), form.Minutes, form.PersonIds) : null;
        if (next is not null)
        {
            db.Add(next);
        }

        await TouchDoor.SaveAsync(db, accountId, cancellationToken);
        return was with { TouchId = touch.Id, NextTouchId = next?.Id };
    }
}
