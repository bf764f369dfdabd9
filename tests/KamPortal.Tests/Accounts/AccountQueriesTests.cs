using KamPortal.Accounts;
using KamPortal.Orders;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Touches.Planning;

namespace KamPortal.Tests.Accounts;

public sealed class AccountQueriesTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_card_sums_twelve_full_months_and_knows_the_touches_around_today(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db, lastName: "Аннина");
        var account = await A.AccountAsync(db, anna.Id);
        db.AddRange(
            Month(account.Id, 2025, 10, 1_000_000m),
            Month(account.Id, 2025, 11, 100.10m),
            Month(account.Id, 2026, 10, 200.20m),
            Month(account.Id, 2026, 10, -50.05m),
            Month(account.Id, 2026, 11, 9_999m));
        var done = Touch.Plan(account.Id, anna.Id, TouchType.Visit, A.Monday.AddDays(-3), "встреча", 60, []);
        done.Complete(anna.Id, A.Monday.AddDays(-2), database.Clock.Now.UtcDateTime, TouchType.Visit, 60, TouchOutcome.Agreed, null, null, []);
        db.AddRange(done, Touch.Plan(account.Id, anna.Id, TouchType.Call, A.Monday.AddDays(5), "позже", 10, []), Touch.Plan(account.Id, anna.Id, TouchType.Email, A.Monday.AddDays(1), "раньше", 10, []));
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);

        var card = (await database.Get<AccountQueries>().FindAsync(account.Id, Now))!;

        Assert.Equal(250.25m, card.Sales12Months);
        Assert.Equal(12, card.Months.Count);
        Assert.Equal((new DateOnly(2025, 11, 1), 100.10m), (card.Months[0].Month, card.Months[0].Amount));
        Assert.Equal((new DateOnly(2026, 10, 1), 150.15m), (card.Months[11].Month, card.Months[11].Amount));
        Assert.Equal((A.Monday.AddDays(1), TouchType.Email, "Аннина Иван"), (card.NextTouch!.On, card.NextTouch.Type, card.NextTouch.PersonOfStaff));
        Assert.Equal((A.Monday.AddDays(-2), TouchType.Visit), (card.LastTouch!.On, card.LastTouch.Type));
        Assert.Equal((true, false), (card.MayEdit, card.MayChangeOwner));
        Assert.Equal(["Аннина Иван"], card.Ownership.Select(o => o.OwnerName));
    }

    [Theory, EachDatabase]
    public async Task A_parent_of_another_manager_is_named_but_not_linked(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var parent = await A.AccountAsync(db, (await A.UserAsync(db)).Id, "Холдинг");
        var account = await A.AccountAsync(db, anna.Id);
        account.PutUnder(parent.Id);
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);

        var card = (await database.Get<AccountQueries>().FindAsync(account.Id, Now))!;

        Assert.Equal(("Холдинг", false), (card.ParentName, card.ParentVisible));
        Assert.Equal(["Холдинг"], (await database.Get<AccountQueries>().ParentsLikeAsync("холд", account.Id, Now)).Select(a => a.Name));
    }

    [Theory, EachDatabase]
    public async Task An_account_nobody_worked_with_has_three_problems_and_says_what_is_missing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id, abcd: AbcdCategory.Unknown);
        await database.SignInAsync(anna.Id);

        var overview = (await database.Get<AccountOverviewQueries>().FindAsync(account.Id, Now))!;

        Assert.Equal((TaskState.Problem, TaskState.Problem, TaskState.Problem), (overview.Information.State, overview.Communication.State, overview.Planning.State));
        Assert.Equal(0, overview.Information.FilledPercent);
        Assert.Equal(
            [InformationItem.Inn, InformationItem.Industry, InformationItem.Segment, InformationItem.Region, InformationItem.Category, InformationItem.People, InformationItem.DecisionMaker],
            overview.Information.Gaps.Select(g => g.Item));
        Assert.Equal("test", overview.Information.LastChange!.By);
    }

    [Theory, EachDatabase]
    public async Task A_well_kept_account_is_good_in_all_three(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        account.Identify("7707083893", null);
        account.Describe("Химия", "Тверь", AccountSegment.EndUser, AccountSize.Large);
        account.Strategy = AccountStrategy.RetainAndDevelop;
        var decider = await A.PersonAsync(db, account.Id, roleId: 4);
        decider.Reach("petrov@example.test", null, null);
        decider.Born(2, 29, null);
        var rule = await A.RuleAsync(db, AbcdCategory.A);
        var other = await A.RuleAsync(db, AbcdCategory.B);
        var developing = new CadenceRule { Name = "Развитие", Scope = CadenceScope.Strategy, Strategy = AccountStrategy.Develop, TouchType = TouchType.Meeting, StartsOn = A.Monday };
        var ended = new CadenceRule { Name = "Было", Scope = CadenceScope.Account, AccountId = account.Id, TouchType = TouchType.Meeting, StartsOn = A.Monday.AddYears(-1), EndsOn = A.Monday.AddDays(-1) };
        db.AddRange(developing, ended);
        await db.SaveChangesAsync(Now);
        var done = Touch.Plan(account.Id, anna.Id, TouchType.Visit, A.Monday.AddDays(-3), null, 60, [decider.Id]);
        done.Complete(anna.Id, A.Monday.AddDays(-3), database.Clock.Now.UtcDateTime, TouchType.Visit, 60, TouchOutcome.Agreed, null, null, [decider.Id]);
        db.AddRange(done, Touch.PlanByRule(RuleStretch.Of(rule), account.Id, null, anna.Id, null, A.Monday.AddDays(7), A.Monday.AddDays(7)));
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);

        var overview = (await database.Get<AccountOverviewQueries>().FindAsync(account.Id, Now))!;

        Assert.Equal((TaskState.Good, 100), (overview.Information.State, overview.Information.FilledPercent));
        Assert.Empty(overview.Information.Gaps);
        Assert.Equal((TaskState.Good, 1, 0), (overview.Communication.State, overview.Communication.Touches, overview.Communication.Overdue));
        Assert.Equal(("Петров Пётр", 1, A.Monday.AddDays(-3)), Assert.Single(overview.Communication.People!.Select(p => (p.Name, p.Touches, p.LastOn!.Value))));
        Assert.Equal(TaskState.Good, overview.Planning.State);
        Assert.Equal([(rule.Id, A.Monday.AddDays(7)), (developing.Id, (DateOnly?)null)], overview.Planning.Rules.Select(r => (r.Id, r.NextOn)));
        Assert.DoesNotContain(overview.Planning.Rules, r => r.Id == other.Id);
    }

    [Theory, EachDatabase]
    public async Task Overdue_and_never_touched_people_show_in_communication(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var person = await A.PersonAsync(db, account.Id);
        var left = await A.PersonAsync(db, account.Id, "Ушедший");
        left.Employments[0].ToOn = A.Monday.AddDays(-1);
        db.Add(Touch.Plan(account.Id, anna.Id, TouchType.Call, A.Monday.AddDays(-4), null, 10, [person.Id]));
        var old = Touch.Plan(account.Id, anna.Id, TouchType.Call, A.Monday.AddDays(-91), null, 10, []);
        old.Complete(anna.Id, A.Monday.AddDays(-91), database.Clock.Now.UtcDateTime, TouchType.Call, 5, TouchOutcome.Reached, null, null, []);
        db.Add(old);
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);

        var communication = (await database.Get<AccountOverviewQueries>().FindAsync(account.Id, Now))!.Communication;

        Assert.Equal((TaskState.Problem, 0, 1, A.Monday.AddDays(-4)), (communication.State, communication.Touches, communication.Overdue, communication.OldestOverdueOn));
        Assert.Equal([(person.Id, (DateOnly?)null)], communication.People!.Select(p => (p.PersonId, p.LastOn)));
    }

    [Theory, EachDatabase]
    public async Task A_credit_controller_sees_the_card_but_nobody_by_name(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        await A.PersonAsync(db, account.Id);
        await database.SignInAsync((await A.UserAsync(db, Role.CreditController)).Id);

        Assert.Null((await database.Get<AccountOverviewQueries>().FindAsync(account.Id, Now))!.Communication.People);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<PeopleQueries>().OfAccountAsync(account.Id, Now));
        Assert.False((await database.Get<AccountQueries>().FindAsync(account.Id, Now))!.MayEdit);
    }

    private static AccountMonthSales Month(int account, int year, int month, decimal amount) =>
        new() { AccountId = account, Month = new DateOnly(year, month, 1), Amount = amount, Orders = 1 };
}
