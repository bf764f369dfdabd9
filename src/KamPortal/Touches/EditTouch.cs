using System.ComponentModel.DataAnnotations;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Touches;

/// <summary>"This one": changes one open touch and leaves the following ones of its rule as they are.</summary>
public sealed class EditTouch(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int TouchId { get; set; }

        public DateOnly DueOn { get; set; }

        public TouchType Type { get; set; }

        [StringLength(Touch.TopicMaxLength, ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.TooLong))]
        public string? Topic { get; set; }

        [Range(1, Touch.MaxMinutes, ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.MinutesRange))]
        public int Minutes { get; set; } = 15;

        public List<int> PersonIds { get; set; } = [];
    }

    /// <exception cref="RuleViolation">A value is out of range, the touch is closed, or it is not the viewer's to see.</exception>
    public async Task<PlannedTouch> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        FormRules.Check(form);
        var touch = await TouchDoor.FindAsync(db, form.TouchId, cancellationToken);
        if (form.DueOn != touch.DueOn)
        {
            PlanTouch.RequireDate(form.DueOn, db.Viewer.Today(clock), nameof(Form.DueOn));
        }

        var people = form.PersonIds.Except(touch.People.Select(p => p.PersonId)).ToList();
        await TouchDoor.RequirePeopleAsync(db, touch.AccountId, people, cancellationToken);
        touch.Edit(form.DueOn, form.Type, FormRules.Trim(form.Topic), form.Minutes, form.PersonIds);
        await TouchDoor.SaveAsync(db, touch.AccountId, cancellationToken);
        return new PlannedTouch(touch.Id, await PlanTouch.IsDayOffAsync(db, form.DueOn, cancellationToken));
    }
}
