using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Handover;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

/// <summary>Gives an account that is no longer of group D back to the manager who had it before its route.</summary>
public sealed class ReturnFromRoute(KamDb kam, ViewerDirectory viewers, Notify notify, TimeProvider clock)
{
    /// <returns>True when it was handed back; false when it stays with its owner, because nobody had it before or they own accounts no longer.</returns>
    /// <exception cref="RuleViolation">The account is still of group D, was on no route, or is not the viewer's to change.</exception>
    public async Task<bool> RunAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditAccounts);
        await db.AccountToEditAsync(accountId, cancellationToken);
        var account = await db.Accounts.Include(a => a.Ownership).SingleAsync(a => a.Id == accountId, cancellationToken);
        var period = await db.RoutePeriods.Where(p => p.AccountId == accountId).OrderByDescending(p => p.Id).FirstOrDefaultAsync(cancellationToken) ?? throw new RuleViolation(RouteMessages.OnNoRoute);
        if (account.Abcd == AbcdCategory.D)
        {
            throw new RuleViolation(RouteMessages.StillOfGroupD);
        }

        var today = db.Viewer.Today(clock);
        period.ToOn ??= today;
        var former = period.FormerOwnerId is { } id && await db.PortalUsers.AnyAsync(u => u.Id == id && u.IsEnabled && u.Roles.Any(r => r.Role == Role.Manager), cancellationToken) ? period.FormerOwnerId : null;
        var back = former is not null && former != account.OwnerId;
        if (back)
        {
            await ChangeOwner.MoveAsync(db, [account], former!.Value, RouteMessages.ReasonBack, today, cancellationToken);
        }

        await ChangeOwner.SaveAsync(db, cancellationToken);
        viewers.Forget();
        if (back)
        {
            await notify.RunAsync(
                former!.Value, FormattableString.Invariant($"route-back:{period.Id}"), () => string.Format(System.Globalization.CultureInfo.CurrentCulture, RouteMessages.ToldBack, account.Name),
                FormattableString.Invariant($"/accounts/{accountId}?tab=plans"), cancellationToken);
        }

        return back;
    }
}
