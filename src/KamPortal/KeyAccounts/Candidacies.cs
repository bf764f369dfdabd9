using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>How verbs reach a candidacy, open one, and keep the account's status in line.</summary>
internal static class Candidacies
{
    /// <exception cref="RuleViolation">Not there, decided already, or not the viewer's account to work on.</exception>
    public static async Task<KeyCandidacy> ToWorkAsync(KamDbContext db, int candidacyId, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.WorkCandidacies);
        var candidacy = await db.KeyCandidacies.Include(c => c.Account).Include(c => c.Criteria).Include(c => c.Scores).AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == candidacyId, cancellationToken) ?? throw new RuleViolation(KeyMessages.CandidacyNotFound);
        return candidacy.Stage == CandidacyStage.Decided ? throw new RuleViolation(KeyMessages.AlreadyDecided)
            : db.Viewer.MayEdit(candidacy.Account.OwnerId) ? candidacy
            : throw new RuleViolation(AccountFormMessages.NotYours);
    }

    /// <summary>A new candidacy, begun from the last look at the account at this level.</summary>
    public static async Task<KeyCandidacy> OpenAsync(KamDbContext db, Account account, KeyLevel level, DateOnly today, string? note, CancellationToken cancellationToken)
    {
        var last = await db.KeyCandidacies.AsNoTracking().Where(c => c.AccountId == account.Id && c.Level == level && c.Stage == CandidacyStage.Decided)
            .Include(c => c.Criteria).Include(c => c.Scores).AsSplitQuery().OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancellationToken);
        var candidacy = KeyCandidacy.Open(account.Id, level, account.OwnerId, today, db.Viewer.UserId, note);
        if (last is not null)
        {
            candidacy.StartFrom(last);
        }

        if ((await DataReadiness.MissingAsync(db, account.Id, cancellationToken)).Count == 0)
        {
            candidacy.Collected(today);
        }

        db.Add(candidacy);
        return candidacy;
    }

    public static void SetStatus(Account account, KeyLevel level, KeyStatus status)
    {
        if (level == KeyLevel.Company)
        {
            account.KeyStatus = status;
        }
        else
        {
            account.ManagerKeyStatus = status;
        }
    }

    public static KeyStatus StatusOf(KeyResult result) => result switch
    {
        KeyResult.Key => KeyStatus.Key,
        KeyResult.Potential => KeyStatus.Potential,
        _ => KeyStatus.Rejected,
    };
}
