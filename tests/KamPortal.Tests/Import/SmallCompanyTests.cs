using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Import;
using KamPortal.People;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Import;

/// <summary>An invented company in the encodings, delimiters and habits of a Russian office; no mapping files, the headers say it all.</summary>
public sealed class SmallCompanyTests
{
    private static readonly (ImportKind Kind, string File, int Rows)[] Parts =
    [
        (ImportKind.Staff, "staff.csv", 5),
        (ImportKind.Accounts, "accounts.csv", 12),
        (ImportKind.People, "people.tsv", 18),
        (ImportKind.ProductGroups, "product-groups.csv", 4),
        (ImportKind.Orders, "orders.csv", 60),
        (ImportKind.OrderLines, "order-lines.csv", 108),
    ];

    [Theory, EachDatabase]
    public async Task A_company_is_imported_by_its_headers_alone_and_a_second_time_nothing_changes(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        foreach (var part in Parts)
        {
            Assert.Equal((part.Rows, part.Rows, 0, 0, 0), (await database.ImportAsync(part.Kind, Files.SmallCompany(part.File))).Sums());
        }

        foreach (var part in Parts)
        {
            Assert.Equal((part.Rows, 0, 0, part.Rows, 0), (await database.ImportAsync(part.Kind, Files.SmallCompany(part.File))).Sums());
        }

        await using var db = database.OpenAsSystem();
        Assert.Equal(828_589.35m, await db.SalesOrders.SumAsync(o => o.Amount));
        Assert.Equal(828_589.35m, await db.AccountMonthSales.SumAsync(s => s.Amount));
        Assert.Equal(127_498.21m, await db.AccountMonthSales.Where(s => s.Account.Name == "АО \"Теплосеть-Юг\"").SumAsync(s => s.Amount));
        Assert.True(await db.OrderLines.AnyAsync(l => l.Amount < 0));

        var sobolev = await db.PortalUsers.Include(u => u.Supervisor).Include(u => u.Roles).Include(u => u.Branch).SingleAsync(u => u.LastName == "Соболев");
        Assert.Equal(("Крылова", "Москва", true, true), (sobolev.Supervisor!.LastName, sobolev.Branch.Name, sobolev.Has(Role.Head), sobolev.Has(Role.Manager)));
        Assert.Equal("igor.sobolev", sobolev.Login);
        Assert.Null(sobolev.PasswordHash);
        Assert.Equal(3, await db.PortalUsers.CountAsync(u => u.SupervisorId == sobolev.Id));

        var boiler = await db.Accounts.Include(a => a.Owner).Include(a => a.Parent).Include(a => a.Ownership).SingleAsync(a => a.Name == "ООО «Котёл и сын»");
        Assert.Equal(("Орлова", "ООО Магистраль", AccountSize.Small, AbcdCategory.Unknown), (boiler.Owner.LastName, boiler.Parent!.Name, boiler.Size, boiler.Abcd));
        Assert.Equal(boiler.OwnerId, Assert.Single(boiler.Ownership).OwnerId);
        Assert.Equal(1, await db.Accounts.CountAsync(a => a.Name.Length == 200));
        Assert.True(await db.Accounts.AnyAsync(a => a.Name == "ИП О'Нил" && a.Inn == null));
        Assert.True(await db.Accounts.AnyAsync(a => a.Name == "ООО «Пар»; филиал"));
        var gromov = (await db.People.Where(p => p.LastName == "Громов").OrderBy(p => p.Id).ToListAsync())[0];
        Assert.Equal(("Пётр", "Иванович", new Birthday(2, 29, null)), (gromov.FirstName, gromov.MiddleName, gromov.Birthday!.Value));
        Assert.Equal("Отопление", (await db.ProductGroups.Include(g => g.Parent).SingleAsync(g => g.Name == "Радиаторы, секционные")).Parent!.Name);
    }

    [Fact]
    public async Task A_workbook_brings_the_same_as_the_text_file()
    {
        await using var database = await TestDatabase.CreateAsync();
        foreach (var part in Parts.SkipLast(1))
        {
            await database.ImportAsync(part.Kind, Files.SmallCompany(part.File));
        }

        using var files = new Files();
        var workbook = files.Path_("строки.xlsx");
        var rows = (await File.ReadAllLinesAsync(Files.SmallCompany("order-lines.csv"))).Where(l => l.Length > 0).Select(l => l.Replace("\"\"", "\u0001", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).Replace('\u0001', '"').Split(';'));
        Xlsx.Write(workbook, rows.Select((cells, i) => cells.Select((cell, column) => i > 0 && (column is 4 or 5) ? (object)double.Parse(cell, CultureInfo.CurrentCulture) : cell).ToArray()));

        Assert.Equal((108, 108, 0, 0, 0), (await database.ImportAsync(ImportKind.OrderLines, workbook)).Sums());
        Assert.Equal((108, 0, 0, 108, 0), (await database.ImportAsync(ImportKind.OrderLines, Files.SmallCompany("order-lines.csv"))).Sums());
        await using var db = database.OpenAsSystem();
        Assert.Equal(828_589.35m, await db.SalesOrders.SumAsync(o => o.Amount));
    }

    [Theory, EachDatabase]
    public async Task A_dry_run_says_what_would_happen_and_changes_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.ImportAsync(ImportKind.Staff, Files.SmallCompany("staff.csv"));

        var dry = await database.ImportAsync(ImportKind.Accounts, Files.SmallCompany("accounts.csv"), dryRun: true);

        Assert.Equal((12, 12, 0, 0, 0), dry.Sums());
        await using var db = database.OpenAsSystem();
        Assert.Equal(0, await db.Accounts.CountAsync());
        Assert.Equal(0, await db.ExternalKeys.CountAsync(k => k.Kind == ImportKind.Accounts));
        Assert.Equal(0, await db.AuditEntries.CountAsync(e => e.Entity == nameof(Account)));
        Assert.Equal((12, 12, 0, 0, 0), (await database.ImportAsync(ImportKind.Accounts, Files.SmallCompany("accounts.csv"))).Sums());
    }
}
