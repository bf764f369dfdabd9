using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Touches;

/// <summary>Moves an open touch to another day. It stays the same occurrence of its rule, so the planner makes no second one.</summary>
public sealed class RescheduleTouch(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int TouchId { get; set; }

        public DateOnly DueOn { get; set; }
    }

    /// <exception cref="RuleViolation">The date has passed or is too far, the touch is closed, or it is not the viewer's to see.</exception>
    public async Task<PlannedTouch> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        PlanTouch.RequireDate(form.DueOn, db.Viewer.Today(clock), nameof(Form.DueOn));
        var touch = await TouchDoor.FindAsync(db, form.TouchId, cancellationToken);
        touch.Reschedule(form.DueOn);
        await TouchDoor.SaveAsync(db, touch.AccountId, cancellationToken);
        return new PlannedTouch(touch.Id, await PlanTouch.IsDayOffAsync(db, form.DueOn, cancellationToken));
    }
}
