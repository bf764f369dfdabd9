using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Orders;

/// <summary>
/// Rebuilds what is derived from orders: <see cref="AccountMonthSales"/>, and each account's first and last order and
/// the shipments of its last 12 full months (V of the method: shipments − returns, roubles without VAT). A month is the
/// month of the order's date; returns lower the sums but are no orders for "first" and "last".
/// </summary>
public sealed class SalesRollup(KamDb kam, TimeProvider clock)
{
    private const int AccountsAtOnce = 500;

    /// <summary>Everything, set by set; safe to run at any time.</summary>
    /// <returns>Number of accounts.</returns>
    public async Task<int> OfAllAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("sales-rollup");
        return await RebuildAsync(db, "", db.AccountMonthSales, db.Accounts, cancellationToken);
    }

    /// <summary>Only the accounts named.</summary>
    public async Task OfAccountsAsync(IEnumerable<int> accountIds, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("sales-rollup");
        foreach (var some in accountIds.Order().Chunk(AccountsAtOnce))
        {
            await RebuildAsync(db, $"WHERE o.AccountId IN ({string.Join(',', some)})", db.AccountMonthSales.Where(s => some.Contains(s.AccountId)), db.Accounts.Where(a => some.Contains(a.Id)), cancellationToken);
        }
    }

    private async Task<int> RebuildAsync(KamDbContext db, string where, IQueryable<AccountMonthSales> months, IQueryable<Account> accounts, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await months.ExecuteDeleteAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync(InsertMonths(db, where), cancellationToken);
        var (from, to) = TrailingYear(LocalTime.Today(clock, null));
        var count = await accounts.ExecuteUpdateAsync(
            set => set
                .SetProperty(a => a.FirstOrderOn, a => db.SalesOrders.Where(o => o.AccountId == a.Id && o.Amount >= 0).Min(o => (DateOnly?)o.OrderedOn))
                .SetProperty(a => a.LastOrderOn, a => db.SalesOrders.Where(o => o.AccountId == a.Id && o.Amount >= 0).Max(o => (DateOnly?)o.OrderedOn))
                .SetProperty(a => a.Sales12Months, a => db.SalesOrders.Where(o => o.AccountId == a.Id && o.OrderedOn >= from && o.OrderedOn < to).Sum(o => o.Amount)),
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return count;
    }

    /// <summary>The 12 full months before the month of <paramref name="today"/>; the end is not included.</summary>
    public static (DateOnly From, DateOnly To) TrailingYear(DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        return (month.AddYears(-1), month);
    }

    /// <summary>One statement for any number of orders; only the first day of a month is said differently by the databases. Orders without lines count in no product group.</summary>
    private static string InsertMonths(KamDbContext db, string where)
    {
        var isSqlite = db.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == true;
        var month = isSqlite ? "substr(o.OrderedOn, 1, 7) || '-01'" : "DATEFROMPARTS(YEAR(o.OrderedOn), MONTH(o.OrderedOn), 1)";
        var and = where.Length == 0 ? "WHERE" : where + " AND";
        return $"""
            INSERT INTO AccountMonthSales (AccountId, Month, ProductGroupId, Amount, Orders)
            SELECT s.AccountId, s.Month, s.ProductGroupId, SUM(s.Amount), COUNT(DISTINCT s.OrderId)
            FROM (
                SELECT o.AccountId, {month} AS Month, l.ProductGroupId, l.Amount, o.Id AS OrderId
                FROM SalesOrders o INNER JOIN OrderLines l ON l.OrderId = o.Id {where}
                UNION ALL
                SELECT o.AccountId, {month} AS Month, NULL AS ProductGroupId, o.Amount, o.Id AS OrderId
                FROM SalesOrders o {and} NOT EXISTS (SELECT 1 FROM OrderLines l WHERE l.OrderId = o.Id)
            ) s
            GROUP BY s.AccountId, s.Month, s.ProductGroupId
            """;
    }
}
