using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.OperationalPlans;

internal static class OperationalDoor
{
    /// <exception cref="RuleViolation">There is no such account, the viewer does not see it, or it is archived.</exception>
    public static async Task<Account> AccountAsync(KamDbContext db, int accountId, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.EditPlans);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken) ?? throw new RuleViolation(OperationalMessages.AccountNotFound);
        return account.IsArchived ? throw new RuleViolation(OperationalMessages.Archived) : account;
    }
}
