using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>The re-evaluation list (row 2.4): all decisions in force by the day they are judged again, rejected ones included.</summary>
public sealed class KeyReviewQueries(KamDb kam, TimeProvider clock)
{
    public const int PageSize = 50;

    public async Task<KeyReviewPage> PageAsync(KeyReviewFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeKeyAccounts);
        var today = db.Viewer.Today(clock);
        var until = filter.DueWithinDays is { } days ? today.AddDays(days) : DateOnly.MaxValue;
        var rows = await db.KeyDecisions.AsNoTracking()
            .Where(d => d.IsCurrent && !d.Account.IsArchived && d.NextReviewOn <= until && (filter.Level == null || d.Level == filter.Level) && (filter.Result == null || d.Result == filter.Result) && (filter.OwnerId == null || d.Account.OwnerId == filter.OwnerId))
            .OrderBy(d => d.NextReviewOn).ThenBy(d => d.Id).Skip((filter.Page - 1) * PageSize).Take(PageSize + 1)
            .Select(d => new
            {
                d.Id, d.AccountId, d.Account.Name, d.Account.OwnerId, Owner = d.Account.Owner.LastName + " " + d.Account.Owner.FirstName, d.Level, d.Result, d.On, d.NextReviewOn, d.Reason,
                IsOpen = db.KeyCandidacies.Any(c => c.AccountId == d.AccountId && c.Level == d.Level && c.Stage != CandidacyStage.Decided),
            }).ToListAsync(cancellationToken);
        var works = db.Viewer.May(Policies.WorkCandidacies);
        return new KeyReviewPage(
            [.. rows.Take(PageSize).Select(d => new KeyReviewRow(d.Id, d.AccountId, d.Name, d.Owner, d.Level, d.Result, d.On, d.NextReviewOn, d.Reason, works && !d.IsOpen && db.Viewer.MayEdit(d.OwnerId), d.IsOpen))],
            rows.Count > PageSize, today);
    }
}
