using KamPortal.Accounts;
using KamPortal.Import;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Import;

public sealed class UndoImportTests
{
    [Theory, EachDatabase]
    public async Task A_whole_company_is_undone_in_reverse_and_leaves_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var batches = new Stack<int>();
        foreach (var (part, file) in Company)
        {
            batches.Push((await database.ImportAsync(part, Files.SmallCompany(file))).BatchId);
        }

        foreach (var batch in batches)
        {
            await database.Get<UndoImport>().RunAsync(batch, CancellationToken.None);
        }

        await using var db = database.OpenAsSystem();
        Assert.Equal(0, await db.OrderLines.CountAsync() + await db.SalesOrders.CountAsync() + await db.AccountMonthSales.CountAsync() + await db.ProductGroups.CountAsync());
        Assert.Equal(0, await db.Employments.CountAsync() + await db.People.CountAsync() + await db.Accounts.CountAsync() + await db.OwnershipPeriods.CountAsync() + await db.PortalUsers.CountAsync());
        Assert.Equal(0, await db.ExternalKeys.CountAsync() + await db.ImportedRows.CountAsync() + await db.AccountWords.CountAsync());
        Assert.All(await db.ImportBatches.ToListAsync(), b => Assert.Equal(ImportStatus.Undone, b.Status));
        Assert.Equal((12, 0, 0, 0, 12), (await database.ImportAsync(ImportKind.Accounts, Files.SmallCompany("accounts.csv"))).Sums());
    }

    [Theory, EachDatabase]
    public async Task An_undone_change_gives_the_former_values_back_and_keeps_the_periods_whole(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var files = new Files();
        await database.ImportAsync(ImportKind.Staff, Files.SmallCompany("staff.csv"));
        await database.ImportAsync(ImportKind.Accounts, files.Write("Код;Наименование;Регион;Менеджер\nA;Альфа;Москва;101\n"));
        database.Clock.Now = database.Clock.Now.AddDays(5);
        var change = await database.ImportAsync(ImportKind.Accounts, files.Write("Код;Наименование;Регион;Менеджер\nA;Омега;Казань;102\n"));
        Assert.Equal((1, 0, 1, 0, 0), change.Sums());
        database.Clock.Now = database.Clock.Now.AddDays(2);

        await database.Get<UndoImport>().RunAsync(change.BatchId, CancellationToken.None);

        await using var db = database.OpenAsSystem();
        var account = await db.Accounts.Include(a => a.Owner).Include(a => a.Ownership).SingleAsync();
        Assert.Equal(("Альфа", "Москва", "Орлова"), (account.Name, account.Region, account.Owner.LastName));
        Assert.Contains("АЛЬФА", account.SearchText, StringComparison.Ordinal);
        var periods = account.Ownership.OrderBy(p => p.FromOn).ToList();
        Assert.Equal(3, periods.Count);
        Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.Equal(pair.First.ToOn!.Value.AddDays(1), pair.Second.FromOn));
    }

    [Theory, EachDatabase]
    public async Task What_something_builds_on_is_not_undone_and_the_refusal_says_what(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.ImportAsync(ImportKind.Staff, Files.SmallCompany("staff.csv"));
        var accounts = await database.ImportAsync(ImportKind.Accounts, Files.SmallCompany("accounts.csv"));
        await using (var db = database.OpenAsSystem())
        {
            var account = await db.Accounts.OrderBy(a => a.Id).FirstAsync();
            db.Add(Touch.Plan(account.Id, account.OwnerId, TouchType.Call, A.Monday, "Позвонить", 15, []));
            account.Industry = "Другая";
            await db.SaveChangesAsync();
        }

        await database.ImportAsync(ImportKind.People, Files.SmallCompany("people.tsv"));

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => database.Get<UndoImport>().RunAsync(accounts.BatchId, CancellationToken.None));

        Assert.Contains("касаний: 1", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("контактных лиц: 18", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("клиентов изменено после загрузки: 1", refusal.Message, StringComparison.Ordinal);
        await using var check = database.OpenAsSystem();
        Assert.Equal(12, await check.Accounts.CountAsync());
        Assert.Equal(ImportStatus.Done, (await check.ImportBatches.SingleAsync(b => b.Id == accounts.BatchId)).Status);
    }

    [Theory, EachDatabase]
    public async Task An_earlier_batch_waits_until_the_later_one_is_undone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var files = new Files();
        var first = await database.ImportAsync(ImportKind.ProductGroups, files.Write("Код;Название\n1;Трубы\n", "first.csv"));
        var second = await database.ImportAsync(ImportKind.ProductGroups, files.Write("Код;Название\n1;Трубы стальные\n", "second.csv"));

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => database.Get<UndoImport>().RunAsync(first.BatchId, CancellationToken.None));
        Assert.Contains("second.csv", refusal.Message, StringComparison.Ordinal);
        await database.Get<UndoImport>().RunAsync(second.BatchId, CancellationToken.None);
        await using (var db = database.OpenAsSystem())
        {
            Assert.Equal("Трубы", (await db.ProductGroups.SingleAsync()).Name);
        }

        await database.Get<UndoImport>().RunAsync(first.BatchId, CancellationToken.None);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<UndoImport>().RunAsync(first.BatchId, CancellationToken.None));
    }

    [Fact]
    public async Task Undoing_the_lines_gives_the_orders_their_own_sums_back()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var files = new Files();
        await database.ImportAsync(ImportKind.Staff, Files.SmallCompany("staff.csv"));
        await database.ImportAsync(ImportKind.Accounts, files.Write("Код;Наименование;Менеджер\nA;Альфа;101\n"));
        await database.ImportAsync(ImportKind.Orders, files.Write("Номер;Клиент;Дата;Сумма\n1;A;05.10.2026;500,00\n"));
        var lines = await database.ImportAsync(ImportKind.OrderLines, files.Write("Заказ;Товар;Количество;Цена\n1;Кран;2;10,50\n1;Труба;1;4\n"));
        await using (var db = database.OpenAsSystem())
        {
            Assert.Equal(25m, (await db.SalesOrders.SingleAsync()).Amount);
            Assert.Equal(25m, (await db.Accounts.SingleAsync()).Sales12Months);
        }

        await database.Get<UndoImport>().RunAsync(lines.BatchId, CancellationToken.None);

        await using var check = database.OpenAsSystem();
        Assert.Equal(500m, (await check.SalesOrders.SingleAsync()).Amount);
        Assert.Equal(500m, (await check.Accounts.SingleAsync()).Sales12Months);
    }

    [Theory, EachDatabase]
    public async Task A_row_that_a_second_source_knows_too_can_be_imported_again_by_both_after_an_undo(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var files = new Files();
        var file = files.Write("Код;Название\n1;Трубы\n");
        var first = await database.ImportAsync(ImportKind.ProductGroups, file, source: "1С");
        Assert.Equal((1, 0, 0, 1, 0), (await database.ImportAsync(ImportKind.ProductGroups, file, source: "ERP")).Sums());

        await database.Get<UndoImport>().RunAsync(first.BatchId, CancellationToken.None);

        Assert.Equal((1, 1, 0, 0, 0), (await database.ImportAsync(ImportKind.ProductGroups, file, source: "ERP")).Sums());
        Assert.Equal((1, 0, 0, 1, 0), (await database.ImportAsync(ImportKind.ProductGroups, file, source: "1С")).Sums());
    }

    [Fact]
    public async Task A_key_whose_row_was_deleted_is_bound_anew()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var files = new Files();
        var file = files.Write("Код;Название\n1;Трубы\n2;Краны\n");
        await database.ImportAsync(ImportKind.ProductGroups, file);
        await using (var db = database.OpenAsSystem())
        {
            await db.ProductGroups.Where(g => g.Name == "Трубы").ExecuteDeleteAsync();
        }

        Assert.Equal((2, 1, 0, 1, 0), (await database.ImportAsync(ImportKind.ProductGroups, file)).Sums());
        Assert.Equal((2, 0, 0, 2, 0), (await database.ImportAsync(ImportKind.ProductGroups, file)).Sums());
    }

    private static readonly (ImportKind Kind, string File)[] Company =
    [
        (ImportKind.Staff, "staff.csv"), (ImportKind.Accounts, "accounts.csv"), (ImportKind.People, "people.tsv"),
        (ImportKind.ProductGroups, "product-groups.csv"), (ImportKind.Orders, "orders.csv"), (ImportKind.OrderLines, "order-lines.csv"),
    ];
}
