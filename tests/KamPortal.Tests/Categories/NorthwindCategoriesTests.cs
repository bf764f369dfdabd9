using KamPortal.Accounts;
using KamPortal.Categories;
using KamPortal.Data;
using KamPortal.Import;
using KamPortal.Potentials;
using KamPortal.Tests.Import;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Categories;

/// <summary>A real company from its files to its letters; every figure is worked out again here by plain SQL over orders and lines.</summary>
public sealed class NorthwindCategoriesTests
{
    private const string Letters = """
        WITH g AS (
            SELECT o.AccountId, l.ProductGroupId, SUM(l.Amount) AS V FROM SalesOrders o JOIN OrderLines l ON l.OrderId = o.Id
            WHERE o.OrderedOn >= '1997-05-01' AND o.OrderedOn < '1998-05-01' GROUP BY o.AccountId, l.ProductGroupId
        ), v AS (SELECT AccountId, SUM(V) AS V FROM g GROUP BY AccountId),
        ranked AS (SELECT V, SUM(V) OVER (ORDER BY V DESC ROWS UNBOUNDED PRECEDING) AS Cumulated, SUM(V) OVER () AS Total FROM v WHERE V > 0),
        line AS (SELECT MAX(V) AS T FROM ranked WHERE Cumulated * 100 >= Total * 80),
        p AS (
            SELECT r.AccountId, SUM(r.Annual) AS P, SUM(MAX(0, r.Annual - COALESCE(g.V, 0))) AS Gap FROM PotentialRecords r
            LEFT JOIN g ON g.AccountId = r.AccountId AND g.ProductGroupId = r.ProductGroupId WHERE r.IsCurrent = 1 GROUP BY r.AccountId
        )
        SELECT a.Id, COALESCE(v.V, 0), p.P, p.Gap,
            CASE WHEN p.P IS NULL THEN 'Unknown' ELSE
                CASE WHEN COALESCE(v.V, 0) >= line.T
                    THEN CASE WHEN COALESCE(v.V, 0) * 1.0 / p.P < 0.7 AND p.Gap >= 1000000 THEN 'A' ELSE 'B' END
                    ELSE CASE WHEN COALESCE(v.V, 0) * 1.0 / p.P < 0.7 AND p.Gap >= 1000000 THEN 'C' ELSE 'D' END END END
        FROM Accounts a CROSS JOIN line LEFT JOIN v ON v.AccountId = a.Id LEFT JOIN p ON p.AccountId = a.Id
        """;

    [Fact]
    public async Task The_company_is_classified_as_its_orders_and_potentials_say()
    {
        Files.Northwind("orders.csv");
        await using var database = await TestDatabase.CreateAsync();
        database.Clock.Now = new DateTimeOffset(1998, 5, 20, 9, 0, 0, TimeSpan.FromHours(3));
        foreach (var (kind, map, file) in new[]
        {
            (ImportKind.Staff, "staff", "employees.csv"), (ImportKind.Accounts, "accounts", "customers.csv"), (ImportKind.ProductGroups, "product-groups", "categories.csv"),
            (ImportKind.Orders, "orders", "orders.csv"), (ImportKind.OrderLines, "order-lines", "order-details.csv"),
        })
        {
            await database.ImportAsync(kind, Files.Northwind(file), Files.NorthwindMap(map));
        }

        await using var db = database.OpenAsSystem();
        db.Add(new CategoryRules { Number = 2, GapAmount = 10_000m, HysteresisPercent = 0, At = DateTime.UnixEpoch });
        await TellAsync(db);

        await database.Get<RecalculateCategories>().OfAllAsync(CategoryCause.Potential, default);

        var accounts = await db.Accounts.AsNoTracking().ToDictionaryAsync(a => a.Id);
        var counts = new Dictionary<string, int>();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Letters;
        await db.Database.OpenConnectionAsync();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var account = accounts[reader.GetInt32(0)];
            Assert.Equal(reader.GetInt64(1) / 100m, account.Sales12Months);
            Assert.Equal(await reader.IsDBNullAsync(2) ? null : reader.GetInt64(2) / 100m, account.Potential);
            Assert.Equal(await reader.IsDBNullAsync(3) ? null : reader.GetInt64(3) / 100m, account.Gap);
            Assert.Equal(reader.GetString(4), account.Abcd.ToString());
            counts[reader.GetString(4)] = counts.GetValueOrDefault(reader.GetString(4)) + 1;
        }

        Assert.Equal(91, counts.Values.Sum());
        Assert.Equal(["A", "B", "C", "D", "Unknown"], counts.Keys.Order());
        var assessed = await db.CategoryAssessments.CountAsync();
        Assert.Equal(91 - counts["Unknown"], assessed);
    }

    /// <summary>By thirds: three times, one and a tenth, and six fifths of what is bought with two groups nobody sells to; every seventh client unknown.</summary>
    private static async Task TellAsync(KamDbContext db)
    {
        var groups = await db.ProductGroups.OrderBy(g => g.Id).Select(g => g.Id).ToListAsync();
        var bought = (await db.AccountMonthSales.AsNoTracking().Where(s => s.Month >= new DateOnly(1997, 5, 1) && s.Month < new DateOnly(1998, 5, 1)).ToListAsync())
            .GroupBy(s => (s.AccountId, s.ProductGroupId!.Value)).ToDictionary(g => g.Key, g => g.Sum(s => s.Amount));
        foreach (var account in (await db.Accounts.OrderBy(a => a.Id).Select(a => a.Id).ToListAsync()).Where(id => id % 7 != 0))
        {
            var factor = (account % 3) switch { 0 => 3m, 1 => 1.1m, _ => 1.2m };
            foreach (var group in groups.Where(g => bought.ContainsKey((account, g)) || (account % 3 == 2 && g <= groups[1])))
            {
                RecalculateCategoriesTests.Tell(db, account, group, decimal.Round(bought.GetValueOrDefault((account, group)) * factor, 2) + (account % 3 == 2 && !bought.ContainsKey((account, group)) ? 9_000m : 0), new DateOnly(1998, 4, 1));
            }
        }

        await db.SaveChangesAsync();
    }
}
