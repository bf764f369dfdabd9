using KamPortal.Data;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.OperationalPlans;

/// <summary>What came in and what was done in some months, by account.</summary>
internal sealed record PlanFacts(ILookup<int, (int? GroupId, decimal Amount)> Sales, ILookup<int, (TouchType Type, int Count)> Touches)
{
    /// <param name="from">First day of a month.</param>
    /// <param name="before">First day of a month after it, not included.</param>
    public static async Task<PlanFacts> LoadAsync(KamDbContext db, int[] accountIds, DateOnly from, DateOnly before, CancellationToken cancellationToken)
    {
        var sales = await db.AccountMonthSales.AsNoTracking().Where(s => EF.Parameter(accountIds).Contains(s.AccountId) && s.Month >= from && s.Month < before)
            .GroupBy(s => new { s.AccountId, s.ProductGroupId }).Select(g => new { g.Key.AccountId, g.Key.ProductGroupId, Amount = g.Sum(s => s.Amount) }).ToListAsync(cancellationToken);
        var touches = await db.Touches.AsNoTracking().Where(t => EF.Parameter(accountIds).Contains(t.AccountId) && t.Status == TouchStatus.Done && t.DoneOn >= from && t.DoneOn < before)
            .GroupBy(t => new { t.AccountId, t.Type }).Select(g => new { g.Key.AccountId, g.Key.Type, Count = g.Count() }).ToListAsync(cancellationToken);
        return new PlanFacts(sales.ToLookup(s => s.AccountId, s => (s.ProductGroupId, s.Amount)), touches.ToLookup(t => t.AccountId, t => (t.Type, t.Count)));
    }

    /// <param name="groupId">Null: all together.</param>
    public decimal SalesOf(int accountId, int? groupId) => Sales[accountId].Where(s => groupId is null || s.GroupId == groupId).Sum(s => s.Amount);

    /// <param name="type">Null: all together.</param>
    public int TouchesOf(int accountId, TouchType? type) => Touches[accountId].Where(t => type is null || t.Type == type).Sum(t => t.Count);
}
