using KamPortal.Accounts;
using KamPortal.Acquaintances;
using KamPortal.Data;
using KamPortal.Demo;
using KamPortal.Jobs;
using KamPortal.Orders;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Demo;

/// <summary>The numbers of domain.md §6.1 that the model can hold; the tests of this class read one seeded database.</summary>
public sealed class DemoCompanyTests(SeededDemo demo) : IClassFixture<SeededDemo>, IAsyncDisposable
{
    private static readonly DateOnly Today = A.Monday;

    private readonly KamDbContext db = demo.Database.OpenAsSystem();

    [Fact]
    public async Task It_has_the_staff_of_the_book()
    {
        var users = await db.PortalUsers.Include(u => u.Roles).Include(u => u.Branch).ToListAsync();
        var enabled = users.Where(u => u.IsEnabled).ToList();

        Assert.Equal((24, 25), (enabled.Count, users.Count));
        Assert.Equal((1, 2, 10, 1, 3, 2, 1, 1, 2, 1), (Of(Role.Director), Of(Role.Head), Of(Role.Manager), Of(Role.Developer), Of(Role.Assistant), Of(Role.HumanResources), Of(Role.Marketing), Of(Role.CreditController), Of(Role.Department), Of(Role.Administrator)));
        Assert.Equal(4, users.Select(u => u.Branch.TimeZoneId).Distinct().Count());
        Assert.Contains("anna.smirnova", users.Select(u => u.Login));
        Assert.Equal(users.Count, users.Select(u => u.Login).Distinct().Count());
        Assert.All(users.Where(u => !u.Has(Role.Director)), u => Assert.NotNull(u.SupervisorId));
        Assert.Equal(14, (await db.Absences.Where(a => a.DeputyId != null && a.FromOn <= Today && Today <= a.ToOn).SingleAsync()) is { } leave ? leave.ToOn.DayNumber - leave.FromOn.DayNumber + 1 : 0);
        Assert.Equal(1, await db.Absences.CountAsync(a => a.DeputyId == null && a.FromOn <= Today && Today <= a.ToOn));

        int Of(Role role) => enabled.Count(u => u.Has(role));
    }

    [Fact]
    public async Task It_has_the_accounts_of_the_book()
    {
        var accounts = await db.Accounts.Include(a => a.Ownership).ToListAsync();

        Assert.Equal(200, accounts.Count);
        Assert.Equal((4, 26, 70, 100), (Count(a => a.Size == AccountSize.Largest), Count(a => a.Size == AccountSize.Large), Count(a => a.Size == AccountSize.Medium), Count(a => a.Size == AccountSize.Small)));
        Assert.Equal((24, 36, 62, 58, 20), (Count(a => a.Abcd == AbcdCategory.A), Count(a => a.Abcd == AbcdCategory.B), Count(a => a.Abcd == AbcdCategory.C), Count(a => a.Abcd == AbcdCategory.D), Count(a => a.Abcd == AbcdCategory.Unknown)));
        Assert.Equal((62, 10, 8), (Count(a => a.ManagerKeyStatus == KeyStatus.Key), Count(a => a.ManagerKeyStatus == KeyStatus.Candidate), Count(a => a.ManagerKeyStatus == KeyStatus.Rejected)));
        Assert.Equal((12, 18), (Count(a => a.Status == AccountStatus.Lost), Count(a => a.Status == AccountStatus.AtRisk)));
        Assert.Equal([15, 16], accounts.Where(a => a.ManagerKeyStatus == KeyStatus.Key).GroupBy(a => a.OwnerId).Select(g => g.Count()).Order().TakeLast(2));
        Assert.Equal(12, Count(a => a.Region == "Зарубежье"));
        Assert.Equal(6, accounts.Where(a => a.Name.StartsWith("Холдинг", StringComparison.Ordinal)).Count(h => accounts.Count(a => a.ParentId == h.Id) >= 2));
        Assert.Equal(58, Count(a => a.Route is not null));
        Assert.Equal(4, accounts.Where(a => a.Route is not null).Select(a => a.Route).Distinct().Count());
        Assert.All(accounts.Where(a => a.Inn is not null), a => Assert.True(Inn.IsValid(a.Inn!)));
        Assert.All(accounts.Where(a => a.Status == AccountStatus.Lost), a => Assert.NotNull(a.LostReason));

        int Count(Func<Account, bool> which) => accounts.Count(which);
    }

    [Fact]
    public async Task It_has_the_acquaintances_of_the_book_with_every_kind_of_gap()
    {
        var known = await db.Acquaintances.Include(a => a.User).ToListAsync();
        var keys = await db.Accounts.Where(a => a.ManagerKeyStatus == KeyStatus.Key).Select(a => a.Id).ToListAsync();
        await demo.Database.SignInAsync((await db.PortalUsers.SingleAsync(u => u.Roles.Any(r => r.Role == Role.Director))).Id);

        Assert.Equal(400, known.Count);
        Assert.InRange(known.Count(a => a.IntroducedByUserId is not null || a.IntroducedByPersonId is not null), 40, 200);
        Assert.Contains(known, a => !a.User.IsEnabled);
        var gaps = new HashSet<GapKind>();
        foreach (var key in keys)
        {
            gaps.UnionWith(AcquaintanceGaps.Of((await demo.Database.Get<AcquaintanceQueries>().MatrixAsync(key, [], CancellationToken.None))!).Select(g => g.Kind));
        }

        Assert.Equal(Enum.GetValues<GapKind>(), gaps.Order());
        Assert.True(await db.People.CountAsync(p => p.Notes != null) > 30);
        Assert.True(await db.Employments.CountAsync(e => e.IsOutside && e.Organisation != null) > 10);
    }

    [Fact]
    public async Task Managers_are_loaded_from_40_to_130_percent()
    {
        var accounts = await db.Accounts.Select(a => new { a.OwnerId, a.Size }).ToListAsync();
        var loads = accounts.GroupBy(a => a.OwnerId).Select(g => g.Sum(a => a.Size switch { AccountSize.Largest => 1 / 3d, AccountSize.Large => 0.1, AccountSize.Medium => 0.02, _ => 0.01 })).Order().ToList();

        Assert.Equal(10, loads.Count);
        Assert.InRange(loads[0], 0.395, 0.45);
        Assert.InRange(loads[^1], 1.2, 1.3);
        Assert.Equal(6.3, loads.Sum(), 1);
    }

    [Fact]
    public async Task Every_account_has_one_owner_on_every_day_and_the_one_who_left_has_none()
    {
        var accounts = await db.Accounts.Include(a => a.Ownership).Include(a => a.Owner).ToListAsync();

        Assert.All(accounts, account =>
        {
            var periods = account.Ownership.OrderBy(p => p.FromOn).ToList();
            Assert.Equal(account.CreatedOn, periods[0].FromOn);
            Assert.Equal(account.OwnerId, periods.Single(p => p.ToOn is null).OwnerId);
            Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.Equal(pair.First.ToOn!.Value.AddDays(1), pair.Second.FromOn));
            Assert.True(account.Owner.IsEnabled);
        });
        Assert.Contains(accounts, a => a.Ownership.Count == 2);
    }

    [Fact]
    public async Task It_has_1150_people_a_tenth_of_them_English_with_a_tree_in_every_account()
    {
        var people = await db.People.ToListAsync();
        var places = await db.Employments.Include(e => e.ReportsTo).ToListAsync();

        Assert.Equal(DemoPeople.Count, people.Count);
        Assert.InRange(people.Count(p => p.Language == "en"), 80, 140);
        Assert.All(places.Where(e => e.ReportsTo is not null), e => Assert.True(e.ReportsTo!.AccountId == e.AccountId && e.ReportsTo.Seniority > e.Seniority));
        Assert.Equal(200, places.Select(e => e.AccountId).Distinct().Count());
        Assert.Contains(places.GroupBy(e => e.PersonId), g => g.Count(e => e.ToOn is null) == 2);
        Assert.Contains(people, p => p is { BirthMonth: 2, BirthDay: 29 });
        Assert.Contains(people, p => p is { BirthMonth: not null, BirthYear: null });
        Assert.Contains(people, p => p is { BirthMonth: 12, BirthDay: 31 });
        Assert.Contains(people, p => p.Birthday?.NextFrom(Today, 28) == Today);
        Assert.Contains(people, p => p.Birthday?.NextFrom(Today, 28) == Today.AddDays(1));
        Assert.Contains(people, p => p.Birthday is { } day && day.NextFrom(Today, 28).DayOfWeek == DayOfWeek.Sunday);
        Assert.Contains(people, p => p.Email is null);
        Assert.Contains(people, p => p.OptOuts.HasFlag(OptOuts.Mail | OptOuts.Greetings));
        Assert.Contains(people, p => p.Consent == ConsentStatus.Unknown);
        Assert.Equal(2, people.Count(p => p.SortName.StartsWith("КОРОЛЕВ ПЕТР", StringComparison.Ordinal)));
        Assert.Contains(people, p => p.TimeZoneId == "Asia/Vladivostok");
        Assert.Contains(people, p => p.TimeZoneId == "America/Bogota");
        Assert.Contains(places, e => e.RoleId == 4 && e.ToOn == Today.AddDays(-7));
    }

    [Fact]
    public async Task Lines_orders_months_and_accounts_add_up()
    {
        Assert.Equal(DemoOrders.OrderCount, await db.SalesOrders.CountAsync());
        Assert.Equal(DemoOrders.LineCount, await db.OrderLines.CountAsync());
        var total = await db.OrderLines.SumAsync(l => l.Amount);
        Assert.True(total > 1_000_000_000m);
        Assert.Equal(total, await db.SalesOrders.SumAsync(o => o.Amount));
        Assert.Equal(total, await db.AccountMonthSales.SumAsync(m => m.Amount));

        var thisMonth = new DateOnly(2026, 11, 1);
        Assert.Equal(
            await db.AccountMonthSales.Where(m => m.Month >= thisMonth.AddYears(-1) && m.Month < thisMonth).SumAsync(m => m.Amount),
            await db.Accounts.SumAsync(a => a.Sales12Months));
        Assert.Equal(await db.SalesOrders.MaxAsync(o => o.OrderedOn), await db.Accounts.MaxAsync(a => a.LastOrderOn));
        Assert.Equal(0, await db.SalesOrders.CountAsync(o => o.OrderedOn >= Today));
        Assert.True(await db.OrderLines.AnyAsync(l => l.Amount < 0));
        Assert.Equal(12, await db.ProductGroups.CountAsync());
        Assert.Equal(37, await db.AccountMonthSales.Select(m => m.Month).Distinct().CountAsync());
    }

    [Fact]
    public async Task The_roll_up_of_sales_finds_nothing_to_change()
    {
        var before = (await AccountsAsync(), await MonthsAsync());
        await demo.Database.Get<SalesRollup>().OfAllAsync(TestContext.Current.CancellationToken);

        Assert.Equal(before.Item1, await AccountsAsync());
        Assert.Equal(before.Item2, await MonthsAsync());

        Task<List<string>> AccountsAsync() => db.Accounts.OrderBy(a => a.Id).Select(a => a.Id + "|" + a.FirstOrderOn + "|" + a.LastOrderOn + "|" + a.Sales12Months).ToListAsync();
        Task<List<string>> MonthsAsync() => db.AccountMonthSales.OrderBy(m => m.AccountId).ThenBy(m => m.Month).ThenBy(m => m.ProductGroupId).Select(m => m.AccountId + "|" + m.Month + "|" + m.ProductGroupId + "|" + m.Amount + "|" + m.Orders).ToListAsync();
    }

    [Fact]
    public async Task The_planner_fills_the_next_five_weeks_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Get<SeedDemo>().RunAsync(null, TestContext.Current.CancellationToken);
        await using var own = database.OpenAsSystem();
        var planned = await own.Touches.CountAsync(t => t.Status == TouchStatus.Planned);
        var first = new JobReport();
        await database.Get<PlanTouchesJob>().RunAsync(first, TestContext.Current.CancellationToken);
        var second = new JobReport();
        await database.Get<PlanTouchesJob>().RunAsync(second, TestContext.Current.CancellationToken);

        Assert.InRange(first.Created, 150, 900);
        Assert.Equal((0, 0, 0), (first.Failed, second.Created, second.Failed));
        Assert.Equal(planned + first.Created, await own.Touches.CountAsync(t => t.Status == TouchStatus.Planned));
        Assert.Equal(await own.Touches.Where(t => t.Status == TouchStatus.Planned).MinAsync(t => (DateOnly?)t.DueOn), await own.Accounts.MinAsync(a => a.NextTouchOn));
    }

    [Fact]
    public async Task January_is_slow_spring_is_busy_and_one_client_pauses_in_January_only()
    {
        var months = await db.AccountMonthSales.Where(m => m.Month < new DateOnly(2026, 11, 1)).GroupBy(m => m.Month).Select(g => new { g.Key, Orders = g.Sum(m => m.Orders) }).ToListAsync();
        var quiet = await db.Accounts.SingleAsync(a => a.Name.Contains("Морозко"));
        var bought = await db.AccountMonthSales.Where(m => m.AccountId == quiet.Id).Select(m => m.Month).Distinct().ToListAsync();

        Assert.True(months.Where(m => m.Key.Month == 1).Average(m => m.Orders) < 0.7 * months.Average(m => m.Orders));
        Assert.True(months.Where(m => m.Key.Month == 4).Average(m => m.Orders) > 1.15 * months.Average(m => m.Orders));
        Assert.Equal(34, bought.Count);
        Assert.DoesNotContain(bought, m => m.Month == 1);
    }

    [Fact]
    public async Task Every_manager_has_done_overdue_todays_and_coming_touches()
    {
        var touches = await db.Touches.Include(t => t.Account).ToListAsync();
        var done = touches.Where(t => t.Status == TouchStatus.Done).ToList();

        Assert.InRange(done.Count, 2000, 3000);
        Assert.Equal(Enum.GetValues<TouchOutcome>().Length, done.Select(t => t.Outcome).Distinct().Count());
        Assert.All(done, t => Assert.True(t.DoneOn < Today && t.DoneOn >= Today.AddDays(-DemoTouches.DaysBack)));
        Assert.All(touches.Where(t => t.Status == TouchStatus.Planned).GroupBy(t => t.Account.OwnerId), of =>
        {
            Assert.Contains(of, t => t.DueOn < Today);
            Assert.Contains(of, t => t.DueOn == Today);
            Assert.Contains(of, t => t.DueOn > Today && t.DueOn <= Today.AddDays(6));
            Assert.Contains(of, t => t.DueOn > Today.AddDays(20));
        });
        Assert.Contains(touches, t => t.OnBehalfOfId is not null);
        Assert.All(await db.Accounts.ToListAsync(), a => Assert.Equal(touches.Where(t => t.AccountId == a.Id && t.Status == TouchStatus.Planned).Min(t => (DateOnly?)t.DueOn), a.NextTouchOn));
        Assert.All(await db.Accounts.ToListAsync(), a => Assert.Equal(touches.Where(t => t.AccountId == a.Id).Max(t => t.DoneOn), a.LastTouchOn));
    }

    [Fact]
    public async Task Awkward_names_are_there_and_found_by_their_words()
    {
        foreach (var name in new[] { "Вектор", "Bektop", "Д’Артаньян-Сервис", "Насос🚰Маркет", "Торговый дом «Сибирский „Инструмент“»", "O'Hara Process Valves Ltd", "Сеть магазинов «Домовой мастер»", "Сантехника на Лесной" })
        {
            Assert.Equal(1, await db.Accounts.CountAsync(a => a.Name == name));
        }

        Assert.Equal(1, await db.Accounts.CountAsync(a => a.Name.Length == 200));
        Assert.Contains(await db.Accounts.Where(a => a.Inn != null).GroupBy(a => a.Inn).Select(g => new { Count = g.Count(), Kpp = g.Select(a => a.Kpp).Distinct().Count() }).ToListAsync(), g => g is { Count: 2, Kpp: 2 });
        Assert.True(await db.AccountWords.AnyAsync(w => w.Word == "ВЕКТОР"));
        Assert.Equal(2, await db.PersonWords.CountAsync(w => w.Word == "КОРОЛЕВ"));
        Assert.All(await db.Accounts.ToListAsync(), a => Assert.NotEmpty(a.SearchText));
    }

    [Theory]
    [InlineData("2026-12-31")]
    [InlineData("2027-01-01")]
    [InlineData("2028-02-29")]
    [InlineData("2027-05-02")]
    public async Task It_can_be_seeded_on_any_day(string day)
    {
        await using var other = await TestDatabase.CreateAsync();
        other.Clock.Now = DateTimeOffset.Parse(day + "T06:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        await other.Get<SeedDemo>().RunAsync(null, TestContext.Current.CancellationToken);

        var today = DateOnly.FromDateTime(other.Clock.Now.UtcDateTime);
        await using var system = other.OpenAsSystem();
        Assert.Equal((200, DemoPeople.Count, DemoOrders.OrderCount, DemoOrders.LineCount), (await system.Accounts.CountAsync(), await system.People.CountAsync(), await system.SalesOrders.CountAsync(), await system.OrderLines.CountAsync()));
        Assert.Equal(await system.OrderLines.SumAsync(l => l.Amount), await system.AccountMonthSales.SumAsync(m => m.Amount));
        Assert.Equal(10, await system.Touches.Where(t => t.Status == TouchStatus.Planned && t.DueOn < today).Select(t => t.Account.OwnerId).Distinct().CountAsync());
    }

    [Fact]
    public async Task It_is_the_same_company_again_and_never_seeds_twice()
    {
        await using var second = await TestDatabase.CreateAsync();
        await second.Get<SeedDemo>().RunAsync(null, TestContext.Current.CancellationToken);
        await using var other = second.OpenAsSystem();

        Assert.Equal(await FingerprintAsync(db), await FingerprintAsync(other));
        Assert.False(await second.Get<SeedDemo>().RunAsync(null, TestContext.Current.CancellationToken));
        Assert.Equal(200, await other.Accounts.CountAsync());
    }

    [Fact]
    public async Task A_seeding_cut_short_leaves_nothing()
    {
        await using var empty = await TestDatabase.CreateAsync();
        using var stop = new CancellationTokenSource();
        var atOrders = new Cut(stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => empty.Get<SeedDemo>().RunAsync(atOrders, stop.Token));

        await using var system = empty.OpenAsSystem();
        Assert.Equal((0, 0), (await system.Accounts.CountAsync(), await system.PortalUsers.CountAsync()));
        Assert.True(await empty.Get<SeedDemo>().RunAsync(null, TestContext.Current.CancellationToken));
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();

    private static async Task<string> FingerprintAsync(KamDbContext db) => string.Join('\n',
        string.Join('|', await db.Accounts.OrderBy(a => a.Id).Select(a => a.Id + a.Name + a.Inn + a.OwnerId).ToListAsync()),
        string.Join('|', await db.People.OrderBy(p => p.Id).Select(p => p.SearchText).ToListAsync()),
        await db.OrderLines.SumAsync(l => l.Amount),
        string.Join('|', await db.Touches.OrderBy(t => t.Id).Select(t => t.AccountId + t.Topic + t.Result).ToListAsync()));

    private sealed class Cut(CancellationTokenSource stop) : IProgress<string>
    {
        public void Report(string value)
        {
            if (value.StartsWith("Заказы", StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        }
    }
}
