using KamPortal.Accounts;
using KamPortal.Categories;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Categories;

public sealed class PortfolioQueriesTests
{
    [Theory, EachDatabase]
    public async Task A_manager_sees_the_own_portfolio_and_the_head_each_and_all(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (anna, _, head) = await FillAsync(database);

        await database.SignInAsync(anna);
        var own = await database.Get<PortfolioQueries>().PictureAsync(null, default);
        Assert.Equal((2, 1), (own.Accounts, own.WithoutPotential));
        Assert.Equal(["Большой"], own.Points.Select(p => p.Name));
        Assert.Equal(new PortfolioLetter(AbcdCategory.A, 1, 9_000_000m, 20_000_000m, 11_000_000m), own.Letters[0]);

        await database.SignInAsync(head);
        var all = await database.Get<PortfolioQueries>().PictureAsync(null, default);
        Assert.Equal((4, 3, 9_000_000m, 300_000m), (all.Accounts, all.Points.Count, all.VolumeThreshold, all.GapThreshold));
        Assert.Equal(["Большой", "Растущий", "Малый"], all.Top.Select(t => t.Name));
        Assert.Equal(["Большой"], (await database.Get<PortfolioQueries>().PictureAsync(anna, default)).Points.Select(p => p.Name));
        Assert.Equal(4, (await database.Get<PortfolioQueries>().PictureAsync(head, default)).Accounts);
        Assert.Equal(3, (await database.Get<PortfolioQueries>().OwnersAsync(default)).Count);
    }

    [Theory, EachDatabase]
    public async Task Moves_tell_pair_manager_and_cause_within_the_period(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (anna, boris, head) = await FillAsync(database);
        await using (var db = database.OpenAsSystem())
        {
            var small = await db.Accounts.SingleAsync(a => a.Name == "Малый");
            RecalculateCategoriesTests.Ship(db, small.Id, null, 30_000_000m, new DateOnly(2026, 9, 1));
            await db.SaveChangesAsync();
            await RecalculateCategoriesTests.KeepSalesAsync(db);
        }

        await database.Get<RecalculateCategories>().OfAllAsync(CategoryCause.Sales, default);
        await database.SignInAsync(head);

        var moves = await database.Get<PortfolioQueries>().MovesAsync(null, A.Monday, A.Monday, null, default);
        Assert.Contains(moves.Totals, t => (t.From, t.To, t.Cause, t.OwnerId, t.Accounts) == (AbcdCategory.D, AbcdCategory.B, CategoryCause.Sales, boris, 1));
        Assert.DoesNotContain(moves.Totals, t => t.OwnerId == anna);
        Assert.Equal("Малый", Assert.Single((await database.Get<PortfolioQueries>().MovesAsync(null, A.Monday, A.Monday, (AbcdCategory.D, AbcdCategory.B), default)).Rows).AccountName);
        Assert.Empty((await database.Get<PortfolioQueries>().MovesAsync(anna, A.Monday, A.Monday, (AbcdCategory.D, AbcdCategory.B), default)).Rows);
        Assert.Empty((await database.Get<PortfolioQueries>().MovesAsync(null, A.Monday.AddDays(1), A.Monday.AddDays(9), null, default)).Totals);
    }

    [Theory, EachDatabase]
    public async Task More_than_five_hundred_accounts_are_gathered_and_none_is_lost(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var owner = (await A.UserAsync(db, Role.Director)).Id;
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            var load = new BulkLoad(db);
            await load.WriteAsync(
                Enumerable.Range(0, 600).Select(n =>
                {
                    var account = Account.Open($"Клиент {n}", owner, A.Monday);
                    (account.Abcd, account.Sales12Months) = (AbcdCategory.D, (n - 5) * 10_000m);
                    BulkLoad.Set(account, nameof(Account.Gap), (decimal?)(n * 1_000m));
                    return account;
                }),
                default);
            await transaction.CommitAsync();
        }

        await database.SignInAsync(owner);
        var picture = await database.Get<PortfolioQueries>().PictureAsync(null, default);

        Assert.Empty(picture.Points);
        Assert.InRange(picture.Bins.Count, 5, 100);
        Assert.Equal((600, 600 * 599 / 2 * 1_000m), (picture.Bins.Sum(b => b.Accounts), picture.Bins.Sum(b => b.Gap)));
        Assert.Contains(picture.Bins, b => b.X < 0);
        Assert.All(picture.Bins, b => Assert.Equal(AbcdCategory.D, b.Category));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-12_345.67)]
    [InlineData(987_654_321)]
    public void The_axis_leads_there_and_back(double amount) => Assert.Equal(amount, (double)PortfolioScale.Back(PortfolioScale.Of((decimal)amount)), Math.Abs(amount) / 1_000_000 + 0.001);

    /// <returns>Anna with a large and an unknown account, Boris with a growing and a small one, their head.</returns>
    private static async Task<(int Anna, int Boris, int Head)> FillAsync(TestDatabase database)
    {
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head, lastName: "Главина");
        var anna = await A.UserAsync(db, supervisor: head.Id, lastName: "Аннина");
        var boris = await A.UserAsync(db, supervisor: head.Id, lastName: "Борисов");
        foreach (var (owner, name, volume, potential) in new[] { (anna.Id, "Большой", 9_000_000m, (decimal?)20_000_000m), (anna.Id, "Неизвестный", 400_000m, null), (boris.Id, "Растущий", 500_000m, 1_500_000m), (boris.Id, "Малый", 20_000m, 30_000m) })
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
        await database.Get<RecalculateCategories>().OfAllAsync(CategoryCause.Potential, default);
        return (anna.Id, boris.Id, head.Id);
    }
}
