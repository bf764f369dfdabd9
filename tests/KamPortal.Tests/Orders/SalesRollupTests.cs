using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Orders;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Orders;

public sealed class SalesRollupTests
{
    [Fact]
    public void The_trailing_year_is_twelve_full_months_before_this_one()
    {
        Assert.Equal((new DateOnly(2025, 11, 1), new DateOnly(2026, 11, 1)), SalesRollup.TrailingYear(new DateOnly(2026, 11, 23)));
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1)), SalesRollup.TrailingYear(new DateOnly(2027, 1, 1)));
        Assert.Equal((new DateOnly(2027, 2, 1), new DateOnly(2028, 2, 1)), SalesRollup.TrailingYear(new DateOnly(2028, 2, 29)));
    }

    [Theory, EachDatabase]
    public async Task Months_and_the_trailing_year_come_from_orders_less_returns(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        int accountId, idleId, groupId;
        await using (var db = database.OpenAsSystem())
        {
            var owner = await A.UserAsync(db);
            var account = await A.AccountAsync(db, owner.Id);
            idleId = (await A.AccountAsync(db, owner.Id, "Тихий")).Id;
            var group = new ProductGroup { Name = "Краны" };
            db.Add(group);
            await db.SaveChangesAsync();
            (accountId, groupId) = (account.Id, group.Id);
            Add(db, accountId, new DateOnly(2025, 10, 31), 1_000m);
            Add(db, accountId, new DateOnly(2025, 11, 1), 10.01m, groupId);
            Add(db, accountId, new DateOnly(2025, 12, 31), 20.02m, groupId);
            Add(db, accountId, new DateOnly(2026, 1, 1), 30.03m, groupId);
            Add(db, accountId, new DateOnly(2026, 1, 1), 5m);
            Add(db, accountId, new DateOnly(2026, 10, 31), -0.06m, groupId);
            Add(db, accountId, new DateOnly(2026, 11, 1), 2_000m);
            await db.SaveChangesAsync();
        }

        for (var run = 0; run < 2; run++)
        {
            await database.Get<SalesRollup>().OfAllAsync(CancellationToken.None);
            await using var db = database.OpenAsSystem();
            var account = await db.Accounts.SingleAsync(a => a.Id == accountId);
            Assert.Equal(65.00m, account.Sales12Months);
            Assert.Equal((new DateOnly(2025, 10, 31), new DateOnly(2026, 11, 1)), (account.FirstOrderOn, account.LastOrderOn));
            var months = await db.AccountMonthSales.OrderBy(s => s.Month).ThenBy(s => s.ProductGroupId).Select(s => new { s.Month, s.ProductGroupId, s.Amount, s.Orders }).ToListAsync();
            Assert.Equal(7, months.Count);
            Assert.Contains(months, m => m.Month == new DateOnly(2026, 1, 1) && m.ProductGroupId == groupId && m.Amount == 30.03m && m.Orders == 1);
            Assert.Contains(months, m => m.Month == new DateOnly(2026, 1, 1) && m.ProductGroupId == null && m.Amount == 5m);
            Assert.Contains(months, m => m.Month == new DateOnly(2026, 10, 1) && m.Amount == -0.06m);
            Assert.Equal((0m, null), ((await db.Accounts.SingleAsync(a => a.Id == idleId)).Sales12Months, (DateOnly?)null));
        }
    }

    [Theory, EachDatabase]
    public async Task Only_the_named_accounts_are_rebuilt_and_a_return_is_no_first_or_last_order(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        int first, second, version;
        await using (var db = database.OpenAsSystem())
        {
            var owner = await A.UserAsync(db);
            var account = await A.AccountAsync(db, owner.Id);
            (first, version) = (account.Id, account.Version);
            second = (await A.AccountAsync(db, owner.Id, "Другой")).Id;
            Add(db, first, new DateOnly(2026, 5, 5), 100m);
            Add(db, first, new DateOnly(2026, 6, 6), -30m);
            Add(db, second, new DateOnly(2026, 5, 5), 100m);
            await db.SaveChangesAsync();
        }

        await database.Get<SalesRollup>().OfAccountsAsync([first], CancellationToken.None);

        await using var check = database.OpenAsSystem();
        var rebuilt = await check.Accounts.SingleAsync(a => a.Id == first);
        Assert.Equal((70m, new DateOnly(2026, 5, 5), version), (rebuilt.Sales12Months, rebuilt.LastOrderOn, rebuilt.Version));
        Assert.Equal(0m, (await check.Accounts.SingleAsync(a => a.Id == second)).Sales12Months);
        Assert.Equal(2, await check.AccountMonthSales.CountAsync());
    }

    private static void Add(KamDbContext db, int accountId, DateOnly on, decimal amount, int? groupId = null)
    {
        var order = new SalesOrder { AccountId = accountId, Number = $"{on:yyyyMMdd}", OrderedOn = on, Amount = amount };
        if (groupId is not null)
        {
            order.Lines.Add(new OrderLine { Product = "Кран", ProductGroupId = groupId, Quantity = 1, UnitPrice = amount, Amount = amount });
        }

        db.Add(order);
    }
}
