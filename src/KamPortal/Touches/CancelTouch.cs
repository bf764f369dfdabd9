using System.ComponentModel.DataAnnotations;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Touches;

/// <summary>Drops an open touch for a reason. Its occurrence counts as planned, so the planner does not bring it back.</summary>
public sealed class CancelTouch(KamDb kam)
{
    public sealed class Form
    {
        public int TouchId { get; set; }

        [Required(ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.ReasonRequired))]
        [StringLength(Account.ReasonMaxLength, ErrorMessageResourceType = typeof(TouchesMessages), ErrorMessageResourceName = nameof(TouchesMessages.TooLong))]
        public string? Reason { get; set; }
    }

    /// <exception cref="RuleViolation">There is no reason, the touch is closed, or it is not the viewer's to see.</exception>
    public async Task<TouchReceipt> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        FormRules.Check(form);
        var touch = await TouchDoor.FindAsync(db, form.TouchId, cancellationToken);
        touch.Cancel(form.Reason!.Trim());
        await TouchDoor.SaveAsync(db, touch.AccountId, cancellationToken);
        return new TouchReceipt(touch.Id, false, null, touch.Type, touch.Minutes, [.. touch.People.Select(p => p.PersonId)]);
    }
}
