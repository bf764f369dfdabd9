using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Touches.Programmes;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Touches.Programmes;

public sealed class InitiativeTests
{
    [Theory, EachDatabase]
    public async Task A_managers_own_rule_works_at_once_is_marked_as_own_and_ends_with_its_coming_touches(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var manager = await A.UserAsync(db);
        var account = await A.AccountAsync(db, manager.Id);
        await database.SignInAsync(manager.Id);

        var id = await database.Get<SaveInitiative>().RunAsync(Form(account.Id), default);
        var planned = await db.Touches.AsNoTracking().OrderBy(t => t.DueOn).ToListAsync();
        await database.Get<SaveInitiative>().EndAsync(id, default);

        Assert.Equal([A.Monday, A.Monday.AddDays(14), A.Monday.AddDays(28)], planned.Select(t => t.DueOn));
        Assert.All(planned, t => Assert.Equal((TouchOrigin.Own, manager.Id), (t.Origin, t.AssigneeId)));
        Assert.Equal(A.Monday, await db.Touches.Select(t => t.DueOn).SingleAsync());
        Assert.False(Assert.Single(await database.Get<InitiativeQueries>().InitiativesAsync(account.Id, default)).IsActive);
    }

    [Theory, EachDatabase]
    public async Task It_is_made_for_ones_own_client_and_changed_by_its_manager_or_those_above(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var (anna, boris) = (await A.UserAsync(db, supervisor: head.Id), await A.UserAsync(db));
        var account = await A.AccountAsync(db, anna.Id);
        db.Add(new KamPortal.Accounts.AccountTeamMember { AccountId = account.Id, UserId = boris.Id, FromOn = A.Monday.AddDays(-1) });
        await db.SaveChangesAsync();
        await database.SignInAsync(anna.Id);
        var id = await database.Get<SaveInitiative>().RunAsync(Form(account.Id), default);

        await database.SignInAsync(boris.Id);
        Assert.Equal("AccountId", (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SaveInitiative>().RunAsync(Form(account.Id), default))).Field);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SaveInitiative>().EndAsync(id, default));
        Assert.Null(await database.Get<InitiativeQueries>().FindAsync(id, default));

        await database.SignInAsync(head.Id);
        var form = (await database.Get<InitiativeQueries>().FindAsync(id, default))!;
        form.Every = 4;
        await database.Get<SaveInitiative>().RunAsync(form, default);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SwitchCadenceRule>().RunAsync(id, false, default));
        Assert.Equal([A.Monday, A.Monday.AddDays(28)], await db.Touches.OrderBy(t => t.DueOn).Select(t => t.DueOn).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task The_report_sets_the_programme_against_own_touches_and_a_head_sees_those_below(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var manager = await A.UserAsync(db, supervisor: head.Id, lastName: "Смирнова");
        var account = await A.AccountAsync(db, manager.Id);
        await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        await A.RuleAsync(db);
        await database.SignInAsync(manager.Id);
        await PlanTouchesJobTests.PlanAsync(database);
        await database.Get<SaveInitiative>().RunAsync(Form(account.Id), default);
        var due = await db.Touches.Where(t => t.AccountId == account.Id && t.Origin == TouchOrigin.Programme && t.DueOn == A.Monday).Select(t => t.Id).SingleAsync();
        await database.Get<LogTouch>().RunAsync(new LogTouch.Form { TouchId = due, AccountId = account.Id, Type = TouchType.Call, DoneOn = A.Monday, Minutes = 25 }, default);

        await database.SignInAsync(head.Id);
        var row = Assert.Single(await database.Get<InitiativeQueries>().ReportAsync(A.Monday, A.Monday.AddDays(13), default));

        Assert.Equal("Смирнова Иван", row.Name);
        Assert.Equal((new TouchSum(2, 1, 40), new TouchSum(1, 0, 30)), (row.Programme, row.Own));
        Assert.Equal((50, 43), (row.Programme.DonePercent, row.OwnShare));
    }

    private static SaveInitiative.Form Form(int accountId) =>
        new() { Name = "Кофе с закупщиком", AccountId = accountId, TouchType = TouchType.Meeting, Every = 2, Unit = CadenceUnit.Week, Minutes = 30, StartsOn = A.Monday };
}
