using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Touches;

/// <summary>"This one": changes one open touch and leaves the following ones of its rule as they are.</summary>
public sealed class EditTouch(KamDb kam, TimeProvider clock)
{
    public sealed class Form : TouchFields
    {
        public int TouchId { get; set; }
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
