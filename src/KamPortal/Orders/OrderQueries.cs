using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Orders;

public sealed class OrderQueries(KamDb kam, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <summary>24 full months and the current one, so that both years of a comparison are whole.</summary>
    public const int ChartMonths = 25;

    private const int Year = 12;

    /// <summary>An account's orders with their lines, latest first.</summary>
    /// <param name="page">From 1.</param>
    public async Task<OrdersPage> OfAccountAsync(int accountId, int page, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeOrders);
        var orders = db.SalesOrders.AsNoTracking().Where(o => o.AccountId == accountId);
        var rows = await orders.OrderByDescending(o => o.OrderedOn).ThenByDescending(o => o.Id).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize)
            .Select(o => new { o.Id, o.Number, o.OrderedOn, o.ShippedOn, o.Amount }).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(o => o.Id);
        var lines = (await db.OrderLines.AsNoTracking().Where(l => ids.Contains(l.OrderId)).OrderBy(l => l.Id)
            .Select(l => new { l.OrderId, Line = new OrderLineRow(l.Product, l.ProductGroup!.Name, l.Quantity, l.UnitPrice, l.Discount, l.Amount) }).ToListAsync(cancellationToken))
            .ToLookup(l => l.OrderId, l => l.Line);
        return new OrdersPage(
            rows.ConvertAll(o => new OrderRow(o.Id, o.Number, o.OrderedOn, o.ShippedOn, o.Amount, [.. lines[o.Id]])),
            await orders.CountAsync(cancellationToken));
    }

    public async Task<SalesChart> ChartAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeOrders);
        var today = db.Viewer.Today(clock);
        var current = new DateOnly(today.Year, today.Month, 1);
        var first = current.AddMonths(1 - ChartMonths);
        var sales = await db.AccountMonthSales.AsNoTracking().Where(s => s.AccountId == accountId && s.Month >= first && s.Month <= current)
            .GroupBy(s => new { s.Month, s.ProductGroupId, s.ProductGroup!.Name })
            .Select(g => new { g.Key.Month, GroupId = g.Key.ProductGroupId, g.Key.Name, Amount = g.Sum(s => s.Amount) }).ToListAsync(cancellationToken);
        var groups = sales.GroupBy(s => (s.GroupId, s.Name)).OrderByDescending(g => g.Sum(s => s.Amount)).ThenBy(g => g.Key.Name, StringComparer.CurrentCulture).ToList();
        var months = Enumerable.Range(0, ChartMonths).Select(i => first.AddMonths(i)).Select(month => new SalesMonth(
            month,
            sales.Where(s => s.Month == month).Sum(s => s.Amount),
            [.. groups.Select(g => g.Where(s => s.Month == month).Sum(s => s.Amount))]));
        var (lastYear, yearBefore) = (current.AddMonths(-Year), current.AddMonths(-2 * Year));
        return new SalesChart([.. months], [.. groups.Select(g => new SalesGroup(
            g.Key.GroupId,
            g.Key.Name,
            g.Where(s => s.Month >= lastYear && s.Month < current).Sum(s => s.Amount),
            g.Where(s => s.Month >= yearBefore && s.Month < lastYear).Sum(s => s.Amount)))]);
    }
}
