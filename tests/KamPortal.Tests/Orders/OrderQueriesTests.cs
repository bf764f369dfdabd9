using KamPortal.Orders;

namespace KamPortal.Tests.Orders;

public sealed class OrderQueriesTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_chart_is_exact_over_returns_groups_and_the_border_of_the_year(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        database.Clock.Now = new DateTimeOffset(2026, 12, 31, 21, 30, 0, TimeSpan.Zero); // 1 January 2027 in Moscow
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var other = await A.AccountAsync(db, (await A.UserAsync(db)).Id, "Чужой");
        var valves = new ProductGroup { Name = "Задвижки" };
        var flanges = new ProductGroup { Name = "Фланцы" };
        db.AddRange(valves, flanges);
        await db.SaveChangesAsync(Now);
        db.AddRange(
            Month(account.Id, valves.Id, 2024, 12, 5m),
            Month(account.Id, valves.Id, 2025, 1, 0.10m),
            Month(account.Id, valves.Id, 2025, 12, 0.20m),
            Month(account.Id, valves.Id, 2026, 1, 1000.01m),
            Month(account.Id, valves.Id, 2026, 12, -300.02m),
            Month(account.Id, flanges.Id, 2026, 12, 5000.03m),
            Month(account.Id, null, 2027, 1, 7.77m),
            Month(other.Id, valves.Id, 2026, 12, 999m));
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);

        var chart = await database.Get<OrderQueries>().ChartAsync(account.Id, Now);

        Assert.Equal(OrderQueries.ChartMonths, chart.Months.Count);
        Assert.Equal((new DateOnly(2025, 1, 1), new DateOnly(2027, 1, 1)), (chart.Months[0].Month, chart.Months[^1].Month));
        Assert.Equal(["Фланцы", "Задвижки", null], chart.Groups.Select(g => g.Name));
        Assert.Equal([(5000.03m, 0m), (699.99m, 0.30m), (0m, 0m)], chart.Groups.Select(g => (g.LastYear, g.YearBefore)));
        Assert.Equal(4700.01m, chart.Months[^2].Amount);
        Assert.Equal([5000.03m, -300.02m, 0m], chart.Months[^2].ByGroup);
        Assert.Equal(5708.09m, chart.Total);
        Assert.Empty((await database.Get<OrderQueries>().ChartAsync(other.Id, Now)).Groups);
    }

    [Theory, EachDatabase]
    public async Task Orders_come_latest_first_with_their_lines(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        for (var i = 0; i < OrderQueries.PageSize + 1; i++)
        {
            db.Add(new SalesOrder { AccountId = account.Id, Number = $"З-{i}", OrderedOn = A.Monday.AddDays(-i), Amount = i });
        }

        var back = new SalesOrder { AccountId = account.Id, Number = "В-1", OrderedOn = A.Monday.AddDays(1), Amount = -12.34m };
        back.Lines.Add(new OrderLine { Product = "Кран", Quantity = -2.5m, UnitPrice = 4.936m, Discount = 0m, Amount = -12.34m });
        db.Add(back);
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);

        var page = await database.Get<OrderQueries>().OfAccountAsync(account.Id, 1, Now);
        var last = await database.Get<OrderQueries>().OfAccountAsync(account.Id, 2, Now);

        Assert.Equal((OrderQueries.PageSize + 2, OrderQueries.PageSize), (page.Total, page.Rows.Count));
        Assert.Equal(("В-1", -12.34m), (page.Rows[0].Number, page.Rows[0].Amount));
        Assert.Equal(new OrderLineRow("Кран", null, -2.5m, 4.936m, 0m, -12.34m), Assert.Single(page.Rows[0].Lines));
        Assert.Equal(["З-24", "З-25"], last.Rows.Select(o => o.Number));

        await database.SignInAsync((await A.UserAsync(db)).Id);
        Assert.Equal(0, (await database.Get<OrderQueries>().OfAccountAsync(account.Id, 1, Now)).Total);
    }

    private static AccountMonthSales Month(int account, int? group, int year, int month, decimal amount) =>
        new() { AccountId = account, ProductGroupId = group, Month = new DateOnly(year, month, 1), Amount = amount, Orders = 1 };
}
