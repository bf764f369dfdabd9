using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>
/// Gives a database the standard criteria, weights and privileges, once. Key statuses that were set by hand before there
/// were decisions become decisions of nobody in particular, to be judged again in due time.
/// </summary>
public sealed class SeedKeyMethod(KamDb kam, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("seed");
        await EnsureAsync(db, LocalTime.Today(clock, LocalTime.DefaultZone), clock.GetUtcNow().UtcDateTime, cancellationToken);
    }

    internal static async Task EnsureAsync(KamDbContext db, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        if (await db.KeyCriteria.AnyAsync(cancellationToken))
        {
            return;
        }

        db.AddRange(StandardKeyMethod.Criteria());
        db.AddRange(StandardKeyMethod.Attractiveness());
        db.AddRange(StandardKeyMethod.Privileges());
        var months = (await SettingQueries.GetAsync(db, cancellationToken)).KeyReviewMonths;
        var byHand = await db.Accounts.AsNoTracking()
            .Where(a => a.KeyStatus != KeyStatus.None && !db.KeyDecisions.Any(d => d.AccountId == a.Id) && !db.KeyCandidacies.Any(c => c.AccountId == a.Id))
            .Select(a => new { a.Id, a.KeyStatus }).ToListAsync(cancellationToken);
        foreach (var account in byHand)
        {
            db.Add(account.KeyStatus == KeyStatus.Candidate
                ? KeyCandidacy.Open(account.Id, KeyLevel.Company, null, today, null, KeyMessages.FromCard)
                : new KeyDecision
                {
                    AccountId = account.Id, Level = KeyLevel.Company, Reason = KeyMessages.FromCard, On = today, At = now, NextReviewOn = today.AddMonths(months),
                    Result = account.KeyStatus switch { KeyStatus.Key => KeyResult.Key, KeyStatus.Rejected => KeyResult.Rejected, _ => KeyResult.Potential },
                });
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
