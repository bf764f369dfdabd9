using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Orders;

internal static class SalesMonths
{
    /// <summary>Exact sums of all product groups by month; months without sales are absent.</summary>
    public static Task<Dictionary<DateOnly, decimal>> SumsAsync(KamDbContext db, int accountId, DateOnly from, DateOnly before, CancellationToken cancellationToken) =>
        db.AccountMonthSales.AsNoTracking().Where(s => s.AccountId == accountId && s.Month >= from && s.Month < before)
            .GroupBy(s => s.Month).Select(g => new { Month = g.Key, Amount = g.Sum(s => s.Amount) })
            .ToDictionaryAsync(s => s.Month, s => s.Amount, cancellationToken);
}
