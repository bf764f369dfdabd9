using KamPortal.Accounts;
using KamPortal.Categories;
using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.Potentials;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Demo;

/// <summary>
/// The figures of every client by the portal's own calculation, and how the letters came about over two years: C→B by
/// shipments, B→A by new potential, some the other way. Planted: a key client that closed a line, whose downgrade waits for the head.
/// </summary>
internal sealed class DemoCategories(KamDbContext db, DateOnly today, DateTime now)
{
    private const int RulesChangedDaysAgo = 120;

    private readonly Random random = new(DemoCompany.Seed + 30);

    public async Task WriteAsync(RecalculateCategories recalculate, CancellationToken cancellationToken)
    {
        await recalculate.InTransactionAsync(db, [null], CategoryCause.Potential, cancellationToken);
        await CloseLineAsync(cancellationToken);
        await WriteHistoryAsync(cancellationToken);
        await recalculate.InTransactionAsync(db, [null], CategoryCause.Potential, cancellationToken);
    }

    /// <summary>The largest key client of category A without a parent buys little elsewhere any more.</summary>
    private async Task CloseLineAsync(CancellationToken cancellationToken)
    {
        var client = await db.Accounts.Where(a => a.KeyStatus == KeyStatus.Key && a.Abcd == AbcdCategory.A && a.ParentId == null && a.Size == AccountSize.Large && a.Sales12Months > 0).OrderByDescending(a => a.Sales12Months).ThenBy(a => a.Id).FirstOrDefaultAsync(cancellationToken);
        if (client is null)
        {
            return;
        }

        var former = await db.PotentialRecords.Where(r => r.AccountId == client.Id && r.IsCurrent).ToListAsync(cancellationToken);
        former.ForEach(r => r.GiveWay());
        await db.SaveChangesAsync(cancellationToken);
        var (from, to) = SalesRollup.TrailingYear(today);
        var sales = await db.AccountMonthSales.Where(s => s.AccountId == client.Id && s.Month >= from && s.Month < to).GroupBy(s => s.ProductGroupId ?? 0).Select(g => new { g.Key, Amount = g.Sum(s => s.Amount) }).ToDictionaryAsync(g => g.Key, g => g.Amount, cancellationToken);
        db.AddRange(former.ConvertAll(r =>
        {
            var sold = r.ProductGroupId is { } group ? Math.Max(0, sales.GetValueOrDefault(group)) : client.Sales12Months;
            return PotentialRecord.Of(client.Id, r.ProductGroupId, decimal.Ceiling(sold * 1.08m / 1000) * 1000, PotentialSource.ClientPlan, PotentialConfidence.High, today.AddDays(-3), client.OwnerId, At(today.AddDays(-3)), note: "Вторую линию остановили, закупки на ней прекращены");
        }));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private async Task WriteHistoryAsync(CancellationToken cancellationToken)
    {
        await db.CategoryAssessments.ExecuteDeleteAsync(cancellationToken);
        var rules = await db.CategoryRules.AsNoTracking().OrderBy(r => r.Number).ToListAsync(cancellationToken);
        var volumes = await RecalculateCategories.VolumesAsync(db, cancellationToken);
        var lines = rules.ConvertAll(r => RevenueLevels.Of(r, volumes).Volume);
        var accounts = await db.Accounts.AsNoTracking().Include(a => a.Ownership).Where(a => a.Abcd != AbcdCategory.Unknown).OrderBy(a => a.Id).ToListAsync(cancellationToken);
        var history = new List<CategoryAssessment>();
        foreach (var account in accounts)
        {
            var first = today.AddDays(-420 - random.Next(260));
            var move = MoveTo(account.Abcd);
            history.Add(Row(account, first, AbcdCategory.Unknown, move?.From ?? account.Abcd, CategoryCause.First));
            if (move is { } then)
            {
                history.Add(Row(account, then.Cause == CategoryCause.Rules ? today.AddDays(-RulesChangedDaysAgo) : today.AddDays(-5 - random.Next(340)), then.From, account.Abcd, then.Cause));
            }
        }

        await new BulkLoad(db).AppendAsync(history.OrderBy(h => h.At).ThenBy(h => h.AccountId), cancellationToken);
        await db.Accounts.Where(a => a.Abcd != AbcdCategory.Unknown).ExecuteUpdateAsync(set => set.SetProperty(a => a.AbcdOn, a => db.CategoryAssessments.Where(c => c.AccountId == a.Id).Max(c => (DateOnly?)c.AsOfOn)), cancellationToken);

        CategoryAssessment Row(Account account, DateOnly on, AbcdCategory from, AbcdCategory to, CategoryCause cause)
        {
            var version = on >= today.AddDays(-RulesChangedDaysAgo) ? rules.Count - 1 : 0;
            var (volume, potential, gap) = to == account.Abcd ? (account.Sales12Months, account.Potential, account.Gap) : Former(to, lines[version]);
            return new CategoryAssessment
            {
                AccountId = account.Id,
                OwnerId = account.Ownership.Where(p => p.FromOn <= on).OrderBy(p => p.FromOn).LastOrDefault()?.OwnerId ?? account.OwnerId,
                AsOfOn = on,
                At = At(on),
                RulesNumber = rules[version].Number,
                Volume = volume,
                Potential = potential,
                Gap = gap,
                VolumeThreshold = lines[version],
                TakesMuch = to is AbcdCategory.A or AbcdCategory.B,
                CanMore = to is AbcdCategory.A or AbcdCategory.C,
                Category = to,
                Previous = from,
                Abc = account.Abc,
                Cause = cause,
            };
        }
    }

    private (AbcdCategory From, CategoryCause Cause)? MoveTo(AbcdCategory category) => (category, random.Next(20)) switch
    {
        (AbcdCategory.A, < 6) => (AbcdCategory.B, CategoryCause.Potential),
        (AbcdCategory.A, 6) => (AbcdCategory.B, CategoryCause.Rules),
        (AbcdCategory.A, 7) => (AbcdCategory.C, CategoryCause.Sales),
        (AbcdCategory.B, < 8) => (AbcdCategory.C, CategoryCause.Sales),
        (AbcdCategory.B, 8) => (AbcdCategory.C, CategoryCause.Rules),
        (AbcdCategory.B, 9 or 10) => (AbcdCategory.A, CategoryCause.Sales),
        (AbcdCategory.C, < 3) => (AbcdCategory.D, CategoryCause.Potential),
        (AbcdCategory.C, 3) => (AbcdCategory.A, CategoryCause.Sales),
        (AbcdCategory.D, 0) => (AbcdCategory.C, CategoryCause.Potential),
        (AbcdCategory.D, 1) => (AbcdCategory.B, CategoryCause.Sales),
        _ => null,
    };

    /// <summary>Figures that say the letter by the threshold of that time.</summary>
    private (decimal Volume, decimal? Potential, decimal? Gap) Former(AbcdCategory letter, decimal line)
    {
        var volume = decimal.Round(line * (letter is AbcdCategory.A or AbcdCategory.B ? 105 + random.Next(60) : 30 + random.Next(50)) / 100, 2);
        var potential = decimal.Round((letter is AbcdCategory.A or AbcdCategory.C ? (volume * 2) + 400_000 : volume * 1.15m) / 1000) * 1000;
        return (volume, potential, potential - volume);
    }

    private DateTime At(DateOnly on) => on.ToDateTime(new TimeOnly(0, 45), DateTimeKind.Utc) is var at && at < now ? at : now;
}
