using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Touches.Programmes;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Touches.Programmes;

public sealed class ProgrammeVersionTests
{
    [Theory, EachDatabase]
    public async Task Rules_from_before_there_were_versions_become_programme_1_and_those_of_an_account_stay_outside(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        var wide = await A.RuleAsync(db);
        db.Add(new CadenceRule { Name = "Планёрка", Scope = CadenceScope.Account, AccountId = account.Id, StartsOn = A.Monday });
        await db.SaveChangesAsync();
        var before = await PlanTouchesJobTests.PlanAsync(database);

        await database.Get<SeedStandardRules>().RunAsync(default);
        await database.Get<SeedStandardRules>().RunAsync(default);
        var after = await PlanTouchesJobTests.PlanAsync(database);

        var programme = await db.RetentionProgrammes.AsNoTracking().Include(p => p.Rules).Include(p => p.Goals).SingleAsync();
        Assert.Equal((1, ProgrammeStatus.Published, A.Monday), (programme.Number, programme.Status, programme.StartsOn));
        Assert.Equal(wide.Id, Assert.Single(programme.Rules).Id);
        Assert.Equal(3, programme.Goals.Count);
        Assert.Equal(2, await db.CadenceRules.CountAsync());
        Assert.True(before.Created > 6);
        Assert.Equal(0, after.Created);
    }

    [Theory, EachDatabase]
    public async Task A_version_with_unchanged_rules_plans_nothing_twice_and_removes_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await SeededAsync(database, db);
        await PlanTouchesJobTests.PlanAsync(database);
        var moved = await db.Touches.AsNoTracking().Where(t => t.DueOn > A.Monday).OrderBy(t => t.DueOn).FirstAsync();
        await database.Get<RescheduleTouch>().RunAsync(new RescheduleTouch.Form { TouchId = moved.Id, DueOn = moved.DueOn.AddDays(1) }, default);
        var before = await PlannedAsync(db);

        await database.Get<DraftProgramme>().RunAsync(default);
        await PublishAsync(database, db, A.Monday);
        var report = await PlanTouchesJobTests.PlanAsync(database);

        Assert.Equal(0, report.Created);
        Assert.DoesNotContain(report.Notes, n => n.Reason == "TouchesReplanned");
        Assert.Equal(before, await PlannedAsync(db));
        Assert.Equal([ProgrammeStatus.Retired, ProgrammeStatus.Published], await db.RetentionProgrammes.AsNoTracking().OrderBy(p => p.Number).Select(p => p.Status).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task The_former_version_works_until_the_day_before_and_the_next_from_its_first_day(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        var weekly = await A.RuleAsync(db);
        await database.Get<SeedStandardRules>().RunAsync(default);
        await database.SignInAsync((await A.UserAsync(db, Role.Director)).Id);
        await PlanTouchesJobTests.PlanAsync(database);

        await database.Get<DraftProgramme>().RunAsync(default);
        await using (var edit = database.OpenAsSystem())
        {
            (await edit.CadenceRules.SingleAsync(r => r.FirstVersionId == weekly.Id)).Every = 2;
            await edit.SaveChangesAsync();
        }

        await PublishAsync(database, db, D(12, 14));
        await PlanTouchesJobTests.PlanAsync(database);

        Assert.Equal([D(11, 23), D(11, 30), D(12, 7), D(12, 21)], await db.Touches.Where(t => t.AccountId == account.Id).OrderBy(t => t.DueOn).Select(t => t.DueOn).ToListAsync());
        Assert.Equal(2, await db.RetentionProgrammes.CountAsync(p => p.Status == ProgrammeStatus.Published));

        database.Clock.Now = database.Clock.Now.AddDays(21);
        await PlanTouchesJobTests.PlanAsync(database);
        Assert.Equal(ProgrammeStatus.Retired, await db.RetentionProgrammes.AsNoTracking().Where(p => p.Number == 1).Select(p => p.Status).SingleAsync());
        Assert.Equal(weekly.Name, await db.CadenceRules.Where(r => r.Programme!.Number == 1).Select(r => r.Name).SingleAsync());
    }

    [Theory, EachDatabase]
    public async Task A_draft_plans_nothing_there_is_one_at_a_time_and_a_head_prepares_but_does_not_publish_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await SeededAsync(database, db);
        await PlanTouchesJobTests.PlanAsync(database);
        await database.SignInAsync((await A.UserAsync(db, Role.Head)).Id);

        var first = await database.Get<DraftProgramme>().RunAsync(default);
        var second = await database.Get<DraftProgramme>().RunAsync(default);
        var report = await PlanTouchesJobTests.PlanAsync(database);

        Assert.Equal((2, 2, 0), (first, second, report.Created));
        await Assert.ThrowsAsync<RuleViolation>(() => PublishAsync(database, db, A.Monday));
        await database.SignInAsync((await A.UserAsync(db)).Id);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<DraftProgramme>().RunAsync(default));
    }

    [Theory, EachDatabase]
    public async Task A_first_day_that_has_passed_an_empty_draft_and_a_stale_one_are_refused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await SeededAsync(database, db);
        await database.Get<DraftProgramme>().RunAsync(default);

        var past = await Assert.ThrowsAsync<RuleViolation>(() => PublishAsync(database, db, A.Monday.AddDays(-1)));
        await Assert.ThrowsAsync<EditedMeanwhile>(() => database.Get<PublishProgramme>().RunAsync(new PublishProgramme.Form { Version = 99, StartsOn = A.Monday }, default));
        await using (var edit = database.OpenAsSystem())
        {
            await edit.CadenceRules.Where(r => r.Programme!.Status == ProgrammeStatus.Draft).ExecuteUpdateAsync(set => set.SetProperty(r => r.IsActive, false));
        }

        var empty = await Assert.ThrowsAsync<RuleViolation>(() => PublishAsync(database, db, A.Monday));

        Assert.Equal("StartsOn", past.Field);
        Assert.Contains("ни одного включённого правила", empty.Message);
    }

    [Theory, EachDatabase]
    public async Task A_discarded_draft_leaves_nothing_behind(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await SeededAsync(database, db);
        await database.Get<DraftProgramme>().RunAsync(default);
        var version = await db.RetentionProgrammes.Where(p => p.Status == ProgrammeStatus.Draft).Select(p => p.Version).SingleAsync();

        await Assert.ThrowsAsync<EditedMeanwhile>(() => database.Get<DraftProgramme>().DiscardAsync(version + 1, default));
        await database.Get<DraftProgramme>().DiscardAsync(version, default);

        Assert.Equal((1, 7, 3), (await db.RetentionProgrammes.CountAsync(), await db.CadenceRules.CountAsync(), await db.ProgrammeGoals.CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_version_overtaken_before_it_began_never_works(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await SeededAsync(database, db);
        await database.Get<DraftProgramme>().RunAsync(default);
        await PublishAsync(database, db, D(12, 10));
        await database.Get<DraftProgramme>().RunAsync(default);
        await PublishAsync(database, db, D(12, 1));

        var report = await PlanTouchesJobTests.PlanAsync(database);

        Assert.True(report.Created > 0);
        Assert.False(await db.Touches.AnyAsync(t => t.Rule!.Programme!.Number == 2));
        Assert.True(await db.Touches.Where(t => t.Rule!.Programme!.Number == 1).AllAsync(t => t.OccurrenceOn < D(12, 1)));
        Assert.True(await db.Touches.Where(t => t.Rule!.Programme!.Number == 3).AllAsync(t => t.OccurrenceOn >= D(12, 1)));
    }

    internal static async Task PublishAsync(TestDatabase database, KamDbContext db, DateOnly startsOn) =>
        await database.Get<PublishProgramme>().RunAsync(
            new PublishProgramme.Form { Version = await db.RetentionProgrammes.Where(p => p.Status == ProgrammeStatus.Draft).Select(p => p.Version).SingleAsync(), StartsOn = startsOn, Note = "Новый год" },
            default);

    /// <summary>The standard programme, an account of every category, a director signed in.</summary>
    private static async Task SeededAsync(TestDatabase database, KamDbContext db)
    {
        await database.Get<SeedStandardRules>().RunAsync(default);
        var owner = await A.UserAsync(db);
        foreach (var category in Enum.GetValues<AbcdCategory>())
        {
            await A.AccountAsync(db, owner.Id, category.ToString(), category);
        }

        await database.SignInAsync((await A.UserAsync(db, Role.Director)).Id);
    }

    private static async Task<List<(string?, DateOnly, int)>> PlannedAsync(KamDbContext db) =>
        [.. (await db.Touches.AsNoTracking().OrderBy(t => t.Id).ToListAsync()).Select(t => (t.OccurrenceKey, t.DueOn, t.Version))];

    private static DateOnly D(int month, int day) => new(2026, month, day);
}
