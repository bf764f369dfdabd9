using KamPortal.Accounts;
using KamPortal.Categories;
using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.Potentials;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Categories;

public sealed class RecalculateCategoriesTests
{
    private static readonly DateOnly InYear = new(2026, 3, 1);

    /// <summary>Groups 1 and 2 with 600 and 400 against shipments of 450 and 700; everything together 1 500, so 500 are the rest, with 100 shipped.</summary>
    [Theory, EachDatabase]
    public async Task Potential_gap_and_share_follow_from_groups_and_the_rest(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        int id;
        await using (var db = database.OpenAsSystem())
        {
            var groups = await GroupsAsync(db, 3);
            id = (await A.AccountAsync(db, (await A.UserAsync(db)).Id, abcd: AbcdCategory.Unknown)).Id;
            Tell(db, id, groups[0], 600_000m, new DateOnly(2026, 5, 5));
            Tell(db, id, groups[1], 400_000m, new DateOnly(2026, 4, 4));
            Tell(db, id, null, 1_500_000m, new DateOnly(2026, 6, 6));
            var former = Tell(db, id, groups[2], 9_000_000m, new DateOnly(2025, 1, 1));
            former.GiveWay();
            Ship(db, id, groups[0], 450_000m, InYear);
            Ship(db, id, groups[1], 800_000m, InYear);
            Ship(db, id, groups[1], -100_000m, InYear.AddMonths(1));
            Ship(db, id, groups[2], 60_000m, InYear);
            Ship(db, id, null, 40_000m, InYear);
            Ship(db, id, groups[0], 5_000_000m, new DateOnly(2025, 10, 1));
            Ship(db, id, groups[0], 5_000_000m, new DateOnly(2026, 11, 1));
            await db.SaveChangesAsync();
            await KeepSalesAsync(db);
        }

        Assert.Equal(1, await database.Get<RecalculateCategories>().OfAccountsAsync([id], CategoryCause.Potential, default));

        await using var check = database.OpenAsSystem();
        var account = await check.Accounts.SingleAsync();
        Assert.Equal((1_500_000m, 150_000m + 0m + 400_000m, 83.33m), (account.Potential, account.Gap, account.SharePercent));
        Assert.Equal((new DateOnly(2026, 4, 4), AbcClass.A, AbcdCategory.B, A.Monday), (account.PotentialAsOfOn, account.Abc, account.Abcd, account.AbcdOn));
        var assessment = await check.CategoryAssessments.SingleAsync();
        Assert.Equal((1_250_000m, 1_500_000m, 550_000m, 1_250_000m, true, false), (assessment.Volume, assessment.Potential, assessment.Gap, assessment.VolumeThreshold, assessment.TakesMuch, assessment.CanMore));
        Assert.Equal((AbcdCategory.B, AbcdCategory.Unknown, AbcClass.A, CategoryCause.First, AssessmentState.Applied, 1, account.OwnerId, A.Monday), (assessment.Category, assessment.Previous, assessment.Abc, assessment.Cause, assessment.State, assessment.RulesNumber, assessment.OwnerId, assessment.AsOfOn));
        Assert.Equal(database.Clock.GetUtcNow().UtcDateTime, assessment.At);
    }

    [Theory, EachDatabase]
    public async Task A_changed_letter_leaves_the_route_and_replans_and_an_open_form_notices(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id, abcd: AbcdCategory.D);
        account.TakeRoute(SmallAccountRoute.Website);
        Tell(db, account.Id, null, 2_000_000m, A.Monday);
        await db.SaveChangesAsync();
        await db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.TouchesPlannedOn, A.Monday));

        await database.Get<RecalculateCategories>().OfAllAsync(CategoryCause.Sales, default);

        await using var check = database.OpenAsSystem();
        var after = await check.Accounts.SingleAsync();
        Assert.Equal((AbcdCategory.C, (SmallAccountRoute?)null, (DateOnly?)null, account.Version + 1), (after.Abcd, after.Route, after.TouchesPlannedOn, after.Version));
        Assert.Equal((AbcClass.None, 0m), (after.Abc, after.SharePercent));
    }

    [Theory, EachDatabase]
    public async Task Archived_accounts_stay_as_they_are_and_draw_no_line(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var owner = (await A.UserAsync(db)).Id;
        var (gone, small) = (await A.AccountAsync(db, owner, "Архив"), await A.AccountAsync(db, owner, "Малый", AbcdCategory.Unknown));
        Ship(db, gone.Id, null, 90_000_000m, InYear);
        Ship(db, small.Id, null, 1_000m, InYear);
        Tell(db, gone.Id, null, 1m, A.Monday);
        Tell(db, small.Id, null, 1_000m, A.Monday);
        gone.Archive();
        await db.SaveChangesAsync();
        await KeepSalesAsync(db);

        await database.Get<RecalculateCategories>().OfAllAsync(CategoryCause.Sales, default);

        await using var check = database.OpenAsSystem();
        Assert.Equal((AbcdCategory.A, (decimal?)null), await check.Accounts.Where(a => a.Id == gone.Id).Select(a => ValueTuple.Create(a.Abcd, a.Potential)).SingleAsync());
        Assert.Equal(AbcdCategory.B, (await check.Accounts.SingleAsync(a => a.Id == small.Id)).Abcd);
    }

    /// <summary>A key account that would go from A to D: proposed once, replaced when it becomes C, withdrawn when A again; up it goes by itself.</summary>
    [Theory, EachDatabase]
    public async Task A_key_account_goes_down_only_by_a_proposal_and_up_by_itself(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var owner = (await A.UserAsync(db)).Id;
        var account = await A.AccountAsync(db, owner);
        account.ManagerKeyStatus = KeyStatus.Key;
        Ship(db, (await A.AccountAsync(db, owner, "Большой", AbcdCategory.Unknown)).Id, null, 50_000_000m, InYear);
        var record = Tell(db, account.Id, null, 1_000m, A.Monday);
        await db.SaveChangesAsync();
        await KeepSalesAsync(db);

        Assert.Equal((AbcdCategory.A, AbcdCategory.D), await AfterAsync());
        Assert.Equal((AbcdCategory.A, AbcdCategory.D), await AfterAsync());
        record = await TellAnewAsync(10_000_000m);
        Assert.Equal((AbcdCategory.A, AbcdCategory.C), await AfterAsync());
        Ship(db, account.Id, null, 60_000_000m, InYear);
        await db.SaveChangesAsync();
        await KeepSalesAsync(db);
        record = await TellAnewAsync(100_000_000m);
        Assert.Equal((AbcdCategory.A, (AbcdCategory?)null), await AfterAsync());

        account.Abcd = AbcdCategory.D;
        await db.SaveChangesAsync();
        Assert.Equal((AbcdCategory.A, (AbcdCategory?)null), await AfterAsync());

        async Task<(AbcdCategory Letter, AbcdCategory? Proposed)> AfterAsync()
        {
            await database.Get<RecalculateCategories>().OfAccountsAsync([account.Id], CategoryCause.Sales, default);
            await using var check = database.OpenAsSystem();
            var letter = (await check.Accounts.SingleAsync(a => a.Id == account.Id)).Abcd;
            await db.Entry(account).ReloadAsync();
            return (letter, (await check.CategoryAssessments.SingleOrDefaultAsync(a => a.State == AssessmentState.Proposed))?.Category);
        }

        async Task<PotentialRecord> TellAnewAsync(decimal annual)
        {
            record.GiveWay();
            await db.SaveChangesAsync();
            var next = Tell(db, account.Id, null, annual, A.Monday);
            await db.SaveChangesAsync();
            return next;
        }
    }

    [Theory, EachDatabase]
    public async Task A_declined_proposal_rests_for_three_months(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        account.KeyStatus = KeyStatus.Key;
        await db.SaveChangesAsync();
        Assert.Equal(1, await RunAsync());
        await db.CategoryAssessments.ExecuteUpdateAsync(set => set.SetProperty(a => a.State, AssessmentState.Declined).SetProperty(a => a.DecidedAt, database.Clock.GetUtcNow().UtcDateTime));

        database.Clock.Now = database.Clock.Now.AddMonths(3);
        Assert.Equal(0, await RunAsync());
        database.Clock.Now = database.Clock.Now.AddSeconds(1);
        Assert.Equal(1, await RunAsync());
        Assert.Equal([AssessmentState.Declined, AssessmentState.Proposed], await db.CategoryAssessments.AsNoTracking().OrderBy(a => a.Id).Select(a => a.State).ToListAsync());

        Task<int> RunAsync() => database.Get<RecalculateCategories>().OfAllAsync(CategoryCause.Sales, default);
    }

    [Theory, EachDatabase]
    public async Task Two_servers_at_once_write_each_letter_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var owner = (await A.UserAsync(db)).Id;
        for (var n = 0; n < 20; n++)
        {
            Tell(db, (await A.AccountAsync(db, owner, $"Клиент {n}", AbcdCategory.Unknown)).Id, null, 1_000_000m, A.Monday);
        }

        await db.SaveChangesAsync();

        var changed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => database.Get<RecalculateCategories>().OfAllAsync(CategoryCause.Sales, default))));

        Assert.Equal(20, changed.Sum());
        Assert.Equal(20, await db.CategoryAssessments.CountAsync());
    }

    internal static async Task<List<int>> GroupsAsync(KamDbContext db, int count)
    {
        var groups = Enumerable.Range(1, count).Select(n => new ProductGroup { Name = $"Группа {n}" }).ToList();
        db.AddRange(groups);
        await db.SaveChangesAsync();
        return groups.ConvertAll(g => g.Id);
    }

    internal static PotentialRecord Tell(KamDbContext db, int accountId, int? groupId, decimal annual, DateOnly on) =>
        db.Add(PotentialRecord.Of(accountId, groupId, annual, PotentialSource.Estimate, PotentialConfidence.Medium, on, null, A.Monday.ToDateTime(TimeOnly.MinValue))).Entity;

    internal static void Ship(KamDbContext db, int accountId, int? groupId, decimal amount, DateOnly month) =>
        db.Add(new AccountMonthSales { AccountId = accountId, ProductGroupId = groupId, Month = month, Amount = amount, Orders = 1 });

    /// <summary>What the roll-up keeps beside the months.</summary>
    internal static async Task KeepSalesAsync(KamDbContext db)
    {
        var (from, to) = SalesRollup.TrailingYear(A.Monday);
        await db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.Sales12Months, a => db.AccountMonthSales.Where(s => s.AccountId == a.Id && s.Month >= from && s.Month < to).Sum(s => s.Amount)));
    }
}
