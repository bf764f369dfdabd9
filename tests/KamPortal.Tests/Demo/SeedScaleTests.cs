using KamPortal.Data;
using KamPortal.Demo;
using KamPortal.PurchasingCentres;
using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Demo;

public sealed class SeedScaleTests
{
    private const double Scale = 0.002;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task It_writes_as_many_rows_as_promised_and_they_hang_together(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        var report = await database.Get<SeedScale>().RunAsync(Scale, ScaleParts.None, null, Token);

        Assert.Equal((15, 100, 600, 680, 2400, 10_000, 5000, 6000, 20_000), (report.Users, report.Accounts, report.People, report.Employments, report.Orders, report.Lines, report.Touches, report.Notifications, report.Audit));
        await using var db = database.OpenAsSystem();
        Assert.Equal(
            (report.Users, report.Accounts, report.People, report.Employments, report.Orders, report.Lines, report.Months),
            (await db.PortalUsers.CountAsync(Token), await db.Accounts.CountAsync(Token), await db.People.CountAsync(Token), await db.Employments.CountAsync(Token), await db.SalesOrders.CountAsync(Token), await db.OrderLines.CountAsync(Token), await db.AccountMonthSales.CountAsync(Token)));
        Assert.Equal((report.Touches, report.Notifications, report.Audit), (await db.Touches.CountAsync(Token), await db.Notifications.CountAsync(Token), await db.AuditEntries.CountAsync(Token)));
        Assert.Equal(report.Words, await db.AccountWords.CountAsync(Token) + await db.PersonWords.CountAsync(Token));
        Assert.Equal(0.05, await db.Notifications.CountAsync(n => n.ReadAt == null, Token) / (double)report.Notifications, 3);
        Assert.InRange(await db.Accounts.CountAsync(a => a.LastOrderOn != null, Token), 25, 47);
        await RowsHangTogetherAsync(db, kind);
        await SumsAgreeAsync(db);
        await CentresAndTasksAsync(db, report);
    }

    [Theory, EachDatabase]
    public async Task Words_and_search_texts_are_what_the_entities_would_write(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.Get<SeedScale>().RunAsync(Scale, ScaleParts.Orders | ScaleParts.Touches | ScaleParts.Notifications | ScaleParts.Audit, null, Token);

        await using var db = database.OpenAsSystem();
        foreach (var account in await db.Accounts.ToListAsync(Token))
        {
            Assert.Equal(SearchWords.SortKey(account.Name), account.SortName);
            Assert.Equal(((ISearchable)account).SearchWords.Order(StringComparer.Ordinal), (await db.AccountWords.Where(w => w.AccountId == account.Id).Select(w => w.Word).ToListAsync(Token)).Order(StringComparer.Ordinal));
        }

        var person = await db.People.OrderBy(p => p.Id).LastAsync(Token);
        Assert.Equal(((ISearchable)person).SearchWords.Order(StringComparer.Ordinal), (await db.PersonWords.Where(w => w.PersonId == person.Id).Select(w => w.Word).ToListAsync(Token)).Order(StringComparer.Ordinal));
        Assert.Equal((0, 0, 0, 0), (await db.SalesOrders.CountAsync(Token), await db.Touches.CountAsync(Token), await db.Notifications.CountAsync(Token), await db.AuditEntries.CountAsync(Token)));
    }

    [Fact]
    public async Task It_is_the_same_set_again()
    {
        await using var one = await TestDatabase.CreateAsync();
        await using var two = await TestDatabase.CreateAsync();
        var first = await one.Get<SeedScale>().RunAsync(Scale, ScaleParts.Audit, null, Token);
        var second = await two.Get<SeedScale>().RunAsync(Scale, ScaleParts.Audit, null, Token);

        await using var left = one.OpenAsSystem();
        await using var right = two.OpenAsSystem();
        Assert.Equal(first with { Seconds = 0 }, second with { Seconds = 0 });
        Assert.Equal(await left.OrderLines.SumAsync(l => l.Amount, Token), await right.OrderLines.SumAsync(l => l.Amount, Token));
        Assert.Equal(await left.Accounts.OrderBy(a => a.Id).Select(a => a.SearchText).ToListAsync(Token), await right.Accounts.OrderBy(a => a.Id).Select(a => a.SearchText).ToListAsync(Token));
        Assert.Equal(await left.People.OrderBy(a => a.Id).Select(a => a.SearchText).ToListAsync(Token), await right.People.OrderBy(a => a.Id).Select(a => a.SearchText).ToListAsync(Token));
    }

    [Fact]
    public async Task It_refuses_a_database_with_accounts_and_a_scale_out_of_range()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var seed = database.Get<SeedScale>();

        await Assert.ThrowsAsync<RuleViolation>(() => seed.RunAsync(1.1, ScaleParts.None, null, Token));
        await Assert.ThrowsAsync<RuleViolation>(() => seed.RunAsync(double.NaN, ScaleParts.None, null, Token));
        await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        await Assert.ThrowsAsync<RuleViolation>(() => seed.RunAsync(Scale, ScaleParts.None, null, Token));
    }

    private static async Task RowsHangTogetherAsync(KamDbContext db, DatabaseKind kind)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            Assert.Empty(await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS \"Value\" FROM pragma_foreign_key_check").ToListAsync(Token));
        }

        Assert.Equal(0, await db.Accounts.CountAsync(a => a.Ownership.Count(p => p.ToOn == null && p.OwnerId == a.OwnerId) != 1, Token));
        Assert.Equal(0, await db.People.CountAsync(p => !p.Employments.Any(), Token));
        Assert.Equal(0, await db.Touches.CountAsync(t => t.People.Any(p => !p.Person.Employments.Any(e => e.AccountId == t.AccountId)), Token));
    }

    private static async Task CentresAndTasksAsync(KamDbContext db, ScaleReport report)
    {
        Assert.Equal((35, 600), (report.Centres, report.Tasks));
        Assert.InRange(report.CentreMembers, 225, 245);
        Assert.Equal((report.Centres, report.CentreMembers, report.Tasks), (await db.PurchasingCentres.CountAsync(Token), await db.CentreMembers.CountAsync(Token), await db.WorkTasks.CountAsync(Token)));
        var centres = await db.PurchasingCentres.Include(c => c.Members).ThenInclude(m => m.Roles).ThenInclude(r => r.Role).Include(c => c.Members).ThenInclude(m => m.Employment).ToListAsync(Token);
        Assert.All(centres, c => Assert.Equal(c.Status == CentreStatus.Published, c.Active.Sum(m => m.Influence) == PurchasingCentre.FullInfluence));
        Assert.All(centres.SelectMany(c => c.Members), m => Assert.Equal((m.Centre.AccountId, m.PersonId), (m.Employment.AccountId, m.Employment.PersonId)));
        Assert.All(centres, c => Assert.Contains(c.Members, m => m.IsDecisionMaker));
        Assert.InRange(centres.Count(c => c.Status == CentreStatus.Draft), 1, 10);
        Assert.Equal(0, await db.WorkTasks.CountAsync(t => t.AssigneeId == null && (t.Kind != TaskKind.Service || !db.AccountTeamMembers.Any(m => m.AccountId == t.AccountId)), Token));
        Assert.InRange(await db.WorkTasks.CountAsync(t => t.AssigneeId == null, Token), 1, 60);
    }

    private static async Task SumsAgreeAsync(KamDbContext db)
    {
        var total = await db.OrderLines.SumAsync(l => l.Amount, Token);
        Assert.True(total > 0);
        Assert.Equal(total, await db.SalesOrders.SumAsync(o => o.Amount, Token));
        Assert.Equal(total, await db.AccountMonthSales.SumAsync(m => m.Amount, Token));
        var next = await db.Touches.Where(t => t.Status == TouchStatus.Planned).GroupBy(t => t.AccountId).Select(g => new { g.Key, On = g.Min(t => t.DueOn) }).ToDictionaryAsync(g => g.Key, g => (DateOnly?)g.On, Token);
        Assert.All(await db.Accounts.Select(a => new { a.Id, a.NextTouchOn }).ToListAsync(Token), a => Assert.Equal(next.GetValueOrDefault(a.Id), a.NextTouchOn));
    }
}
