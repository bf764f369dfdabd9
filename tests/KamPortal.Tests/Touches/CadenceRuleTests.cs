using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Tests.Touches.Programmes;
using KamPortal.Touches.Programmes;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Touches;

public sealed class CadenceRuleTests
{
    [Theory, EachDatabase]
    public async Task A_head_makes_a_rule_of_the_draft_and_sees_whom_it_reaches(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        await A.AccountAsync(db, head.Id);
        await A.AccountAsync(db, head.Id, abcd: AbcdCategory.B);
        await database.SignInAsync(head.Id);

        var id = await database.Get<SaveCadenceRule>().RunAsync(Form(), default);

        var draft = await database.Get<ProgrammeQueries>().FindAsync(null, default);
        var row = Assert.Single(draft!.WithoutGoal);
        Assert.Equal((1, ProgrammeStatus.Draft), (draft.About.Number, draft.About.Status));
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
        Assert.Equal("Every", await FieldAsync(database, f => f.Every = 366));
        Assert.Equal("Minutes", await FieldAsync(database, f => f.Minutes = 0));
        Assert.Equal("WindowDays", await FieldAsync(database, f => f.WindowDays = 31));
        Assert.Equal("WindowDays", await FieldAsync(database, f => f.WindowDays = 15));
        Assert.Equal("WindowDays", await FieldAsync(database, f => (f.Unit, f.WindowDays) = (CadenceUnit.Day, 1)));
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

    [Theory, EachDatabase]
    public async Task A_rule_that_would_make_too_many_touches_is_refused_with_the_number(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Director);
        db.AddRange(Enumerable.Range(0, 3000).Select(n => Account.Open($"Клиент {n}", head.Id, A.Monday)));
        await db.SaveChangesAsync();
        await database.SignInAsync(head.Id);
        var form = Form();
        (form.Category, form.Every, form.Unit) = (AbcdCategory.Unknown, 1, CadenceUnit.Day);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SaveCadenceRule>().RunAsync(form, default));
        form.Every = 2;
        await database.Get<SaveCadenceRule>().RunAsync(form, default);

        Assert.Equal("Every", refusal.Field);
        Assert.Contains($"{3000 * 365:N0}", refusal.Message);
    }

    [Theory, EachDatabase]
    public async Task A_published_rule_is_changed_only_in_the_draft(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await database.Get<SeedStandardRules>().RunAsync(default);
        await database.SignInAsync((await A.UserAsync(db, Role.Director)).Id);
        var published = await db.CadenceRules.OrderBy(r => r.Id).FirstAsync();
        var form = (await database.Get<CadenceQueries>().FindAsync(published.Id, default))!;

        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SaveCadenceRule>().RunAsync(form, default));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SwitchCadenceRule>().RunAsync(published.Id, false, default));
        var copy = (await database.Get<CadenceQueries>().FindAsync((await database.Get<DraftProgramme>().OpenRuleAsync(published.Id, default))!.Value, default))!;
        (copy.Every, copy.WindowDays) = (1, 2);
        await database.Get<SaveCadenceRule>().RunAsync(copy, default);

        var draft = (await database.Get<ProgrammeQueries>().FindAsync(2, default))!;
        var changed = Assert.Single(draft.Goals.SelectMany(g => g.Rules), r => r.Difference == RuleDifference.Changed);
        Assert.Equal((published.Id, 1), (changed.SeriesId, changed.Every));
        Assert.Equal(2, await db.CadenceRules.Where(r => r.Id == published.Id).Select(r => r.Every).SingleAsync());
    }

    [Theory, EachDatabase]
    public async Task A_category_rule_with_a_role_is_for_holders_of_that_role_of_those_accounts(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var owner = await A.UserAsync(db, Role.Director);
        var (first, other) = (await A.AccountAsync(db, owner.Id), await A.AccountAsync(db, owner.Id, abcd: AbcdCategory.B));
        var decider = await A.PersonAsync(db, first.Id, roleId: A.DeciderRole);
        await A.PersonAsync(db, first.Id, "Иной", roleId: A.UserRole);
        await A.PersonAsync(db, other.Id, "Чужой", roleId: A.DeciderRole);
        await database.SignInAsync(owner.Id);
        var form = Form();
        form.RoleId = A.DeciderRole;
        await database.Get<SaveCadenceRule>().RunAsync(form, default);
        await ProgrammeVersionTests.PublishAsync(database, db, A.Monday);

        await PlanTouchesJobTests.PlanAsync(database);

        Assert.Equal([decider.Id], await db.TouchPeople.Select(p => p.PersonId).Distinct().ToListAsync());
        Assert.Equal([first.Id], await db.Touches.Select(t => t.AccountId).Distinct().ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task A_rule_for_one_account_outside_the_programme_works_at_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var account = await A.AccountAsync(db, head.Id);
        await database.SignInAsync(head.Id);
        var form = Form();
        (form.Scope, form.AccountId, form.IsOutside, form.Spread) = (CadenceScope.Account, account.Id, true, false);

        var id = await database.Get<SaveCadenceRule>().RunAsync(form, default);
        var planned = await db.Touches.CountAsync(t => t.RuleId == id);
        await database.Get<SwitchCadenceRule>().RunAsync(id, false, default);

        Assert.Equal(2, planned);
        Assert.Equal(A.Monday, await db.Touches.Select(t => t.DueOn).SingleAsync());
        Assert.False(await db.RetentionProgrammes.AnyAsync());
        Assert.Equal(id, Assert.Single(await database.Get<CadenceQueries>().OutsideAsync(default)).RuleId);
    }

    private static SaveCadenceRule.Form Form() => new() { Name = "Звонок", TouchType = TouchType.Call, StartsOn = A.Monday };

    private static async Task<string?> FieldAsync(TestDatabase database, Action<SaveCadenceRule.Form> spoil)
    {
        var form = Form();
        spoil(form);
        return (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SaveCadenceRule>().RunAsync(form, default))).Field;
    }
}
