using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.WorkCalendars;

namespace KamPortal.Touches;

/// <summary>Plans a touch of one's own, beside the company's programme.</summary>
public sealed class PlanTouch(KamDb kam, TimeProvider clock)
{
    public const int FarthestDays = 730;

    public sealed class Form : TouchFields
    {
        public int AccountId { get; set; }
    }

    /// <exception cref="RuleViolation">A value is out of range, or the account is not the viewer's to see.</exception>
    public async Task<PlannedTouch> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        FormRules.Check(form);
        RequireDate(form.DueOn, db.Viewer.Today(clock), nameof(Form.DueOn));
        var owner = await TouchDoor.OwnerOfAsync(db, form.AccountId, cancellationToken);
        await TouchDoor.RequirePeopleAsync(db, form.AccountId, form.PersonIds, cancellationToken);
        var touch = Touch.Plan(form.AccountId, db.Viewer.UserId ?? owner, form.Type, form.DueOn, FormRules.Trim(form.Topic), form.Minutes, form.PersonIds);
        db.Add(touch);
        await TouchDoor.SaveAsync(db, form.AccountId, cancellationToken);
        return new PlannedTouch(touch.Id, await IsDayOffAsync(db, form.DueOn, cancellationToken));
    }

    internal static void RequireDate(DateOnly due, DateOnly today, string field)
    {
        if (due < today || due > today.AddDays(FarthestDays))
        {
            throw new RuleViolation(due < today ? TouchesMessages.DateInPast : TouchesMessages.DateTooFar, field);
        }
    }

    internal static async Task<bool> IsDayOffAsync(KamDbContext db, DateOnly day, CancellationToken cancellationToken) =>
        !(await WorkCalendar.LoadAsync(db, day, day, cancellationToken)).IsWorkingDay(day);
}
