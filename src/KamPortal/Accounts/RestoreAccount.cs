using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Accounts;

/// <summary>Brings an account back from the archive with the status it had.</summary>
public sealed class RestoreAccount(KamDb kam)
{
    /// <exception cref="RuleViolation">The account is not found, not the viewer's to change, or its INN was given to another meanwhile.</exception>
    public async Task RunAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditAccounts);
        await using var transaction = await db.BeginSerialAsync(cancellationToken);
        var account = await db.AccountToEditAsync(accountId, cancellationToken);
        await AccountChecks.CheckInnAsync(db, account, cancellationToken);
        account.Restore();
        await db.SaveFormAsync(account, account.Version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
