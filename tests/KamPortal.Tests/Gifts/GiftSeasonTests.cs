using KamPortal.Accounts;
using KamPortal.Gifts;
using KamPortal.Greetings;
using KamPortal.People;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Gifts;

/// <summary>domain.md §5.3 GiftSeason: opened once, with a proposed list, for approval within the budget.</summary>
public sealed class GiftSeasonTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_job_opens_new_year_once_and_proposes_deciders_then_the_most_senior(DatabaseKind kind)
    {
        await using var it = await GiftCase.CreateAsync(kind);
        var decider = await it.PersonAsync("Решалов", seniority: 2);
        await using (var db = it.Database.OpenAsSystem())
        {
            (await db.Employments.SingleAsync(e => e.PersonId == decider.Id, Now)).RoleId = A.DeciderRole;
            await db.SaveChangesAsync(Now);
        }

        var boss = await it.PersonAsync("Главный", seniority: 5);
        await it.PersonAsync("Рядовой", seniority: 1);
        await it.AccountAsync("Мелкий", AbcdCategory.D);

        var report = await it.RunSeasonJobAsync();
        var again = await it.RunSeasonJobAsync();

        Assert.Equal((2, 0), (report.Created, again.Created));
        await using var after = it.Database.OpenAsSystem();
        var season = await after.GiftSeasons.Include(s => s.Shares).SingleAsync(Now);
        Assert.Equal(("new-year:2026", "Новый год 2027", 6_000m, 4), (season.Code, season.NameRu, season.Budget, season.Shares.Count));
        var gifts = await after.Gifts.OrderBy(g => g.Id).ToListAsync(Now);
        Assert.Equal([decider.Id, boss.Id], gifts.Select(g => g.PersonId));
        Assert.All(gifts, g => Assert.Equal((3_000m, GiftStatus.Planned, it.World.Manager.Id, new DateOnly(2026, 12, 28)), (g.Value, g.Status, g.PlannedById, g.On)));
        Assert.Single(await after.Notifications.Where(n => n.UserId == it.World.Manager.Id).ToListAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task Two_servers_at_once_open_a_season_once(DatabaseKind kind)
    {
        await using var it = await GiftCase.CreateAsync(kind);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => it.Database.Get<GiftSeasonJob>().RunAsync(new(), Now), Now)));
        await using var db = it.Database.OpenAsSystem();
        Assert.Equal((1, 1), (await db.GiftSeasons.CountAsync(Now), await db.Gifts.CountAsync(Now)));
    }

    [Fact]
    public async Task A_decision_maker_of_a_published_centre_comes_first()
    {
        await using var it = await GiftCase.CreateAsync();
        var decider = await it.PersonAsync("Решалов", seniority: 1);
        await it.PersonAsync("Главный", seniority: 5);
        await using (var db = it.Database.OpenAsSystem())
        {
            var member = await A.MemberAsync(db, it.World.Account.Id, await db.People.SingleAsync(p => p.Id == decider.Id, Now), A.DeciderRole);
            member.Weigh(100);
            var centre = await db.PurchasingCentres.Include(c => c.Members).ThenInclude(m => m.Roles).ThenInclude(r => r.Role).SingleAsync(Now);
            centre.Publish(it.World.Manager.Id, it.Database.Clock.Now.UtcDateTime);
            await db.SaveChangesAsync(Now);
        }

        await ProposeAsync(it, await it.SeasonAsync(people: 1));
        await using var after = it.Database.OpenAsSystem();
        Assert.Equal(decider.Id, (await after.Gifts.SingleAsync(Now)).PersonId);
    }

    [Theory, EachDatabase]
    public async Task Nobody_is_proposed_who_left_declined_may_not_or_stands_elsewhere(DatabaseKind kind)
    {
        await using var it = await GiftCase.CreateAsync(kind);
        var b = await it.AccountAsync("Бета", AbcdCategory.B);
        var gone = await it.AccountAsync("Ушедшие");
        await it.PersonAsync("Чиновников", official: true);
        var (declined, never, newYear, left, ended) = (await it.PersonAsync("Отказов"), await it.PersonAsync("Никогдаев"), await it.PersonAsync("Снегов"), await it.PersonAsync("Уволенный"), await it.PersonAsync("Бывший"));
        await it.PersonAsync("Потеряев", gone);
        await using (var db = it.Database.OpenAsSystem())
        {
            (await db.People.SingleAsync(p => p.Id == declined.Id, Now)).OptOuts = OptOuts.Greetings;
            (await db.People.SingleAsync(p => p.Id == left.Id, Now)).LeftOn = A.Monday.AddDays(-3);
            (await db.Employments.SingleAsync(e => e.PersonId == ended.Id, Now)).ToOn = A.Monday.AddDays(-1);
            (await db.Accounts.SingleAsync(a => a.Id == gone.Id, Now)).ChangeStatus(AccountStatus.Lost, "Закрылись");
            var occasion = new GreetingOccasion { Code = "test-new-year", Kind = OccasionKind.Public, NameRu = "Новый год", NameEn = "New Year", Month = 1, Day = 1 };
            db.AddRange(new GreetingPreference { PersonId = never.Id, IsNever = true }, new GreetingPreference { PersonId = newYear.Id, IsNever = true, Occasion = occasion });

            // At two clients: the better category is the primary one.
            db.Add(new Employment { PersonId = it.Person.Id, AccountId = b.Id, Seniority = 5 });
            await db.SaveChangesAsync(Now);
        }

        await it.RunSeasonJobAsync();
        await using var after = it.Database.OpenAsSystem();
        var gift = await after.Gifts.SingleAsync(Now);
        Assert.Equal((it.Person.Id, it.World.Account.Id), (gift.PersonId, gift.AccountId));
    }

    [Fact]
    public async Task Spring_gifts_come_before_the_day_of_the_person_and_the_next_season_follows_the_last()
    {
        await using var it = await GiftCase.CreateAsync();
        var (man, woman) = (await it.PersonAsync("Мужчинов", seniority: 5, gender: Gender.Male), await it.PersonAsync("Женщинова", seniority: 5, gender: Gender.Female));
        it.Database.Clock.Now = new(2027, 2, 2, 6, 0, 0, TimeSpan.Zero);
        await it.RunSeasonJobAsync();
        await using var db = it.Database.OpenAsSystem();
        var gifts = await db.Gifts.ToDictionaryAsync(g => g.PersonId, g => g.On, Now);
        Assert.Equal(new DateOnly(2027, 3, 5), gifts[woman.Id]); // 6 and 7 March are a weekend
        Assert.InRange(gifts[man.Id], new DateOnly(2027, 2, 19), new DateOnly(2027, 2, 22));
        var season = await db.GiftSeasons.Include(s => s.Shares).SingleAsync(Now);
        season.Budget = 7_777m;
        season.Shares.Single(s => s.Category == AbcdCategory.A).Value = 1_234m;
        await db.SaveChangesAsync(Now);

        it.Database.Clock.Now = new(2028, 2, 1, 3, 0, 0, TimeSpan.Zero);
        await it.RunSeasonJobAsync();
        var next = await db.GiftSeasons.SingleAsync(s => s.Code == "spring:2028", Now);
        Assert.Equal(7_777m, next.Budget);
        Assert.All(await db.Gifts.Where(g => g.SeasonId == next.Id).Select(g => g.Value).ToListAsync(Now), v => Assert.Equal(1_234m, v));

        it.Database.Clock.Now = new(2028, 5, 1, 3, 0, 0, TimeSpan.Zero);
        await it.RunSeasonJobAsync();
        Assert.Equal(2, await db.GiftSeasons.CountAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task One_gift_a_season_also_for_somebody_at_two_clients(DatabaseKind kind)
    {
        await using var it = await GiftCase.CreateAsync(kind);
        var other = await it.AccountAsync("Дочка", owner: it.World.Colleague);
        await using (var db = it.Database.OpenAsSystem())
        {
            db.Add(new Employment { PersonId = it.Person.Id, AccountId = other.Id });
            await db.SaveChangesAsync(Now);
        }

        var season = await it.SeasonAsync();
        var id = (await it.PlanAsync(1_000m, season)).Id;
        await Assert.ThrowsAsync<RuleViolation>(() => it.PlanAsync(1_000m, season));
        await it.World.SignInAsync(it.World.Colleague);
        Assert.Contains("Вектор", (await Assert.ThrowsAsync<RuleViolation>(() => it.PlanAsync(1_000m, season, at: other))).Message, StringComparison.Ordinal);
        await it.World.SignInAsync(it.World.Manager);
        await it.Database.Get<StrikeGifts>().RunAsync([await it.ChoiceAsync(id)], null, Now);
        Assert.Contains("верните", (await Assert.ThrowsAsync<RuleViolation>(() => it.PlanAsync(1_000m, season))).Message, StringComparison.Ordinal);
        await it.World.SignInAsync(it.World.Colleague);
        await it.PlanAsync(1_000m, season, at: other);
        await it.World.SignInAsync(it.World.Manager);
        await Assert.ThrowsAsync<RuleViolation>(async () => await it.Database.Get<StrikeGifts>().RestoreAsync([await it.ChoiceAsync(id)], Now));
    }

    [Theory, EachDatabase]
    public async Task The_list_is_submitted_within_the_budget_and_approved_by_the_director_but_what_is_blocked(DatabaseKind kind)
    {
        await using var it = await GiftCase.CreateAsync(kind);
        var season = await it.SeasonAsync(budget: 5_999m);
        var fine = (await it.PlanAsync(3_000m, season)).Id;
        var above = (await it.PlanAsync(3_000.01m, season, await it.PersonAsync("Дорогов"))).Id;
        var queries = it.Database.Get<GiftSeasonQueries>();
        var view = (await queries.FindAsync(season, Now))!;
        Assert.Equal((6_000.01m, true, false), (view.Live, view.IsOver, view.MaySubmit));
        await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<MoveSeason>().SubmitAsync(season, view.Version, Now));
        await it.World.SignInAsync(it.World.Director);
        Assert.Contains("бюджета", (await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<MoveSeason>().SubmitAsync(season, view.Version, Now))).Message, StringComparison.Ordinal);
        await SaveAsync(it, season, "6500");
        await it.Database.Get<MoveSeason>().SubmitAsync(season, (await queries.FindAsync(season, Now))!.Version, Now);

        await it.World.SignInAsync(it.World.Manager);
        Assert.Contains("на утверждении", (await Assert.ThrowsAsync<RuleViolation>(() => it.EditAsync(fine, 10m))).Message, StringComparison.Ordinal);
        await it.World.SignInAsync(it.World.Head);
        view = (await queries.FindAsync(season, Now))!;
        Assert.Equal((true, false), (view.IsNear, view.MayApprove));
        await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<MoveSeason>().ApproveAsync(season, view.Version, view.Live, Now));
        await it.World.SignInAsync(it.World.Director);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<MoveSeason>().ApproveAsync(season, view.Version, view.Live - 1, Now));
        Assert.Equal(new SeasonApproval(1, 1), await it.Database.Get<MoveSeason>().ApproveAsync(season, view.Version, view.Live, Now));

        Assert.Equal((GiftStatus.Approved, GiftStatus.Planned), ((await it.GiftAsync(fine)).Status, (await it.GiftAsync(above)).Status));
        await it.OverrideAsync(it.World.Director, above);
        await it.ApproveAsync(it.World.Director, above);
        await using var db = it.Database.OpenAsSystem();
        var task = await db.WorkTasks.SingleAsync(Now);
        Assert.Equal((GiftTasks.OfSeason(season, it.World.Account.Id), new DateOnly(2026, 12, 28), WorkTaskStatus.Open), (task.SourceKey, task.DueOn, task.Status));
        await it.World.SignInAsync(it.World.Manager);
        await it.GiveAsync(fine);
        Assert.Equal(WorkTaskStatus.Open, await db.WorkTasks.AsNoTracking().Select(t => t.Status).SingleAsync(Now));
        await it.GiveAsync(above);
        Assert.Equal(WorkTaskStatus.Done, await db.WorkTasks.AsNoTracking().Select(t => t.Status).SingleAsync(Now));
        await it.World.SignInAsync(it.World.Director);
        Assert.Equal("Budget", (await Assert.ThrowsAsync<RuleViolation>(() => SaveAsync(it, season, "6000"))).Field);
        await SaveAsync(it, season, "6000,01");
    }

    [Fact]
    public async Task Single_gifts_are_not_approved_beyond_the_budget_either()
    {
        await using var it = await GiftCase.CreateAsync();
        var season = await it.SeasonAsync(budget: 3_000m);
        var first = (await it.PlanAsync(2_000m, season)).Id;
        var second = (await it.PlanAsync(1_000.01m, season, await it.PersonAsync("Второй"))).Id;
        await Assert.ThrowsAsync<RuleViolation>(() => it.ApproveAsync(it.World.Head, first, second));
        Assert.Equal(GiftStatus.Planned, (await it.GiftAsync(first)).Status);
        await it.ApproveAsync(it.World.Head, first);
        await Assert.ThrowsAsync<RuleViolation>(() => it.ApproveAsync(it.World.Head, second));
    }

    [Fact]
    public async Task A_closed_season_strikes_out_what_was_not_given_and_changes_no_more()
    {
        await using var it = await GiftCase.CreateAsync();
        var season = await it.SeasonAsync(status: SeasonStatus.Approved);
        var given = await it.ApprovedAsync(1_000m, season);
        var left = await it.ApprovedAsync(1_000m, season, await it.PersonAsync("Неврученов"));
        var receipt = await it.GiveAsync(given);
        await it.World.SignInAsync(it.World.Director);
        var version = (await it.Database.Get<GiftSeasonQueries>().FindAsync(season, Now))!.Version;
        Assert.Equal(1, await it.Database.Get<MoveSeason>().CloseAsync(season, version, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<MoveSeason>().CloseAsync(season, version, Now));
        Assert.Equal(GiftStatus.Cancelled, (await it.GiftAsync(left)).Status);
        await it.World.SignInAsync(it.World.Manager);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<GiveGift>().UndoAsync(receipt, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => it.EditAsync(left, 5m));
        await Assert.ThrowsAsync<RuleViolation>(async () => await it.PlanAsync(1m, season, await it.PersonAsync("Поздний")));
        await using var db = it.Database.OpenAsSystem();
        Assert.Equal(WorkTaskStatus.Done, (await db.WorkTasks.SingleAsync(Now)).Status);
    }

    [Theory]
    [InlineData("GiveByOn", "2026-12-20", "2026-12-19", "100", "A,B")]
    [InlineData("GiveByOn", "2026-11-01", "2027-11-01", "100", "A,B")]
    [InlineData("GiveByOn", "2026-11-01", "2026-11-20", "100", "A,B")]
    [InlineData("OpensOn", null, "2026-12-19", "100", "A,B")]
    [InlineData("Budget", "2026-12-01", "2026-12-19", "-1", "A,B")]
    [InlineData("Budget", "2026-12-01", "2026-12-19", "1000000001", "A,B")]
    [InlineData("Shares", "2026-12-01", "2026-12-19", "100", "A,A")]
    public async Task A_season_that_cannot_be_is_refused(string field, string? opens, string giveBy, string budget, string categories)
    {
        await using var it = await GiftCase.CreateAsync();
        await it.World.SignInAsync(it.World.Director);
        var form = new SaveSeason.Form
        {
            NameRu = "День энергетика", OpensOn = opens is null ? null : Day(opens), GiveByOn = Day(giveBy), Budget = budget,
            Shares = [.. categories.Split(',').Select(c => new SeasonShareForm { Category = Enum.Parse<AbcdCategory>(c), Value = "1000", PeoplePerAccount = 1 })],
        };
        Assert.Equal(field, (await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<SaveSeason>().RunAsync(form, Now))).Field);

        static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task The_report_sums_up_what_the_viewer_sees_and_the_export_writes_the_register()
    {
        await using var it = await GiftCase.CreateAsync();
        var season = await it.SeasonAsync(budget: 10_000m);
        await it.GiveAsync(await it.ApprovedAsync(3_000m, season));
        await it.PlanAsync(500.5m, season, await it.PersonAsync("Второй"));
        await it.PlanAsync(4_000m, person: await it.PersonAsync("=cmd()"), on: A.Monday.AddDays(1));
        await it.World.SignInAsync(it.World.Colleague);
        Assert.Equal(0, (await it.Database.Get<GiftReportQueries>().FindAsync(null, 2026, Now)).Total.Count);
        await it.World.SignInAsync(it.World.Head);
        var report = await it.Database.Get<GiftReportQueries>().FindAsync(season, 2026, Now);
        Assert.Equal((1, 500.5m, 0, 0m, 1, 3_000m), (report.Total.PlannedCount, report.Total.Planned, report.Total.ApprovedCount, report.Total.Approved, report.Total.GivenCount, report.Total.Given));
        Assert.Equal((10_000m, 3_000m), (report.Budgets.Single().Budget, report.Budgets.Single().Fact));
        Assert.Equal(["Вектор"], report.ByAccount.Select(a => a.Name));
        var year = await it.Database.Get<GiftReportQueries>().FindAsync(null, 2026, Now);
        Assert.Equal(3, year.Total.Count);
        Assert.Equal(["Смирнова Иван"], year.ByManager.Select(m => m.Name));

        using var file = new MemoryStream();
        await it.Database.Get<ExportGifts>().WriteAsync(new(), file, Now);
        file.Position = 0;
        var rows = Export.Workbook.Read(file);
        Assert.Equal(4, rows.Count);
        Assert.Equal(["=cmd() Пётр", "Набор чая", 4_000.0, 3_000.0], new[] { rows[2][4], rows[2][7], rows[2][8], rows[2][9] });
        Assert.EndsWith(".xlsx", await it.Database.Get<ExportGifts>().FileNameAsync(Now), StringComparison.Ordinal);
    }

    private static async Task ProposeAsync(GiftCase it, int season)
    {
        await it.World.SignInAsync(it.World.Director);
        Assert.Equal(1, await it.Database.Get<ProposeGifts>().RunAsync(season, Now));
        Assert.Equal(0, await it.Database.Get<ProposeGifts>().RunAsync(season, Now));
    }

    private static async Task SaveAsync(GiftCase it, int seasonId, string budget)
    {
        var view = (await it.Database.Get<GiftSeasonQueries>().FindAsync(seasonId, Now))!;
        await it.Database.Get<SaveSeason>().RunAsync(new() { SeasonId = seasonId, Version = view.Version, NameRu = view.NameRu, NameEn = view.NameEn, OpensOn = view.OpensOn, GiveByOn = view.GiveByOn, Budget = budget }, Now);
    }
}
