using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.PurchasingCentres;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.PurchasingCentres;

public sealed class CentrePortfolioTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_most_urgent_come_first_and_each_alarm_finds_its_own(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var calm = await CentreAsync(db, anna.Id, "Амур", [50, 50], publish: true);
        var single = await CentreAsync(db, anna.Id, "Беркут", [61, 39], publish: true);
        var untouched = await CentreAsync(db, anna.Id, "Вега", [40, 60], publish: true);
        var negative = await CentreAsync(db, anna.Id, "Гранит", [40, 60], publish: true);
        var left = await CentreAsync(db, anna.Id, "Дюна", [40, 30, 30], publish: true);
        foreach (var centre in new[] { calm, single, negative, left })
        {
            await TouchAsync(db, centre, Decider(centre).PersonId, daysAgo: 90);
        }

        await TouchAsync(db, untouched, Decider(untouched).PersonId, daysAgo: 91);
        await TouchAsync(db, untouched, untouched.Members[1].PersonId, daysAgo: 1);
        Decider(negative).Feel(-1, null, null);
        left.Lose(Decider(left), A.Monday);
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);

        var all = await PageAsync(database, new PortfolioFilter());

        Assert.Equal(["Дюна", "Гранит", "Вега", "Беркут", "Амур"], Names(all));
        Assert.Equal([[CentreAlarm.DecisionMakerLeft], [CentreAlarm.NegativeDecisionMaker], [CentreAlarm.UntouchedDecisionMaker], [CentreAlarm.SingleThread], []], all.Rows.Select(r => r.Alarms));
        foreach (var alarm in Enum.GetValues<CentreAlarm>())
        {
            var found = await PageAsync(database, new PortfolioFilter { Alarm = alarm });
            Assert.Equal(all.Rows.Where(r => r.Alarms.Contains(alarm)).Select(r => r.Centre.Id), found.Rows.Select(r => r.Centre.Id));
        }
    }

    [Theory, EachDatabase]
    public async Task A_graver_alarm_outweighs_all_lighter_ones(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var many = await CentreAsync(db, anna.Id, "Альфа", [70, 30]);
        Decider(many).Feel(-2, null, null);
        var left = await CentreAsync(db, anna.Id, "Омега", [40, 30, 30], publish: true);
        left.Lose(Decider(left), A.Monday);
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);

        var page = await PageAsync(database, new PortfolioFilter());

        Assert.Equal(["Омега", "Альфа"], Names(page));
        Assert.Equal([CentreAlarm.NegativeDecisionMaker, CentreAlarm.UntouchedDecisionMaker, CentreAlarm.SingleThread], page.Rows[1].Alarms);
    }

    [Theory, EachDatabase]
    public async Task A_departure_is_no_alarm_any_more_once_the_centre_stands_again(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var centre = await CentreAsync(db, anna.Id, "Вектор", [40, 30, 30], publish: true);
        centre.Lose(Decider(centre), A.Monday);
        centre.Members[1].Play([A.DeciderRole]);
        centre.Members[1].Weigh(70);
        await db.SaveChangesAsync(Now);
        centre.Publish(anna.Id, A.Monday.ToDateTime(TimeOnly.MinValue));
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);

        Assert.Empty((await PageAsync(database, new PortfolioFilter { Alarm = CentreAlarm.DecisionMakerLeft })).Rows);
    }

    [Theory, EachDatabase]
    public async Task Filters_narrow_and_the_archive_is_left_out(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var director = await A.UserAsync(db, Role.Director);
        var (anna, boris) = (await A.UserAsync(db), await A.UserAsync(db));
        await CentreAsync(db, anna.Id, "Северный ветер", [50, 50], publish: true);
        var draft = await CentreAsync(db, boris.Id, "Сталь-Проект", [20]);
        var archived = await CentreAsync(db, boris.Id, "Старый завод", [20]);
        (await db.Accounts.SingleAsync(a => a.Id == draft.AccountId, Now)).KeyStatus = KeyStatus.Key;
        (await db.Accounts.SingleAsync(a => a.Id == archived.AccountId, Now)).Archive();
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(director.Id);

        var byName = new PortfolioFilter { Order = PortfolioOrder.Name };
        Assert.Equal(["Северный ветер", "Сталь-Проект"], Names(await PageAsync(database, byName)));
        Assert.Equal(["Северный ветер"], Names(await PageAsync(database, byName with { Status = CentreStatus.Published })));
        Assert.Equal(["Сталь-Проект"], Names(await PageAsync(database, byName with { KeyAccounts = true })));
        Assert.Equal(["Сталь-Проект"], Names(await PageAsync(database, byName with { OwnerId = boris.Id })));
        Assert.Equal(["Северный ветер"], Names(await PageAsync(database, byName with { Text = "ветер" })));
        Assert.Empty((await PageAsync(database, byName with { Text = "нет такого" })).Rows);
        Assert.Empty((await PageAsync(database, byName with { Page = 2 })).Rows);
        Assert.Equal(2, (await database.Get<CentrePortfolioQueries>().OwnersAsync(Now)).Count);
    }

    [Theory, EachDatabase]
    public async Task Nobody_meets_the_centres_of_others_not_even_through_a_person_they_share(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, boris) = (await A.UserAsync(db), await A.UserAsync(db));
        var (own, others) = (await A.AccountAsync(db, anna.Id, "Своя"), await A.AccountAsync(db, boris.Id, "Чужая"));
        var person = await A.PersonAsync(db, own.Id);
        db.Add(new Employment { PersonId = person.Id, AccountId = others.Id });
        await db.SaveChangesAsync(Now);
        await A.MemberAsync(db, own.Id, person, A.DeciderRole);
        await A.MemberAsync(db, others.Id, person, A.DeciderRole);
        var portfolio = database.Get<CentrePortfolioQueries>();

        await database.SignInAsync(anna.Id);
        Assert.Equal(["Своя"], Names(await PageAsync(database, new PortfolioFilter())));
        Assert.Equal(["Своя"], (await portfolio.OfPersonAsync(person.Id, Now)).Select(s => s.Account));
        Assert.Empty((await portfolio.SharedPeopleAsync(1, Now)).Rows);
        Assert.Equal([anna.Id], (await portfolio.OwnersAsync(Now)).Select(o => o.Id));

        await database.SignInAsync((await A.UserAsync(db, Role.Director)).Id);
        var shared = Assert.Single((await portfolio.SharedPeopleAsync(1, Now)).Rows);
        Assert.Equal((person.Id, "Своя Чужая"), (shared.PersonId, string.Join(' ', shared.Seats.Select(s => s.Account))));
        Assert.Equal(2, (await portfolio.OfPersonAsync(person.Id, Now)).Count);
    }

    [Theory, EachDatabase]
    public async Task Key_accounts_stand_from_no_centre_at_all_to_the_best_covered(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, boris) = (await A.UserAsync(db), await A.UserAsync(db));
        var well = await CentreAsync(db, anna.Id, "Альфа", [50, 50]);
        var half = await CentreAsync(db, anna.Id, "Бета", [60, 40]);
        var bare = await CentreAsync(db, anna.Id, "Гамма", [100]);
        await A.AccountAsync(db, anna.Id, "Дельта");
        await A.AccountAsync(db, boris.Id, "Эпсилон");
        await db.Accounts.ExecuteUpdateAsync(a => a.SetProperty(x => x.KeyStatus, KeyStatus.Key), Now);
        await CentreAsync(db, anna.Id, "Не ключевой", [10]);
        await TouchAsync(db, well, well.Members[0].PersonId, 5);
        await TouchAsync(db, well, well.Members[1].PersonId, 5);
        await TouchAsync(db, half, half.Members[1].PersonId, 5);
        await database.SignInAsync(anna.Id);

        var page = await database.Get<CentrePortfolioQueries>().KeyAccountsAsync(null, 1, Now);

        Assert.Equal(["Дельта", "Гамма", "Бета", "Альфа"], page.Rows.Select(r => r.Account));
        Assert.Equal([null, 0, 40, 100], page.Rows.Select(r => r.Centre?.Centre.Assessment.Coverage));
        Assert.Equal(bare.Id, page.Rows[1].Centre!.Centre.Id);
    }

    [Theory, EachDatabase]
    public async Task Who_has_left_one_of_two_centres_is_no_longer_shared_but_the_seat_is_remembered(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var (one, two) = (await A.AccountAsync(db, anna.Id, "Первая"), await A.AccountAsync(db, anna.Id, "Вторая"));
        var person = await A.PersonAsync(db, one.Id);
        db.Add(new Employment { PersonId = person.Id, AccountId = two.Id });
        await db.SaveChangesAsync(Now);
        var gone = await A.MemberAsync(db, one.Id, person, A.UserRole);
        await A.MemberAsync(db, two.Id, person, A.UserRole);
        await database.SignInAsync(anna.Id);
        Assert.Single((await database.Get<CentrePortfolioQueries>().SharedPeopleAsync(1, Now)).Rows);

        gone.Leave(A.Monday, null);
        await db.SaveChangesAsync(Now);

        Assert.Empty((await database.Get<CentrePortfolioQueries>().SharedPeopleAsync(1, Now)).Rows);
        Assert.Equal([("Вторая", null), ("Первая", (DateOnly?)A.Monday)], (await database.Get<CentrePortfolioQueries>().OfPersonAsync(person.Id, Now)).Select(s => (s.Account, s.LeftOn)));
    }

    [Theory, EachDatabase]
    public async Task Who_may_not_see_centres_is_refused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await database.SignInAsync((await A.UserAsync(db, Role.CreditController)).Id);
        var portfolio = database.Get<CentrePortfolioQueries>();

        await Assert.ThrowsAsync<RuleViolation>(() => PageAsync(database, new PortfolioFilter()));
        await Assert.ThrowsAsync<RuleViolation>(() => portfolio.KeyAccountsAsync(null, 1, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => portfolio.SharedPeopleAsync(1, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => portfolio.OfPersonAsync(1, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => portfolio.OwnersAsync(Now));
    }

    private static Task<PortfolioPage<PortfolioRow>> PageAsync(TestDatabase database, PortfolioFilter filter) => database.Get<CentrePortfolioQueries>().PageAsync(filter, Now);

    private static IEnumerable<string> Names(PortfolioPage<PortfolioRow> page) => page.Rows.Select(r => r.Centre.AccountName);

    private static CentreMember Decider(PurchasingCentre centre) => centre.Members.First(m => m.Roles.Exists(r => r.RoleId == A.DeciderRole));

    private static async Task<PurchasingCentre> CentreAsync(KamDbContext db, int owner, string account, int[] weights, bool publish = false) =>
        await A.CentreAsync(db, (await A.AccountAsync(db, owner, account)).Id, weights, publish);

    private static async Task TouchAsync(KamDbContext db, PurchasingCentre centre, int personId, int daysAgo)
    {
        var owner = await db.Accounts.Where(a => a.Id == centre.AccountId).Select(a => a.OwnerId).SingleAsync(Now);
        var on = A.Monday.AddDays(-daysAgo);
        var touch = Touch.Plan(centre.AccountId, owner, TouchType.Call, on, null, 15, []);
        touch.Complete(owner, on, on.ToDateTime(TimeOnly.MinValue), TouchType.Call, 15, TouchOutcome.Agreed, null, null, [personId]);
        db.Add(touch);
        await db.SaveChangesAsync(Now);
    }
}
