using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using KamPortal.Import;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Import;

public sealed class ImportTotalsTests
{
    private static readonly string[] Damage = ["", "NULL", "31.02.2026", "2026-13-01", "=1+1", "1e99", "-", "\"", "\"\"", ";", "«»", "🚀", "0", "1,2,3", "A", "Z", "null", "\n", "9999999999999999999", "12.03.2026", "  "];

    /// <summary>Whatever the rows hold: every row is counted once, the same in a dry run, and nothing is left half done.</summary>
    [Fact]
    public async Task Total_is_created_updated_unchanged_and_rejected_for_any_rows()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var files = new Files();
        await database.ImportAsync(ImportKind.Staff, Files.SmallCompany("staff.csv"));
        await database.ImportAsync(ImportKind.Accounts, files.Write("Код;Наименование;Менеджер\nA;Альфа;101\nB;Бета;102\n"));
        var cell = Gen.OneOf(Gen.Elements(Damage), Gen.Choose(0, 12).Select(n => n.ToString(CultureInfo.InvariantCulture)));
        var row = from id in cell
                  from account in Gen.Frequency((3, Gen.Elements("A", "B")), (1, cell))
                  from day in Gen.Frequency((3, Gen.Elements("01.03.2026", "2026-04-05", "7.5.2026 10:11")), (1, cell))
                  from amount in Gen.Frequency((2, Gen.Elements("10,50", "1 000", "-3.5")), (1, cell))
                  select string.Join(';', id, account, day, amount);
        var tables = Gen.ListOf(row).Where(rows => rows.Count > 0).Sample(15, 30).ToList();

        Assert.Equal(15, tables.Count);
        foreach (var rows in tables)
        {
            var file = files.Write("Номер;Клиент;Дата;Сумма\n" + string.Join('\n', rows) + "\n0;A;01.01.2026;1\n");
            ImportFigures dry;
            try
            {
                dry = await database.ImportAsync(ImportKind.Orders, file, dryRun: true);
            }
            catch (RuleViolation)
            {
                continue;
            }

            var real = await database.ImportAsync(ImportKind.Orders, file);
            var again = await database.ImportAsync(ImportKind.Orders, file);
            Assert.Equal(dry.Sums(), real.Sums());
            Assert.Equal((real.Total, 0, 0, real.Created + real.Updated + real.Unchanged, real.Rejected), again.Sums());
            await using var db = database.OpenAsSystem();
            Assert.Equal(real.Rejected, await db.ImportRejects.CountAsync(r => r.BatchId == real.BatchId));
            Assert.Equal(await db.SalesOrders.CountAsync(), await db.ExternalKeys.CountAsync(k => k.Kind == ImportKind.Orders));
            Assert.Equal(await db.SalesOrders.SumAsync(o => o.Amount), await db.AccountMonthSales.SumAsync(s => s.Amount));
        }
    }
}
