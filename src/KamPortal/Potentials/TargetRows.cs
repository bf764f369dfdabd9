using KamPortal.Data;
using KamPortal.Orders;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Potentials;

/// <summary>Reads targets with what is sold of their groups today.</summary>
internal static class TargetRows
{
    /// <summary>As the query orders them.</summary>
    public static async Task<List<TargetRow>> ReadAsync(KamDbContext db, IQueryable<PotentialTarget> targets, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await targets.AsNoTracking().Select(t => new
        {
            t.Id, t.AccountId, Account = t.Account.Name, t.ProductGroupId, Group = t.ProductGroup.Name, t.OwnerId, Owner = t.Owner.LastName + " " + t.Owner.FirstName, t.Owner.IsEnabled,
            t.Amount, t.DueOn, t.Note, t.Status, t.PotentialThen, t.SalesThen, t.ClosedOn, t.CloseNote, t.Version,
        }).ToListAsync(cancellationToken);
        var (from, before) = SalesRollup.TrailingYear(today);
        var accounts = rows.Select(r => r.AccountId).Distinct().ToArray();
        var groups = rows.Select(r => (int?)r.ProductGroupId).Distinct().ToArray();
        var sales = await db.AccountMonthSales.AsNoTracking()
            .Where(s => EF.Parameter(accounts).Contains(s.AccountId) && s.Month >= from && s.Month < before && EF.Parameter(groups).Contains(s.ProductGroupId))
            .GroupBy(s => new { s.AccountId, s.ProductGroupId }).Select(g => new { g.Key.AccountId, g.Key.ProductGroupId, Amount = g.Sum(s => s.Amount) })
            .ToDictionaryAsync(s => (s.AccountId, s.ProductGroupId!.Value), s => s.Amount, cancellationToken);
        return rows.ConvertAll(t => new TargetRow(
            t.Id, t.AccountId, t.Account, t.ProductGroupId, t.Group, t.OwnerId, t.Owner, t.IsEnabled, t.Amount, t.DueOn, t.Note,
            t.Status, t.PotentialThen, t.SalesThen, sales.GetValueOrDefault((t.AccountId, t.ProductGroupId)), t.ClosedOn, t.CloseNote, t.Version));
    }
}
