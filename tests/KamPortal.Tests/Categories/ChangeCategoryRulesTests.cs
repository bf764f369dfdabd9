using KamPortal.Accounts;
using KamPortal.Categories;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Categories;

public sealed class ChangeCategoryRulesTests
{
    [Theory, EachDatabase]
    public async Task What_would_move_is_shown_before_and_moves_when_it_is_saved(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var director = await FillAsync(database);
        await database.SignInAsync(director);
        var form = await FormAsync(database);
        (form.VolumeMode, form.VolumeAmount, form.HysteresisPercent, form.Note) = (VolumeMode.Absolute, 100_000m, 0, "На год");

        var preview = await database.Get<ChangeCategoryRules>().PreviewAsync(form, default);

        Assert.Equal((3, 1, 500_000L, 9_000_000m, 100_000m), (preview.Accounts, preview.Moved, preview.MovedVolume, preview.VolumeThreshold, preview.NewVolumeThreshold));
        Assert.Contains(new RulesPreview.Cell(AbcdCategory.C, AbcdCategory.A, 1, 500_000), preview.Cells);
        Assert.Equal((500_000L, -500_000L), (preview.ShiftOf(AbcdCategory.A), preview.ShiftOf(AbcdCategory.C)));
        Assert.Equal(("Иванов Иван", 1, 0), (Assert.Single(preview.Managers).Name, preview.Managers[0].Moved, preview.Managers[0].Down));
        Assert.Equal(1, (await FormAsync(database)).BasedOn);

        Assert.Equal(1, await database.Get<ChangeCategoryRules>().RunAsync(form, default));

        var versions = await database.Get<CategoryRulesQueries>().VersionsAsync(default);
        Assert.Equal([2, 1], versions.Select(v => v.Number));
        Assert.Equal(("На год", VolumeMode.Absolute, 100_000m, false), (versions[0].Note, versions[0].VolumeMode, versions[0].VolumeAmount, versions[0].ByName is null));
        await using var db = database.OpenAsSystem();
        var moved = await db.CategoryAssessments.OrderByDescending(a => a.Id).FirstAsync();
        Assert.Equal((AbcdCategory.A, CategoryCause.Rules, 2, 100_000m), (moved.Category, moved.Cause, moved.RulesNumber, moved.VolumeThreshold));
        Assert.True(await db.AuditEntries.AnyAsync(e => e.Entity == nameof(CategoryRules) && e.UserId == director));
    }

    [Theory, EachDatabase]
    public async Task The_second_of_two_at_once_is_told_and_changes_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.SignInAsync(await FillAsync(database));
        var (first, second) = (await FormAsync(database), await FormAsync(database));
        (first.GapAmount, second.GapAmount) = (1m, 2m);
        await database.Get<ChangeCategoryRules>().RunAsync(first, default);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => database.Get<ChangeCategoryRules>().RunAsync(second, default));

        Assert.Contains("уже изменены", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await database.Get<CategoryRulesQueries>().VersionsAsync(default)).Count);
        second.BasedOn = 2;
        second.GapAmount = 1m;
        Assert.Contains("нечего", (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<ChangeCategoryRules>().RunAsync(second, default))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_out_of_bounds_are_refused_beside_their_field()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SignInAsync(await FillAsync(database));
        foreach (var (field, spoil) in new (string, Action<ChangeCategoryRules.Form>)[]
        {
            (nameof(ChangeCategoryRules.Form.VolumePercent), f => f.VolumePercent = 100),
            (nameof(ChangeCategoryRules.Form.VolumePercent), f => f.VolumePercent = 0),
            (nameof(ChangeCategoryRules.Form.VolumeAmount), f => (f.VolumeMode, f.VolumeAmount) = (VolumeMode.Absolute, 0)),
            (nameof(ChangeCategoryRules.Form.VolumeAmount), f => (f.VolumeMode, f.VolumeAmount) = (VolumeMode.Absolute, 0.001m)),
            (nameof(ChangeCategoryRules.Form.ShareBelowPercent), f => f.ShareBelowPercent = 100),
            (nameof(ChangeCategoryRules.Form.GapAmount), f => f.GapAmount = -1),
            (nameof(ChangeCategoryRules.Form.GapAmount), f => f.GapAmount = 1_000_000_000_001m),
            (nameof(ChangeCategoryRules.Form.HysteresisPercent), f => f.HysteresisPercent = 51),
            (nameof(ChangeCategoryRules.Form.ClassAPercent), f => f.ClassAPercent = 99),
            (nameof(ChangeCategoryRules.Form.ClassBPercent), f => f.ClassBPercent = 80),
            (nameof(ChangeCategoryRules.Form.VolumeMode), f => f.VolumeMode = (VolumeMode)9),
        })
        {
            var form = await FormAsync(database);
            spoil(form);
            Assert.Equal(field, (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<ChangeCategoryRules>().PreviewAsync(form, default))).Field);
            Assert.Equal(field, (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<ChangeCategoryRules>().RunAsync(form, default))).Field);
        }

        Assert.Single(await database.Get<CategoryRulesQueries>().VersionsAsync(default));
    }

    [Fact]
    public async Task Thresholds_are_the_directors_and_the_administrators()
    {
        await using var database = await TestDatabase.CreateAsync();
        await FillAsync(database);
        await using var db = database.OpenAsSystem();
        await database.SignInAsync((await A.UserAsync(db, Role.Head)).Id);
        var form = ChangeCategoryRules.Form.Of(await database.Get<CategoryRulesQueries>().InForceAsync(default));
        form.GapAmount = 5m;

        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<ChangeCategoryRules>().RunAsync(form, default));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<ChangeCategoryRules>().PreviewAsync(form, default));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<CategoryRulesQueries>().VersionsAsync(default));
    }

    private static async Task<ChangeCategoryRules.Form> FormAsync(TestDatabase database) =>
        ChangeCategoryRules.Form.Of(await database.Get<CategoryRulesQueries>().InForceAsync(default));

    /// <returns>The director.</returns>
    private static async Task<int> FillAsync(TestDatabase database)
    {
        await using var db = database.OpenAsSystem();
        var director = await A.UserAsync(db, Role.Director);
        var owner = (await A.UserAsync(db, supervisor: director.Id)).Id;
        foreach (var (name, volume, potential) in new[] { ("Большой", 9_000_000m, 20_000_000m), ("Средний", 500_000m, 1_500_000m), ("Малый", 20_000m, 30_000m) })
        {
            var id = (await A.AccountAsync(db, owner, name, AbcdCategory.Unknown)).Id;
            RecalculateCategoriesTests.Ship(db, id, null, volume, new DateOnly(2026, 3, 1));
            RecalculateCategoriesTests.Tell(db, id, null, potential, A.Monday);
        }

        await db.SaveChangesAsync();
        await RecalculateCategoriesTests.KeepSalesAsync(db);
        await database.Get<RecalculateCategories>().OfAllAsync(CategoryCause.Sales, default);
        return director.Id;
    }
}
