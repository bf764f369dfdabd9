using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.Potentials;
using KamPortal.PurchasingCentres;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PerspectivePlans;

/// <summary>Takes the figures of an account as they stand, in a fixed number of queries.</summary>
internal static class SnapshotReader
{
    private const int MostGroups = 8;
    private const int MostCompetitors = 6;
    private const int MostCentres = 5;

    public static async Task<PlanSnapshot> TakeAsync(KamDbContext db, int accountId, DateOnly today, CancellationToken cancellationToken)
    {
        var (from, to) = SalesRollup.TrailingYear(today);
        var sales = await db.AccountMonthSales.AsNoTracking().Where(s => s.AccountId == accountId && s.Month >= from && s.Month < to)
            .GroupBy(s => new { s.ProductGroupId, s.ProductGroup!.Name }).Select(g => new { GroupId = g.Key.ProductGroupId ?? 0, g.Key.Name, Amount = g.Sum(s => s.Amount) }).ToListAsync(cancellationToken);
        var records = await db.PotentialRecords.AsNoTracking().Where(r => r.AccountId == accountId && r.IsCurrent)
            .Select(r => new { r.GroupKey, r.ProductGroup!.Name, r.Annual }).ToListAsync(cancellationToken);
        var rivals = await db.PotentialCompetitors.AsNoTracking().Where(c => c.Potential.AccountId == accountId && c.Potential.IsCurrent)
            .Select(c => new { c.Name, c.Amount }).ToListAsync(cancellationToken);
        var centreIds = await db.PurchasingCentres.Where(c => c.AccountId == accountId).OrderBy(c => c.ScopeKey).Select(c => c.Id).Take(MostCentres).ToListAsync(cancellationToken);
        var centres = centreIds.Count == 0 ? [] : await CentreCards.LoadAsync(db, centreIds, today, cancellationToken);

        var wallet = Wallet.Of(records.ToDictionary(r => r.GroupKey, r => r.Annual), sales.ToDictionary(s => s.GroupId, s => s.Amount));
        var names = sales.Select(s => (s.GroupId, s.Name)).Concat(records.Select(r => (GroupId: r.GroupKey, r.Name))).DistinctBy(g => g.GroupId).ToDictionary(g => g.GroupId, g => g.Name);
        return new PlanSnapshot
        {
            On = today,
            Sales = wallet.Total.Sales,
            Potential = wallet.Total.Potential,
            SharePercent = Rounded(wallet.Total.SharePercent),
            Gap = wallet.Gap,
            Groups =
            [
                .. wallet.Groups.Select(g => new PlanSnapshot.Group(names[g.Key], g.Value.Sales, g.Value.Potential, Rounded(g.Value.SharePercent)))
                    .OrderByDescending(g => g.Sales).ThenByDescending(g => g.Potential).ThenBy(g => g.Name, StringComparer.CurrentCulture).Take(MostGroups),
            ],
            Competitors =
            [
                .. rivals.GroupBy(r => r.Name).Select(r => new PlanSnapshot.Competitor(r.Key, r.Sum(c => c.Amount)))
                    .OrderByDescending(c => c.Amount).ThenBy(c => c.Name, StringComparer.CurrentCulture).Take(MostCompetitors),
            ],
            Centres = [.. centres.Select(c => new PlanSnapshot.Centre(c.ProductGroup, c.Status == CentreStatus.Published, c.Assessment.SupportIndex, c.Assessment.Coverage))],
        };
    }

    private static decimal? Rounded(decimal? percent) => percent is { } share ? Math.Round(share, 1, MidpointRounding.AwayFromZero) : null;
}
