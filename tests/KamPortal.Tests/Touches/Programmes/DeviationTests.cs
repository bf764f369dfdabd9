using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Touches.Programmes;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Touches.Programmes;

/// <summary>A weekly call on Mondays of two accounts, planned for five weeks.</summary>
public sealed class DeviationTests
{
    [Theory, EachDatabase]
    public async Task This_one_changes_alone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await WeeklyAsync(database, db);
        var second = await db.Touches.Where(t => t.AccountId == account).OrderBy(t => t.DueOn).Skip(1).FirstAsync();
        var person = await A.PersonAsync(db, account);

        await database.Get<EditTouch>().RunAsync(new EditTouch.Form { TouchId = second.Id, DueOn = D(12, 2), Type = TouchType.Visit, Topic = "Склад", Minutes = 90, PersonIds = [person.Id] }, default);
        await ReplanAsync(database, db);

        Assert.Equal([D(11, 23), D(12, 2), D(12, 7), D(12, 14), D(12, 21), D(12, 28)], await DueAsync(db, account));
        var edited = await db.Touches.AsNoTracking().Include(t => t.People).SingleAsync(t => t.Id == second.Id);
        Assert.Equal((TouchType.Visit, "Склад", 90, person.Id), (edited.Type, edited.Topic, edited.Minutes, edited.People.Single().PersonId));
        Assert.Equal(5, await db.Touches.CountAsync(t => t.AccountId == account && t.Type == TouchType.Call));
    }

    [Theory, EachDatabase]
    public async Task This_and_following_change_for_that_account_only_at_once_and_stay_so(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await WeeklyAsync(database, db);
        var other = await A.AccountAsync(db, await db.Accounts.Where(a => a.Id == account).Select(a => a.OwnerId).SingleAsync());
        await ReplanAsync(database, db);

        await database.Get<DeviateFromRule>().RunAsync(await FormAsync(db, account, 1, f => (f.Every, f.Unit, f.StartsOn, f.TouchType) = (2, CadenceUnit.Week, D(12, 3), TouchType.Visit)), default);
        var at = await DueAsync(db, account);
        await ReplanAsync(database, db);

        Assert.Equal([D(11, 23), D(12, 3), D(12, 17)], at);
        Assert.Equal(at, await DueAsync(db, account));
        Assert.Equal(6, await db.Touches.CountAsync(t => t.AccountId == other.Id));
        Assert.Equal(2, await db.Touches.CountAsync(t => t.AccountId == account && t.Type == TouchType.Visit));
        var row = Assert.Single(await database.Get<InitiativeQueries>().DeviationsAsync(account, default));
        Assert.Equal((D(11, 30), 2, 1, "Так просил клиент"), (row.FromOn, row.Every, row.RuleEvery, row.Reason));
    }

    [Theory, EachDatabase]
    public async Task Back_to_the_rule_the_account_is_touched_as_everybody_else(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await WeeklyAsync(database, db);
        var before = await DueAsync(db, account);
        await database.Get<DeviateFromRule>().RunAsync(await FormAsync(db, account, 2, f => (f.Every, f.Unit, f.StartsOn) = (3, CadenceUnit.Day, D(12, 8))), default);

        await database.Get<DeviateFromRule>().ReturnAsync(await db.CadenceDeviations.Select(d => d.Id).SingleAsync(), default);

        Assert.Equal(before, await DueAsync(db, account));
        Assert.Equal(0, await db.CadenceDeviations.CountAsync());
    }

    [Theory, EachDatabase]
    public async Task A_stopped_rule_makes_no_more_touches_for_the_account_in_any_version(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await WeeklyAsync(database, db);
        await database.Get<DeviateFromRule>().RunAsync(await FormAsync(db, account, 1, f => f.IsStopped = true), default);
        await database.SignInAsync((await A.UserAsync(db, Role.Director)).Id);
        await database.Get<DraftProgramme>().RunAsync(default);
        await ProgrammeVersionTests.PublishAsync(database, db, A.Monday);

        await PlanTouchesJobTests.PlanAsync(database);

        Assert.Equal([D(11, 23)], await DueAsync(db, account));
        Assert.Equal("Так просил клиент", await db.Touches.Where(t => t.Status == TouchStatus.Cancelled).Select(t => t.CancelReason).SingleAsync());
    }

    [Theory, EachDatabase]
    public async Task A_mandatory_rule_is_stopped_or_made_rarer_by_the_supervisor_only(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head, lastName: "Начальников");
        var account = await WeeklyAsync(database, db, head.Id);
        await db.CadenceRules.ExecuteUpdateAsync(set => set.SetProperty(r => r.Priority, CadencePriority.Mandatory));

        var stop = await Assert.ThrowsAsync<RuleViolation>(async () => await database.Get<DeviateFromRule>().RunAsync(await FormAsync(db, account, 1, f => f.IsStopped = true), default));
        await Assert.ThrowsAsync<RuleViolation>(async () => await database.Get<DeviateFromRule>().RunAsync(await FormAsync(db, account, 1, f => (f.Every, f.Unit, f.StartsOn) = (1, CadenceUnit.Month, D(12, 1))), default));
        await database.Get<DeviateFromRule>().RunAsync(await FormAsync(db, account, 1, f => (f.Every, f.Unit, f.StartsOn) = (6, CadenceUnit.Day, D(12, 1))), default);
        await database.SignInAsync(head.Id);
        await database.Get<DeviateFromRule>().RunAsync(await FormAsync(db, account, 1, f => f.IsStopped = true), default);

        Assert.Contains("обязательное", stop.Message);
        Assert.True(await db.CadenceDeviations.OrderByDescending(d => d.Id).Select(d => d.IsStopped).FirstAsync());
    }

    [Theory, EachDatabase]
    public async Task A_deviation_without_a_reason_or_of_an_own_touch_is_refused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await WeeklyAsync(database, db);
        var own = await database.Get<PlanTouch>().RunAsync(new PlanTouch.Form { AccountId = account, DueOn = D(12, 1) }, default);

        async Task<string?> RefusedAsync(Action<DeviateFromRule.Form> spoil) =>
            (await Assert.ThrowsAsync<RuleViolation>(async () => await database.Get<DeviateFromRule>().RunAsync(await FormAsync(db, account, 1, spoil), default))).Field;

        Assert.Equal("Reason", await RefusedAsync(f => f.Reason = " "));
        Assert.Equal("Every", await RefusedAsync(f => f.Every = 0));
        Assert.Equal("StartsOn", await RefusedAsync(f => f.StartsOn = D(11, 22)));
        Assert.Null(await RefusedAsync(f => f.TouchId = own.TouchId));
        Assert.Equal(0, await db.CadenceDeviations.CountAsync());
    }

    private static async Task<int> WeeklyAsync(TestDatabase database, KamDbContext db, int? head = null)
    {
        var manager = await A.UserAsync(db, supervisor: head);
        var account = await A.AccountAsync(db, manager.Id);
        await A.RuleAsync(db);
        await database.Get<SeedStandardRules>().RunAsync(default);
        await PlanTouchesJobTests.PlanAsync(database);
        await database.SignInAsync(manager.Id);
        return account.Id;
    }

    private static async Task<DeviateFromRule.Form> FormAsync(KamDbContext db, int account, int skip, Action<DeviateFromRule.Form> change)
    {
        var touch = await db.Touches.AsNoTracking().Where(t => t.AccountId == account && t.Status == TouchStatus.Planned && t.RuleId != null).OrderBy(t => t.DueOn).Skip(skip).FirstAsync();
        var form = new DeviateFromRule.Form { TouchId = touch.Id, Every = 1, Unit = CadenceUnit.Week, StartsOn = touch.DueOn, Reason = "Так просил клиент" };
        change(form);
        return form;
    }

    private static async Task ReplanAsync(TestDatabase database, KamDbContext db)
    {
        await db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.TouchesPlannedBy, 0));
        await PlanTouchesJobTests.PlanAsync(database);
    }

    private static async Task<List<DateOnly>> DueAsync(KamDbContext db, int account) =>
        await db.Touches.Where(t => t.AccountId == account && t.Status == TouchStatus.Planned).OrderBy(t => t.DueOn).Select(t => t.DueOn).ToListAsync();

    private static DateOnly D(int month, int day) => new(2026, month, day);
}
