using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>
/// Puts an account on the board, for the company or for its manager; each by itself. An account decided on before is judged
/// again this way, starting from what was found then; its status stays until the new decision.
/// </summary>
public sealed class ProposeCandidate(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int AccountId { get; set; }

        public KeyLevel Level { get; set; }

        /// <summary>Why it is looked at.</summary>
        public string? Note { get; set; }
    }

    /// <returns>The candidacy's id.</returns>
    /// <exception cref="RuleViolation">Not the viewer's account to change, archived, or looked at already.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkCandidacies);
        await using var transaction = await db.BeginSerialAsync(SerialArea.KeyAccounts, cancellationToken);
        var account = await db.AccountToEditAsync(form.AccountId, cancellationToken);
        if (account.IsArchived)
        {
            throw new RuleViolation(KeyMessages.Archived);
        }

        if (await db.KeyCandidacies.AnyAsync(c => c.AccountId == account.Id && c.Level == form.Level && c.Stage != CandidacyStage.Decided, cancellationToken))
        {
            throw new RuleViolation(KeyMessages.AlreadyCandidate);
        }

        var candidacy = await Candidacies.OpenAsync(db, account, form.Level, db.Viewer.Today(clock), form.Note, cancellationToken);
        if (!await db.KeyDecisions.AnyAsync(d => d.AccountId == account.Id && d.Level == form.Level && d.IsCurrent, cancellationToken))
        {
            Candidacies.SetStatus(account, form.Level, KeyStatus.Candidate);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return candidacy.Id;
    }
}
