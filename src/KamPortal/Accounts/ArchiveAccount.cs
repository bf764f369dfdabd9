using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Accounts;

/// <summary>Takes an account out of the lists and the planning; nothing is deleted.</summary>
public sealed class ArchiveAccount(KamDb kam)
{
    /// <exception cref="RuleViolation">The account is not found or not the viewer's to change.</exception>
    public async Task RunAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditAccounts);
        var account = await db.AccountToEditAsync(accountId, cancellationToken);
        account.Archive();
        await db.SaveFormAsync(account, account.Version, cancellationToken);
    }
}
