using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Touches;

public sealed class CadenceRuleTests
{
    [Theory, EachDatabase]
    public async Task A_head_makes_a_rule_and_sees_whom_it_reaches(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        await A.AccountAsync(db, head.Id);
        await A.AccountAsync(db, head.Id, abcd: AbcdCategory.B);
        await database.SignInAsync(head.Id);

        var id = await database.Get<SaveCadenceRule>().RunAsync(Form(), default);

        var row = Assert.Single(await database.Get<CadenceQueries>().ListAsync(default));
        Assert.Equal((id, "Звонок", 1, 0, true), (row.RuleId, row.Name, row.Accounts, row.OpenTouches, row.IsActive));
    }

    [Theory, EachDatabase]
    public async Task The_preview_shows_five_dates_of_an_account_moved_from_days_off(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        await A.AccountAsync(db, head.Id);
        await database.SignInAsync(head.Id);
        var form = Form();
        (form.StartsOn, form.Spread) = (new DateOnly(2026, 11, 29), false);

        var preview = await database.Get<CadenceQueries>().PreviewAsync(form, default);

        Assert.Equal("Вектор", preview.AccountName);
        Assert.Equal(5, preview.Dates.Count);
        Assert.Equal(new CadenceDate(new DateOnly(2026, 11, 29), new DateOnly(2026, 11, 30)), preview.Dates[0]);
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_is_refused_beside_its_field(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var foreign = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        await database.SignInAsync(head.Id);

        Assert.Equal("Name", await FieldAsync(database, f => f.Name = " "));
        Assert.Equal("Every", await FieldAsync(database, f => f.Every = 0));
        Assert.Equal("Category", await FieldAsync(database, f => f.Category = null));
        Assert.Equal("EndsOn", await FieldAsync(database, f => f.EndsOn = f.StartsOn.AddDays(-1)));
        Assert.Equal("RoleId", await FieldAsync(database, f => (f.Scope, f.RoleId) = (CadenceScope.Role, 99)));
        Assert.Equal("AccountId", await FieldAsync(database, f => (f.Scope, f.AccountId) = (CadenceScope.Account, foreign.Id)));
        Assert.Equal(0, await db.CadenceRules.CountAsync());
    }

    [Theory, EachDatabase]
    public async Task A_manager_may_not_manage_rules_and_a_stale_form_names_who_saved(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var director = await A.UserAsync(db, Role.Director, lastName: "Директоров");
        await database.SignInAsync(director.Id);
        var id = await database.Get<SaveCadenceRule>().RunAsync(Form(), default);
        var form = (await database.Get<CadenceQueries>().FindAsync(id, default))!;
        await database.Get<SwitchCadenceRule>().RunAsync(id, false, default);

        var stale = await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SaveCadenceRule>().RunAsync(form, default));
        await database.SignInAsync((await A.UserAsync(db)).Id);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SaveCadenceRule>().RunAsync(Form(), default));

        Assert.Contains("Директоров", stale.Message);
        Assert.False(await db.CadenceRules.Select(r => r.IsActive).SingleAsync());
    }

    [Theory, EachDatabase]
    public async Task A_rule_turned_off_takes_its_untouched_future_along_and_back(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        var rule = await A.RuleAsync(db);
        await PlanTouchesJobTests.PlanAsync(database);

        await database.Get<SwitchCadenceRule>().RunAsync(rule.Id, false, default);
        await PlanTouchesJobTests.PlanAsync(database);
        var left = await db.Touches.CountAsync();
        await database.Get<SwitchCadenceRule>().RunAsync(rule.Id, true, default);
        await PlanTouchesJobTests.PlanAsync(database);

        Assert.Equal((1, 6), (left, await db.Touches.CountAsync()));
    }

    private static SaveCadenceRule.Form Form() => new() { Name = "Звонок", TouchType = TouchType.Call, StartsOn = A.Monday };

    private static async Task<string?> FieldAsync(TestDatabase database, Action<SaveCadenceRule.Form> spoil)
    {
        var form = Form();
        spoil(form);
        return (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SaveCadenceRule>().RunAsync(form, default))).Field;
    }
}
