using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Accounts;

/// <summary>Brings an account back from the archive with the status and the open touches it had.</summary>
public sealed class RestoreAccount(KamDb kam)
{
    /// <summary>The reason as the archive wrote it, in the language of whoever archived.</summary>
    private static readonly string?[] ByArchive =
        [.. new[] { "ru", "en" }.Select(l => AccountFormMessages.ResourceManager.GetString(nameof(AccountFormMessages.TouchCancelledByArchive), CultureInfo.GetCultureInfo(l)))];

    /// <exception cref="RuleViolation">The account is not found, not the viewer's to change, or its INN was given to another meanwhile.</exception>
    public async Task RunAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditAccounts);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Accounts, cancellationToken);
        var account = await db.AccountToEditAsync(accountId, cancellationToken);
        await AccountChecks.CheckInnAsync(db, account, cancellationToken);
        account.Restore();
        foreach (var touch in await db.Touches.Include(t => t.People).Where(t => t.AccountId == accountId && t.Status == TouchStatus.Cancelled && ByArchive.Contains(t.CancelReason)).ToListAsync(cancellationToken))
        {
            touch.Reopen(touch.Type, touch.Minutes, [.. touch.People.Select(p => p.PersonId)]);
        }

        await db.SaveFormAsync(account, account.Version, cancellationToken);
        await TouchDates.RefreshAsync(db, [accountId], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
