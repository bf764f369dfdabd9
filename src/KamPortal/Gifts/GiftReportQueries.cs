using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>Gifts of a season or a year summed up, as far as the viewer sees the accounts; budgets are the company's.</summary>
public sealed class GiftReportQueries(KamDb kam, TimeProvider clock)
{
    public const int MostAccounts = 100;

    private const int MostOverrides = 200;

    /// <param name="seasonId">Null: everything of the year, one-off gifts included.</param>
    /// <param name="year">By the day of the gift; not asked of a season.</param>
    public async Task<GiftReport> FindAsync(int? seasonId, int year, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeGifts);
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var filter = seasonId is null ? new GiftFilter { From = from, To = to } : new GiftFilter { SeasonId = seasonId };
        var gifts = GiftQueries.Narrowed(db, filter);
        var cells = await gifts.Where(g => g.Status == GiftStatus.Planned || g.Status == GiftStatus.Approved || g.Status == GiftStatus.Given)
            .GroupBy(g => new { g.AccountId, g.Status }).Select(g => new Cell(g.Key.AccountId, g.Key.Status, g.Count(), g.Sum(x => x.Value))).ToListAsync(cancellationToken);
        var ids = cells.Select(c => c.AccountId).Distinct().ToArray();
        var accounts = await db.Accounts.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.Id)).Select(a => new { a.Id, a.Name, a.Abcd, a.OwnerId, Owner = a.Owner.LastName + " " + a.Owner.FirstName }).ToDictionaryAsync(a => a.Id, cancellationToken);
        var overrides = await gifts.Where(g => g.OverrideReason != null).OrderByDescending(g => g.On).ThenByDescending(g => g.Id).Take(MostOverrides).Select(g => g.Id).ToListAsync(cancellationToken);
        var today = db.Viewer.Today(clock);
        var byAccount = cells.GroupBy(c => c.AccountId).Select(g => Sums(g.Key, accounts[g.Key].Name, g)).OrderByDescending(s => s.Sum).ThenBy(s => s.Name, StringComparer.CurrentCulture).ThenBy(s => s.Id).ToList();
        return new GiftReport(
            await BudgetsAsync(db, seasonId, from, to, cancellationToken),
            Sums(0, "", cells),
            [.. cells.GroupBy(c => accounts[c.AccountId].Abcd).OrderBy(g => g.Key).Select(g => Sums((int)g.Key, g.Key.Label(), g))],
            [.. cells.GroupBy(c => accounts[c.AccountId].OwnerId).Select(g => Sums(g.Key, accounts[g.First().AccountId].Owner, g)).OrderBy(s => s.Name, StringComparer.CurrentCulture).ThenBy(s => s.Id)],
            [.. byAccount.Take(MostAccounts)], Math.Max(0, byAccount.Count - MostAccounts),
            await GiftQueries.RowsAsync(db, overrides, today, cancellationToken), today);
    }

    private static async Task<IReadOnlyList<SeasonBudget>> BudgetsAsync(KamDbContext db, int? seasonId, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var seasons = await db.GiftSeasons.AsNoTracking().Where(s => seasonId == null ? s.GiveByOn >= from && s.GiveByOn <= to : s.Id == seasonId).OrderBy(s => s.GiveByOn).ThenBy(s => s.Id).ToListAsync(cancellationToken);
        var ids = seasons.Select(s => (int?)s.Id).ToArray();
        var sums = await db.AllGifts.Where(g => EF.Parameter(ids).Contains(g.SeasonId) && (g.Status == GiftStatus.Approved || g.Status == GiftStatus.Given))
            .GroupBy(g => new { g.SeasonId, g.Status }).Select(g => new { g.Key.SeasonId, g.Key.Status, Sum = g.Sum(x => x.Value) }).ToListAsync(cancellationToken);
        return seasons.ConvertAll(s => new SeasonBudget(
            s.Id, s.Name, s.Status, s.Budget, sums.Where(x => x.SeasonId == s.Id).Sum(x => x.Sum), sums.Where(x => x.SeasonId == s.Id && x.Status == GiftStatus.Given).Sum(x => x.Sum)));
    }

    private static GiftSums Sums(int id, string name, IEnumerable<Cell> cells)
    {
        var byStatus = cells.ToLookup(c => c.Status);
        (int Count, decimal Sum) Of(GiftStatus status) => (byStatus[status].Sum(c => c.Count), byStatus[status].Sum(c => c.Sum));
        var (planned, approved, given) = (Of(GiftStatus.Planned), Of(GiftStatus.Approved), Of(GiftStatus.Given));
        return new GiftSums(id, name, planned.Count, planned.Sum, approved.Count, approved.Sum, given.Count, given.Sum);
    }

    private sealed record Cell(int AccountId, GiftStatus Status, int Count, decimal Sum);
}
