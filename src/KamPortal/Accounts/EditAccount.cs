using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Accounts;

/// <summary>Changes an account's card; the owner is changed elsewhere, with a reason.</summary>
public sealed class EditAccount(KamDb kam)
{
    /// <exception cref="RuleViolation">A field is wrong, the account is archived, or it is not the viewer's to change.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the card after <see cref="AccountFields.Version"/>.</exception>
    /// <exception cref="ConfirmationNeeded">The new name looks like another's, or the new INN is that of a branch.</exception>
    public async Task RunAsync(int accountId, AccountFields form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditAccounts);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Accounts, cancellationToken);
        var account = await db.AccountToEditAsync(accountId, cancellationToken);
        if (account.IsArchived)
        {
            throw new RuleViolation(AccountFormMessages.IsArchived);
        }

        OpenAccount.RequireOrdinary(form);
        var (name, inn, kpp, parent) = (account.LookAlikeKey, account.Inn, account.Kpp, account.ParentId);
        form.ApplyTo(account);
        if (form.ParentId != parent)
        {
            account.PutUnder(form.ParentId);
            await AccountChecks.CheckParentAsync(db, account.Id, form.ParentId, cancellationToken);
        }

        // What was imported with a clash can still be edited otherwise: only a changed number or name is checked.
        var warnings = new List<Warning>();
        if ((account.Inn, account.Kpp) != (inn, kpp))
        {
            warnings.AddRange(await AccountChecks.CheckInnAsync(db, account, cancellationToken));
        }

        if (account.LookAlikeKey != name)
        {
            warnings.AddRange(await AccountChecks.LookAlikesAsync(db, account, cancellationToken));
        }

        AccountChecks.RequireConfirmed(warnings, form.Confirmed);
        await db.SaveFormAsync(account, form.Version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
