using System.Text;
using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Export;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Export;

public sealed class ExportAccountsTests
{
    [Theory, EachDatabase]
    public async Task The_workbook_holds_what_is_filtered_with_real_numbers_and_dates(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var system = database.OpenAsSystem();
        var owner = await A.UserAsync(system, Role.Director, lastName: "Соколова");
        var account = await A.AccountAsync(system, owner.Id, "ООО «Вектор» <&> 🙂", on: new DateOnly(2025, 3, 1));
        account.Sales12Months = 1_234_567.89m;
        account.ChangeStatus(AccountStatus.AtRisk, null);
        await A.AccountAsync(system, owner.Id, "Не тот");
        await system.SaveChangesAsync();
        await database.SignInAsync(owner.Id);

        var rows = await WorkbookAsync(database, "status=atrisk&columns=owner,status,sales,created,region");

        Assert.Equal(["Клиент", "Ответственный", "Статус", "Отгрузки за 12 мес., ₽", "Добавлен", "Регион"], rows[0]);
        Assert.Equal(["ООО «Вектор» <&> 🙂", "Соколова Иван", "Под угрозой", 1_234_567.89d, new DateTime(2025, 3, 1), null], rows[1]);
        Assert.Equal(2, rows.Count);
    }

    [Theory, EachDatabase]
    public async Task All_pages_go_out_in_the_order_of_the_list(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var system = database.OpenAsSystem();
        var owner = (await A.UserAsync(system)).Id;
        system.AddRange(Enumerable.Range(0, 1234).Select(i => Account.Open($"Клиент {i:D4}", owner, A.Monday)));
        await system.SaveChangesAsync();
        await database.SignInAsync(owner);

        var rows = await WorkbookAsync(database, "page=3&size-of-page=25&sort=name&dir=desc&columns=name");

        Assert.Equal(Enumerable.Range(0, 1234).Reverse().Select(i => $"Клиент {i:D4}"), rows.Skip(1).Select(r => r[0]));
    }

    [Theory, EachDatabase]
    public async Task Nobody_takes_out_rows_they_may_not_see(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var system = database.OpenAsSystem();
        var head = await A.UserAsync(system, Role.Head);
        var manager = await A.UserAsync(system, supervisor: head.Id);
        var assistant = await A.UserAsync(system, Role.Assistant);
        await A.AccountAsync(system, manager.Id, "Свой");
        await A.AccountAsync(system, (await A.UserAsync(system)).Id, "Чужой");

        foreach (var user in new[] { head.Id, manager.Id })
        {
            await database.SignInAsync(user);
            Assert.Equal(["Клиент", "Свой"], (await WorkbookAsync(database, "columns=name")).Select(r => r[0]));
            Assert.DoesNotContain("Чужой", await TextAsync(database, ""), StringComparison.Ordinal);
        }

        await database.SignInAsync(assistant.Id);
        await Assert.ThrowsAsync<RuleViolation>(() => WorkbookAsync(database, ""));
        database.Viewers.Viewer = Viewer.Nobody;
        await Assert.ThrowsAsync<RuleViolation>(() => WorkbookAsync(database, ""));
    }

    [Theory, EachDatabase]
    public async Task The_audit_trail_says_who_took_how_many_rows(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var system = database.OpenAsSystem();
        var owner = await A.UserAsync(system);
        await A.AccountAsync(system, owner.Id, "Вектор");
        await A.AccountAsync(system, owner.Id, "Ромб");
        await database.SignInAsync(owner.Id);

        await TextAsync(database, "q=ромб");

        var entry = await system.AuditEntries.SingleAsync(e => e.Action == AuditAction.Exported);
        Assert.Equal((owner.Id, ExportAccounts.AuditEntity), (entry.UserId, entry.Entity));
        Assert.Equal([("Rows", "1"), ("Format", "Csv"), ("Filter", "q=%D1%80%D0%BE%D0%BC%D0%B1")], AuditTrail.Read(entry.Changes).Select(c => (c.Field, c.To)));
    }

    [Theory, EachDatabase]
    public async Task Csv_opens_in_a_russian_office_and_runs_no_formula(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var system = database.OpenAsSystem();
        var owner = (await A.UserAsync(system, Role.Director)).Id;
        foreach (var (name, sales) in new[] { ("=1+2", -5.5m), ("+7 912", 0m), ("-минус", 0m), ("@SUM(A1)", 0m), ("Точка; с запятой \"и кавычки\"", 1234.5m) })
        {
            (await A.AccountAsync(system, owner, name, on: new DateOnly(2026, 1, 31))).Sales12Months = sales;
        }

        await system.SaveChangesAsync();
        await database.SignInAsync(owner);

        var text = await TextAsync(database, "columns=sales,created&sort=created");

        Assert.StartsWith("\uFEFFКлиент;", text, StringComparison.Ordinal);
        Assert.Equal(
            ["'=1+2;-5,50;31.01.2026", "'+7 912;0,00;31.01.2026", "'-минус;0,00;31.01.2026", "'@SUM(A1);0,00;31.01.2026", "\"Точка; с запятой \"\"и кавычки\"\"\";1234,50;31.01.2026"],
            text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1));
    }

    private static async Task<List<object?[]>> WorkbookAsync(TestDatabase database, string query)
    {
        using var file = await FileAsync(database, query, ExportFormat.Xlsx);
        return Workbook.Read(file);
    }

    private static async Task<string> TextAsync(TestDatabase database, string query)
    {
        using var file = await FileAsync(database, query, ExportFormat.Csv);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private static async Task<MemoryStream> FileAsync(TestDatabase database, string query, ExportFormat format)
    {
        var prepared = await database.Get<ExportAccounts>().PrepareAsync(AccountFilter.Parse(query), format, default);
        var file = new AsyncOnlyStream();
        await prepared.WriteAsync(file, default);
        return new MemoryStream(file.ToArray());
    }
}
