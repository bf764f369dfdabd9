using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Accounts;

/// <summary>Enters a new account. A manager opens own ones; a head and above choose the owner.</summary>
public sealed class OpenAccount(KamDb kam, TimeProvider clock)
{
    /// <returns>The id of the account.</returns>
    /// <exception cref="RuleViolation">A field is wrong, or the INN belongs to another account.</exception>
    /// <exception cref="ConfirmationNeeded">The name looks like another's, or the INN is that of a branch.</exception>
    public async Task<int> RunAsync(AccountFields form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditAccounts);
        RequireOrdinary(form);
        var ownerId = form.OwnerId ?? (db.Viewer.Roles.Contains(Role.Manager) ? db.Viewer.UserId : null);

        await using var transaction = await db.BeginSerialAsync(SerialArea.Accounts, cancellationToken);
        await AccountChecks.CheckOwnerAsync(db, ownerId, cancellationToken);
        var account = Account.Open(form.Name ?? "", ownerId!.Value, db.Viewer.Today(clock));
        form.ApplyTo(account);
        await AccountChecks.CheckParentAsync(db, account.Id, form.ParentId, cancellationToken);
        account.PutUnder(form.ParentId);
        List<Warning> warnings = [.. await AccountChecks.CheckInnAsync(db, account, cancellationToken), .. await AccountChecks.LookAlikesAsync(db, account, cancellationToken)];
        AccountChecks.RequireConfirmed(warnings, form.Confirmed);
        db.Add(account);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return account.Id;
    }

    internal static void RequireOrdinary(AccountFields form)
    {
        AccountChecks.CheckZone(form.TimeZoneId);
        if (form.Status == AccountStatus.Archived)
        {
            throw new RuleViolation(AccountFormMessages.StatusByArchive, nameof(form.Status));
        }
    }
}
