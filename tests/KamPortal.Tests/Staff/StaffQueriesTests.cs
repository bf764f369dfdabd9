using KamPortal.Staff;
using KamPortal.Touches;

namespace KamPortal.Tests.Staff;

public sealed class StaffQueriesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_team_is_a_tree_with_accounts_overdue_touches_and_absences(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var director = await A.UserAsync(db, Role.Director, lastName: "Яковлев");
        var head = await A.UserAsync(db, Role.Head, director.Id, lastName: "Борисов");
        var boris = await A.UserAsync(db, supervisor: head.Id, lastName: "Ежов");
        var anna = await A.UserAsync(db, supervisor: head.Id, lastName: "Ёлкин", zone: "Asia/Vladivostok");
        await A.UserAsync(db, Role.Head, director.Id, lastName: "Абрамов");
        var account = await A.AccountAsync(db, anna.Id);
        await A.AccountAsync(db, anna.Id, "Второй");
        db.AddRange(
            Touch.Plan(account.Id, anna.Id, TouchType.Call, A.Monday.AddDays(-1), null, 15, []),
            Touch.Plan(account.Id, anna.Id, TouchType.Call, A.Monday, null, 15, []),
            Touch.Plan(account.Id, boris.Id, TouchType.Call, A.Monday, null, 15, []));
        db.AddRange(
            new Absence { UserId = boris.Id, DeputyId = anna.Id, FromOn = A.Monday.AddDays(3), ToOn = A.Monday.AddDays(5) },
            new Absence { UserId = boris.Id, FromOn = A.Monday.AddDays(-9), ToOn = A.Monday.AddDays(-1) });
        await db.SaveChangesAsync(Token);

        // 23:00 in Moscow is the next morning in Vladivostok: a touch due on Monday is overdue there and not here.
        database.Clock.Now = TestClock.Start.AddHours(14);
        await database.SignInAsync(director.Id);
        var team = await database.Get<StaffQueries>().TeamAsync(Token);

        Assert.Equal(["Яковлев 0", "Абрамов 1", "Борисов 1", "Ежов 2", "Ёлкин 2"], team.Select(t => $"{t.Name.Split(' ')[0]} {t.Depth}"));
        Assert.Equal((2, 2), (team[4].Accounts, team[4].Overdue));
        Assert.Equal((0, 0), (team[3].Accounts, team[3].Overdue));
        Assert.Equal(A.Monday.AddDays(5), Assert.Single(team[3].Absences).ToOn);
        Assert.StartsWith("Ёлкин", team[3].Absences[0].Deputy);
    }

    [Theory, EachDatabase]
    public async Task A_head_sees_the_own_branch_HR_everybody_without_figures_and_a_manager_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var director = await A.UserAsync(db, Role.Director);
        var head = await A.UserAsync(db, Role.Head, director.Id);
        var manager = await A.UserAsync(db, supervisor: head.Id);
        var other = await A.UserAsync(db, Role.Head, director.Id);
        var hr = await A.UserAsync(db, Role.HumanResources, director.Id);
        await A.AccountAsync(db, manager.Id);

        await database.SignInAsync(head.Id);
        Assert.Equal([head.Id, manager.Id], (await database.Get<StaffQueries>().TeamAsync(Token)).Select(t => t.Id));
        await database.SignInAsync(other.Id);
        Assert.Equal([other.Id], (await database.Get<StaffQueries>().TeamAsync(Token)).Select(t => t.Id));
        await database.SignInAsync(hr.Id);
        var all = await database.Get<StaffQueries>().TeamAsync(Token);
        Assert.Equal(5, all.Count);
        Assert.All(all, t => Assert.Null(t.Accounts));
        await database.SignInAsync(manager.Id);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<StaffQueries>().TeamAsync(Token));
    }

    [Theory, EachDatabase]
    public async Task Users_are_found_by_words_of_name_login_and_place_whatever_the_letters(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var admin = await A.UserAsync(db, Role.Administrator);
        var found = await A.UserAsync(db, lastName: "Королёв");
        var left = await A.UserAsync(db, lastName: "Королева");
        left.IsEnabled = false;
        await A.AccountAsync(db, found.Id);
        await db.SaveChangesAsync(Token);
        await database.SignInAsync(admin.Id);
        var queries = database.Get<StaffQueries>();

        var page = await queries.UsersAsync(new UserFilter("корОлев ива"), Token);
        Assert.Equal((found.Id, 1), (Assert.Single(page.Rows).Id, page.Rows[0].Accounts));
        Assert.Equal(2, (await queries.UsersAsync(new UserFilter("королев", IncludeDisabled: true), Token)).Total);
        Assert.Single((await queries.UsersAsync(new UserFilter(found.Login), Token)).Rows);
        Assert.Equal([admin.Id], (await queries.UsersAsync(new UserFilter(Role: Role.Administrator), Token)).Rows.Select(r => r.Id));
        Assert.Empty((await queries.UsersAsync(new UserFilter(Page: 2), Token)).Rows);
    }
}
