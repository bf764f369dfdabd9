using System.Text;
using KamPortal.Accounts;
using KamPortal.Categories;
using KamPortal.Export;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Categories;

/// <summary>Who may not see the potential cannot learn it from the list either: not by columns, order, filters or a file.</summary>
public sealed class PotentialColumnsTests
{
    [Theory, EachDatabase]
    public async Task The_residual_buyers_are_class_c_with_a_large_gap(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FillAsync(database);

        Assert.Equal(["Малый с резервом"], await NamesAsync(database, "abc=c&gap=300000&sort=gap&dir=desc"));
        Assert.Equal(["Большой", "Малый с резервом"], await NamesAsync(database, "gap=300000&sort=gap&dir=desc"));
        Assert.Equal(["Малый", "Малый с резервом", "Большой", "Неизвестный"], await NamesAsync(database, "sort=share"));
        Assert.Equal(["Неизвестный"], await NamesAsync(database, "abcd=unknown"));
        Assert.Equal(["gap=-1", "abc=x"], [.. AccountFilter.Parse("gap=-1&abc=x").Ignored.OrderDescending()]);
    }

    [Theory, EachDatabase]
    public async Task An_assistant_learns_nothing_of_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var owner = await FillAsync(database);
        await using var db = database.OpenAsSystem();
        var assistant = await A.UserAsync(db, Role.Assistant);
        foreach (var id in await db.Accounts.Select(a => a.Id).ToListAsync())
        {
            await A.JoinTeamAsync(db, id, assistant.Id);
        }

        await database.SignInAsync(assistant.Id);

        var byName = await NamesAsync(database, "");
        Assert.Equal(4, byName.Count);
        foreach (var query in new[] { "sort=gap&dir=desc", "sort=potential", "sort=share&dir=desc", "sort=abc", "gap=300000", "abc=c", "abc=c&gap=1&sort=gap" })
        {
            Assert.Equal(byName, await NamesAsync(database, query));
            Assert.Equal(4, await database.Get<AccountListQueries>().CountAsync(AccountFilter.Parse(query), default));
            Assert.NotEmpty(AccountFilter.Parse(query).For(database.Viewers.Viewer!).Ignored);
        }

        var rows = (await database.Get<AccountListQueries>().PageAsync(AccountFilter.Default, default)).Rows;
        Assert.All(rows, r => Assert.Equal((AbcClass.None, (decimal?)null, (decimal?)null, (decimal?)null), (r.Abc, r.Potential, r.SharePercent, r.Gap)));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<CategoryQueries>().PictureAsync(rows[0].Id, default));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<CategoryQueries>().HistoryAsync(rows[0].Id, default));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<CategoryRulesQueries>().InForceAsync(default));
        Assert.DoesNotContain(AccountColumn.Gap, AccountFilter.Default.For(database.Viewers.Viewer!).Columns);
        Assert.True(owner > 0);
    }

    [Theory, EachDatabase]
    public async Task The_file_has_the_figures_for_who_may_see_them(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.SignInAsync(await FillAsync(database));
        var file = await database.Get<ExportAccounts>().PrepareAsync(AccountFilter.Parse("columns=abc,potential,share,gap&abc=c&gap=300000"), ExportFormat.Csv, default);
        using var text = new MemoryStream();
        await file.WriteAsync(text, default);

        var lines = Encoding.UTF8.GetString(text.ToArray()).Trim('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Equal("Малый с резервом;C;1000000,00;2,00;980000,00", lines[1].Trim().Replace("\"", "", StringComparison.Ordinal));
    }

    /// <returns>The owner, who may see the potential.</returns>
    private static async Task<int> FillAsync(TestDatabase database)
    {
        await using var db = database.OpenAsSystem();
        var owner = (await A.UserAsync(db)).Id;
        foreach (var (name, volume, potential) in new[] { ("Большой", 9_000_000m, (decimal?)20_000_000m), ("Малый с резервом", 20_000m, 1_000_000m), ("Малый", 1_000m, 100_000m), ("Неизвестный", 500_000m, null) })
        {
            var id = (await A.AccountAsync(db, owner, name, AbcdCategory.Unknown)).Id;
            RecalculateCategoriesTests.Ship(db, id, null, volume, new DateOnly(2026, 3, 1));
            if (potential is { } known)
            {
                RecalculateCategoriesTests.Tell(db, id, null, known, A.Monday);
            }
        }

        await db.SaveChangesAsync();
        await RecalculateCategoriesTests.KeepSalesAsync(db);
        await database.Get<RecalculateCategories>().OfAllAsync(CategoryCause.Sales, default);
        return owner;
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(TestDatabase database, string query) =>
        [.. (await database.Get<AccountListQueries>().PageAsync(AccountFilter.Parse(query), default)).Rows.Select(r => r.Name)];
}
