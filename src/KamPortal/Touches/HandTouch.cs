using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches;

/// <summary>Gives an open touch to a colleague. One who does not see the account joins its team until two weeks after the touch is due.</summary>
public sealed class HandTouch(KamDb kam, ViewerDirectory viewers, Notify notify, TimeProvider clock)
{
    public sealed class Form
    {
        public int TouchId { get; set; }

        public int ColleagueId { get; set; }
    }

    /// <exception cref="RuleViolation">The colleague does not work with touches, or the touch is closed or not the viewer's to see.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkTouches);
        var touch = await TouchDoor.FindAsync(db, form.TouchId, cancellationToken);
        var colleague = await viewers.FindAsync(form.ColleagueId, cancellationToken);
        if (colleague.UserId is null || !colleague.May(Policies.WorkTouches))
        {
            throw new RuleViolation(TouchesMessages.ColleagueCannot, nameof(Form.ColleagueId));
        }

        var account = await db.Accounts.Where(a => a.Id == touch.AccountId).Select(a => new { a.Name, a.OwnerId }).SingleAsync(cancellationToken);
        touch.Assign(form.ColleagueId, form.ColleagueId == account.OwnerId ? null : touch.OnBehalfOfId);
        db.LetSee(colleague, touch.AccountId, account.OwnerId, db.Viewer.Today(clock), touch.DueOn);
        await TouchDoor.SaveAsync(db, touch.AccountId, cancellationToken);
        viewers.Forget();
        var (from, name, due) = (db.Viewer.Name, account.Name, touch.DueOn);
        await notify.RunAsync(
            form.ColleagueId,
            FormattableString.Invariant($"touch-handed:{touch.Id}:{touch.Version}"),
            () => string.Format(CultureInfo.CurrentCulture, TouchesMessages.HandedToYou, from, name, due),
            "/",
            cancellationToken);
    }
}
