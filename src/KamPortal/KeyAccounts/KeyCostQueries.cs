using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>Costs of key status (row 4.5), those to be discussed first.</summary>
public sealed class KeyCostQueries(KamDb kam)
{
    private const int Most = 500;

    /// <param name="accountId">With those that have ended; null: of every account one sees, running ones only.</param>
    /// <param name="toDiscuss">Only what is not agreed yet.</param>
    public async Task<IReadOnlyList<KeyCostRow>> ListAsync(int? accountId, int? ownerId, bool toDiscuss, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeKeyAccounts);
        var (works, decides, me) = (db.Viewer.May(Policies.WorkCandidacies), db.Viewer.May(Policies.DecideKeyStatus), db.Viewer.UserId);
        var rows = await db.KeyCosts.AsNoTracking()
            .Where(c => (accountId == null ? c.EndedOn == null && !c.Account.IsArchived : c.AccountId == accountId) && (ownerId == null || c.Account.OwnerId == ownerId) && (!toDiscuss || c.Agreed == null))
            .OrderBy(c => c.EndedOn != null).ThenBy(c => c.Agreed != null).ThenByDescending(c => c.Annual).ThenBy(c => c.Id).Take(Most)
            .Select(c => new
            {
                Cost = c, c.Account.Name, c.Account.OwnerId, Owner = c.Account.Owner.LastName + " " + c.Account.Owner.FirstName, By = c.By == null ? null : c.By.LastName + " " + c.By.FirstName,
            }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new KeyCostRow(
            r.Cost.Id, r.Cost.AccountId, r.Name, r.Owner, r.Cost.Kind, r.Cost.Annual, r.Cost.Bearer, r.Cost.Note, r.Cost.KpiNote, r.By, r.Cost.At, r.Cost.Agreed, r.Cost.AgreedOn, r.Cost.EndedOn,
            works && r.Cost.EndedOn is null && db.Viewer.MayEdit(r.OwnerId), works && decides && r.Cost.EndedOn is null && me != r.OwnerId && db.Viewer.MayEdit(r.OwnerId), r.Cost.Version))];
    }
}
