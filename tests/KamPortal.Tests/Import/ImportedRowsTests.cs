using System.Globalization;
using System.Text;
using KamPortal.Accounts;
using KamPortal.Import;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Import;

/// <summary>Rows one by one: what is taken, what is rejected and why.</summary>
public sealed class ImportedRowsTests
{
    [Fact]
    public async Task Cells_keep_quotes_line_breaks_emoji_and_apostrophes_in_every_dialect()
    {
        using var files = new Files();
        string[] names = ["ООО «Ёж»", "Say \"cheese\"", "Две\nстроки", "🚀 Ракета", "O'Neil", "Запятая, точка; и\tтаб"];
        foreach (var (delimiter, encoding) in new[] { (';', (Encoding)new UTF8Encoding(false)), (',', new UTF8Encoding(true)), ('\t', Encoding.Unicode) })
        {
            await using var database = await TestDatabase.CreateAsync();
            var text = $"id{delimiter}name\n" + string.Concat(names.Select((n, i) => $"{i}{delimiter}\"{n.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n"));

            var figures = await database.ImportAsync(ImportKind.ProductGroups, files.Write(text, encoding: encoding));

            Assert.Equal((6, 6, 0, 0, 0), figures.Sums());
            await using var db = database.OpenAsSystem();
            Assert.Equal(names.Order(), (await db.ProductGroups.Select(g => g.Name).ToListAsync()).Order());
        }
    }

    [Fact]
    public async Task A_saved_map_with_the_category_is_read_over_because_the_category_follows_from_figures()
    {
        await using var database = await TestDatabase.CreateAsync();
        await CompanyAsync(database);
        using var files = new Files();
        var map = files.Write("""{ "columns": { "externalId": "id", "name": "name", "owner": "owner", "abcd": "gone" }, "constants": { "abcd": "A" } }""", "map.json");

        var figures = await database.ImportAsync(ImportKind.Accounts, files.Write("id;name;owner;category\nB;Бета;anna;A\n"), map);

        Assert.Equal(0, figures.Rejected);
        await using var db = database.OpenAsSystem();
        Assert.Equal(AbcdCategory.Unknown, (await db.Accounts.SingleAsync(a => a.Name == "Бета")).Abcd);
    }

    [Theory, EachDatabase]
    public async Task A_bad_row_is_rejected_with_line_and_reason_and_the_others_are_taken(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await CompanyAsync(database);
        using var files = new Files();
        var file = files.Write("""
            Номер заказа;Код клиента;Дата;Сумма
            1;A;05.03.2026;1 234,50
            2;A;31.02.2026;10
            3;Z;05.03.2026;10
            1;A;06.03.2026;10
            4;A;05.03.2026;много
            5;A;05.03.2026;1,234
            6;;05.03.2026;1
            ;A;05.03.2026;1
            7;A;05.03.2026;-15,10
            """);

        var figures = await database.ImportAsync(ImportKind.Orders, file);

        Assert.Equal((9, 2, 0, 0, 7), figures.Sums());
        await using var db = database.OpenAsSystem();
        var rejects = await db.ImportRejects.OrderBy(r => r.Line).Select(r => new { r.Line, r.Reason }).ToListAsync();
        Assert.Equal([3, 4, 5, 6, 7, 8, 9], rejects.Select(r => r.Line));
        Assert.Contains("31.02.2026", rejects[0].Reason, StringComparison.Ordinal);
        Assert.Contains("клиента «Z» нет", rejects[1].Reason, StringComparison.Ordinal);
        Assert.Contains("строке 2", rejects[2].Reason, StringComparison.Ordinal);
        Assert.Equal(1_234.50m - 15.10m, await db.SalesOrders.SumAsync(o => o.Amount));
    }

    [Theory, EachDatabase]
    public async Task Accounts_are_matched_by_id_and_then_by_INN_and_only_mapped_columns_change(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await CompanyAsync(database);
        await using (var db = database.OpenAsSystem())
        {
            var known = await db.Accounts.SingleAsync();
            known.Identify("7707083893", null);
            known.Industry = "Энергетика";
            await db.SaveChangesAsync();
        }

        using var files = new Files();
        var file = files.Write("""
            Код;Наименование;ИНН;Регион
            S1;Сбер;7707083893;Москва
            S2;Ещё Сбер;7707083893;Казань
            S3;Опечатка;7707083894;Казань
            """);
        var figures = await database.ImportAsync(ImportKind.Accounts, file, source: "1C");

        Assert.Equal((3, 0, 1, 0, 2), figures.Sums());
        await using var check = database.OpenAsSystem();
        var account = await check.Accounts.SingleAsync();
        Assert.Equal(("Сбер", "Москва", "Энергетика", "7707083893"), (account.Name, account.Region, account.Industry, account.Inn));
        Assert.True(await check.AuditEntries.AnyAsync(e => e.AccountId == account.Id && e.Actor == $"import #{figures.BatchId}"));
        Assert.Equal((3, 0, 0, 1, 2), (await database.ImportAsync(ImportKind.Accounts, file, source: "1C")).Sums());
    }

    [Fact]
    public async Task A_foreign_tax_number_is_left_out_when_the_map_allows_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        await CompanyAsync(database);
        using var files = new Files();
        var file = files.Write("id,name,inn\nB,Nordic Valve Oy,FI12345678\n");

        Assert.Equal(1, (await database.ImportAsync(ImportKind.Accounts, file, files.Write("""{ "columns": { "externalId": "id", "name": "name", "inn": "inn" }, "constants": { "owner": "anna" } }""", "strict.json"))).Rejected);
        Assert.Equal(1, (await database.ImportAsync(ImportKind.Accounts, file, files.Write("""{ "columns": { "externalId": "id", "name": "name", "inn": "inn" }, "constants": { "owner": "anna" }, "allowForeignTaxNumbers": true }""", "foreign.json"))).Created);
    }

    [Theory, EachDatabase]
    public async Task A_new_owner_in_the_file_leaves_no_gap_between_the_periods(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await CompanyAsync(database);
        using var files = new Files();
        database.Clock.Now = database.Clock.Now.AddDays(10);

        await database.ImportAsync(ImportKind.Accounts, files.Write("Код;Наименование;Менеджер\nA;Альфа;Борисов Борис\n"));

        await using var db = database.OpenAsSystem();
        var periods = await db.OwnershipPeriods.Include(p => p.Owner).OrderBy(p => p.FromOn).ToListAsync();
        Assert.Equal(["Аннина", "Борисов"], periods.Select(p => p.Owner.LastName));
        Assert.Equal(periods[0].ToOn!.Value.AddDays(1), periods[1].FromOn);
        Assert.Null(periods[1].ToOn);
    }

    [Fact]
    public async Task An_account_without_an_owner_is_rejected_and_one_owner_may_stand_for_the_batch()
    {
        await using var database = await TestDatabase.CreateAsync();
        await CompanyAsync(database);
        using var files = new Files();
        var file = files.Write("Код;Наименование\nB;Бета\n");

        Assert.Equal((1, 0, 0, 0, 1), (await database.ImportAsync(ImportKind.Accounts, file)).Sums());
        var map = files.Write("""{ "columns": { "externalId": "Код", "name": "Наименование" }, "constants": { "owner": "boris" } }""", "map.json");
        Assert.Equal((1, 1, 0, 0, 0), (await database.ImportAsync(ImportKind.Accounts, file, map)).Sums());
    }

    [Theory, EachDatabase]
    public async Task Supervisors_that_go_round_in_a_circle_are_rejected(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var files = new Files();
        var figures = await database.ImportAsync(ImportKind.Staff, files.Write("""
            id,fullname,login,reportsto
            1,Anna One,one,2
            2,Boris Two,two,3
            3,Clara Three,three,1
            4,Dina Four,four,5
            5,Egor Five,five,
            6,Fedor Six,six,6
            7,Galina Seven,seven,99
            """));

        Assert.Equal((7, 2, 0, 0, 5), figures.Sums());
        Assert.Equal(1, (await database.ImportAsync(ImportKind.Staff, files.Write("id,fullname,login,reportsto\n5,Egor Five,five,4\n"))).Rejected);
        await using var db = database.OpenAsSystem();
        Assert.Equal("five", await db.PortalUsers.Where(u => u.Login == "four").Select(u => u.Supervisor!.Login).SingleAsync());
    }

    [Theory, EachDatabase]
    public async Task People_without_ids_are_matched_by_address_or_name_within_the_account(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await CompanyAsync(database);
        using var files = new Files();
        var first = files.Write("Код клиента;ФИО;Почта;Должность\nA;Королёва Анна;k@x.example;Директор\nA;Петров Иван;;Закупщик\nA;Петров Иван;;Закупщик\n", "1.csv");
        Assert.Equal((3, 2, 0, 0, 1), (await database.ImportAsync(ImportKind.People, first)).Sums());

        var second = files.Write("Код клиента;ФИО;Почта;Должность\nA;Королева Анна Петровна;K@x.example;Генеральный директор\nA;иван  Петров;;Закупщик\n", "2.csv");
        Assert.Equal((2, 0, 2, 0, 0), (await database.ImportAsync(ImportKind.People, second)).Sums());
        await using var db = database.OpenAsSystem();
        Assert.Equal(2, await db.Employments.CountAsync());
        Assert.Equal("Генеральный директор", (await db.Employments.SingleAsync(e => e.Person.Email == "K@x.example")).Position);
    }

    [Fact]
    public async Task The_list_of_rejected_rows_holds_line_reason_and_cells_and_starts_no_formula()
    {
        await using var database = await TestDatabase.CreateAsync();
        await CompanyAsync(database);
        using var files = new Files();
        var figures = await database.ImportAsync(ImportKind.Orders, files.Write("Номер заказа;Код клиента;Дата\n=1+1;A;\"когда\nнибудь\"\n"));

        using var stream = new MemoryStream();
        Assert.Equal(1, await database.Get<RejectsFile>().WriteAsync(figures.BatchId, stream, CancellationToken.None));

        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.StartsWith("\uFEFFСтрока;Причина;Ячейки файла\r\n2;", text, StringComparison.Ordinal);
        Assert.EndsWith(";'=1+1;A;\"когда\nнибудь\"\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reasons_and_refusals_speak_the_language_of_whoever_imports()
    {
        await using var database = await TestDatabase.CreateAsync();
        await CompanyAsync(database);
        using var files = new Files();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");

        await database.ImportAsync(ImportKind.Orders, files.Write("orderid,customerid,orderdate\n1,A,2026-02-31\n"));
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => database.ImportAsync(ImportKind.Orders, files.Write("orderid,colour\n1,red\n")));

        await using var db = database.OpenAsSystem();
        Assert.Contains("\"Order date\": there is no such date", (await db.ImportRejects.SingleAsync()).Reason, StringComparison.Ordinal);
        Assert.Contains("A column for \"Account\" is missing", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task CompanyAsync(TestDatabase database)
    {
        using var files = new Files();
        await database.ImportAsync(ImportKind.Staff, files.Write("Логин;Фамилия;Имя\nanna;Аннина;Анна\nboris;Борисов;Борис\n"));
        await database.ImportAsync(ImportKind.Accounts, files.Write("Код;Наименование;Менеджер\nA;Альфа;anna\n"));
    }
}
