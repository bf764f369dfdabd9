using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Accounts;

/// <summary>A manager changes own accounts (and those deputised for), a head those of the subtree, director and administrator all. Being in the team lets see, not change.</summary>
internal static class AccountRights
{
    public static bool MayEdit(this Viewer viewer, int ownerId) =>
        viewer.May(Policies.EditAccounts)
        && (viewer.UserId is null || viewer.UserId == ownerId || viewer.Roles.Overlaps([Role.Director, Role.Administrator]) || viewer.OwnerIds.Contains(ownerId));

    /// <summary>Whether the row filter lets the viewer see an account.</summary>
    public static bool Sees(this Viewer viewer, int accountId, int ownerId) =>
        viewer.Scope == ViewerScope.Everything || viewer.OwnerIds.Contains(ownerId) || viewer.TeamAccountIds.Contains(accountId);

    /// <summary>A colleague who is handed work without seeing the account joins its team until two weeks after the work is due.</summary>
    public static void LetSee(this KamDbContext db, Viewer colleague, int accountId, int ownerId, DateOnly today, DateOnly dueOn)
    {
        const int daysInTeam = 14;
        if (!colleague.Sees(accountId, ownerId))
        {
            var until = (dueOn > today ? dueOn : today).AddDays(daysInTeam);
            db.Add(new AccountTeamMember { AccountId = accountId, UserId = colleague.UserId!.Value, Role = TeamRole.Specialist, FromOn = today, ToOn = until });
        }
    }

    /// <exception cref="RuleViolation">The account does not exist, is not visible, or is not the viewer's to change.</exception>
    public static async Task<Account> AccountToEditAsync(this KamDbContext db, int accountId, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken) ?? throw new RuleViolation(AccountFormMessages.NotFound);
        return db.Viewer.MayEdit(account.OwnerId) ? account : throw new RuleViolation(AccountFormMessages.NotYours);
    }
}
