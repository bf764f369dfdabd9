using KamPortal.Import;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Import;

public sealed class NorthwindTests
{
    private static readonly (ImportKind Kind, string Name, string File, int Rows)[] Parts =
    [
        (ImportKind.Staff, "staff", "employees.csv", 9),
        (ImportKind.Accounts, "accounts", "customers.csv", 91),
        (ImportKind.People, "people", "customers.csv", 91),
        (ImportKind.ProductGroups, "product-groups", "categories.csv", 8),
        (ImportKind.Orders, "orders", "orders.csv", 830),
        (ImportKind.OrderLines, "order-lines", "order-details.csv", 2155),
    ];

    [Theory, EachDatabase]
    public async Task A_real_company_is_imported_as_it_is_and_a_second_time_nothing_changes(DatabaseKind kind)
    {
        Files.Northwind("orders.csv");
        await using var database = await TestDatabase.CreateAsync(kind);
        foreach (var part in Parts)
        {
            var dry = await database.ImportAsync(part.Kind, Files.Northwind(part.File), Files.NorthwindMap(part.Name), dryRun: true);
            Assert.Equal((part.Rows, part.Rows, 0, 0, 0), dry.Sums());
            var first = await database.ImportAsync(part.Kind, Files.Northwind(part.File), Files.NorthwindMap(part.Name));
            Assert.Equal((part.Rows, part.Rows, 0, 0, 0), first.Sums());
        }

        foreach (var part in Parts)
        {
            var again = await database.ImportAsync(part.Kind, Files.Northwind(part.File), Files.NorthwindMap(part.Name));
            Assert.Equal((part.Rows, 0, 0, part.Rows, 0), again.Sums());
        }

        await using var db = database.OpenAsSystem();
        Assert.Equal(1_265_793.29m, await db.SalesOrders.SumAsync(o => o.Amount));
        Assert.Equal(1_265_793.29m, await db.OrderLines.SumAsync(l => l.Amount));
        Assert.Equal(1_265_793.29m, await db.AccountMonthSales.SumAsync(s => s.Amount));
        var quick = await db.ExternalKeys.Where(k => k.Kind == ImportKind.Accounts && k.Value == "QUICK").Select(k => k.TargetId).SingleAsync();
        var largest = await db.AccountMonthSales.GroupBy(s => s.AccountId).Select(g => new { g.Key, Sum = g.Sum(s => s.Amount) }).OrderByDescending(g => g.Sum).FirstAsync();
        Assert.Equal((quick, 110_277.32m), (largest.Key, largest.Sum));
        Assert.False(await db.OrderLines.AnyAsync(l => l.ProductGroupId == null));

        var fuller = await db.PortalUsers.Include(u => u.Roles).SingleAsync(u => u.LastName == "Fuller");
        Assert.True(fuller.Has(Role.Head));
        Assert.Equal(5, await db.PortalUsers.CountAsync(u => u.SupervisorId == fuller.Id));
        Assert.Equal("Maria", (await db.People.SingleAsync(p => p.LastName == "Anders")).FirstName);
        Assert.Equal(91, await db.Employments.CountAsync());
        Assert.Equal(new DateOnly(1996, 7, 4), await db.Accounts.MinAsync(a => a.FirstOrderOn));
    }

    [Fact]
    public async Task Orders_with_more_cells_than_headers_are_taken_with_a_warning()
    {
        await using var database = await TestDatabase.CreateAsync();
        foreach (var part in Parts.Where(p => p.Kind is ImportKind.Staff or ImportKind.Accounts))
        {
            await database.ImportAsync(part.Kind, Files.Northwind(part.File), Files.NorthwindMap(part.Name));
        }

        var orders = await database.ImportAsync(ImportKind.Orders, Files.Northwind("orders.csv"), Files.NorthwindMap("orders"));

        Assert.Equal(0, orders.Rejected);
        Assert.Contains("14", orders.Warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ImportKind.Staff, "employees.csv", "externalId=employeeID,lastName=lastName,firstName=firstName,position=title,supervisor=reportsTo")]
    [InlineData(ImportKind.Accounts, "customers.csv", "externalId=customerID,name=companyName,region=region")]
    [InlineData(ImportKind.People, "customers.csv", "account=customerID,fullName=contactName,position=contactTitle,phone=phone")]
    [InlineData(ImportKind.ProductGroups, "categories.csv", "externalId=categoryID,name=categoryName")]
    [InlineData(ImportKind.Orders, "orders.csv", "externalId=orderID,account=customerID,orderedOn=orderDate,shippedOn=shippedDate")]
    [InlineData(ImportKind.OrderLines, "order-details.csv", "order=orderID,productCode=productID,quantity=quantity,unitPrice=unitPrice,discount=discount")]
    public void Columns_are_guessed_from_the_headers_alone(ImportKind kind, string file, string expected)
    {
        var table = TableFile.Open(Files.Northwind(file), new ColumnMap(), new ImportOptions());
        var guess = ColumnMap.Guess(kind, table);
        Assert.Equal(expected, string.Join(',', guess.Columns.Select(c => $"{c.Key}={c.Value}")));
        Assert.Equal(file is "categories.csv" or "order-details.csv" ? [] : ["NULL"], guess.Nulls);
    }
}
