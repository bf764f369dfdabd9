using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Accounts;

/// <summary>Takes an account out of the lists and the planning and cancels its open touches; nothing is deleted.</summary>
public sealed class ArchiveAccount(KamDb kam)
{
    /// <exception cref="RuleViolation">The account is not found or not the viewer's to change.</exception>
    public async Task RunAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditAccounts);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Accounts, cancellationToken);
        var account = await db.AccountToEditAsync(accountId, cancellationToken);
        account.Archive();
        foreach (var touch in await db.Touches.Where(t => t.AccountId == accountId && t.Status == TouchStatus.Planned).ToListAsync(cancellationToken))
        {
            touch.Cancel(AccountFormMessages.TouchCancelledByArchive);
        }

        await db.SaveFormAsync(account, account.Version, cancellationToken);
        await TouchDates.RefreshAsync(db, [accountId], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
