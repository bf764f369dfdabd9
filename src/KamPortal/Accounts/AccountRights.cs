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

    /// <exception cref="RuleViolation">The account does not exist, is not visible, or is not the viewer's to change.</exception>
    public static async Task<Account> AccountToEditAsync(this KamDbContext db, int accountId, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken) ?? throw new RuleViolation(AccountFormMessages.NotFound);
        return db.Viewer.MayEdit(account.OwnerId) ? account : throw new RuleViolation(AccountFormMessages.NotYours);
    }
}
