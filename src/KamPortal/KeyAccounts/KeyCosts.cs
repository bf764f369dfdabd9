using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>How verbs reach a cost.</summary>
internal static class KeyCosts
{
    /// <exception cref="RuleViolation">Not there, over, or not the viewer's account to change.</exception>
    public static async Task<KeyCost> ToWorkAsync(KamDbContext db, int costId, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.WorkCandidacies);
        var cost = await db.KeyCosts.Include(c => c.Account).SingleOrDefaultAsync(c => c.Id == costId, cancellationToken) ?? throw new RuleViolation(KeyMessages.CostNotFound);
        return cost.EndedOn is not null ? throw new RuleViolation(KeyMessages.CostEnded)
            : db.Viewer.MayEdit(cost.Account.OwnerId) ? cost
            : throw new RuleViolation(AccountFormMessages.NotYours);
    }
}
