using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>
/// Being key for a manager does not travel to the next one (row 4.4): the decision gives way, and the account is a candidate
/// for the new manager. What it is for the company stays.
/// </summary>
internal static class KeyHandover
{
    /// <summary>Before the owner changes; the caller saves.</summary>
    public static async Task MoveAsync(KamDbContext db, IReadOnlyCollection<Account> accounts, int newOwnerId, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = accounts.Select(a => a.Id).ToArray();
        var decisions = await db.KeyDecisions.Where(d => EF.Parameter(ids).Contains(d.AccountId) && d.Level == KeyLevel.Manager && d.IsCurrent).ToDictionaryAsync(d => d.AccountId, cancellationToken);
        var open = await db.KeyCandidacies.Where(c => EF.Parameter(ids).Contains(c.AccountId) && c.Level == KeyLevel.Manager && c.Stage != CandidacyStage.Decided).ToDictionaryAsync(c => c.AccountId, cancellationToken);
        foreach (var account in accounts)
        {
            var decision = decisions.GetValueOrDefault(account.Id);
            decision?.GiveWay(today);
            if (open.GetValueOrDefault(account.Id) is { } candidacy)
            {
                candidacy.HandTo(newOwnerId);
            }
            else if (decision is not null)
            {
                var note = string.Format(CultureInfo.CurrentCulture, KeyMessages.HandedOver, decision.Result.Label());
                (await Candidacies.OpenAsync(db, account, KeyLevel.Manager, today, note, cancellationToken)).HandTo(newOwnerId);
            }
            else
            {
                continue;
            }

            account.ManagerKeyStatus = KeyStatus.Candidate;
        }
    }
}
