using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Touches.Programmes;

/// <summary>Ten accounts of one manager due on one day, 30 minutes each, and a day that holds 60 minutes.</summary>
public sealed class DayLevellingTests
{
    [Theory, EachDatabase]
    public async Task A_full_day_spreads_over_the_working_days_of_the_window_and_a_second_run_moves_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await FullDayAsync(db, 10, r => r.WindowDays = 7);

        await PlanTouchesJobTests.PlanAsync(database);
        var planned = await PlannedAsync(db);
        await db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.TouchesPlannedBy, 0));
        var again = await PlanTouchesJobTests.PlanAsync(database);

        // Thursday, Friday, over the weekend, Monday to Wednesday: two touches a day.
        Assert.Equal([D(11, 26), D(11, 26), D(11, 27), D(11, 27), D(11, 30), D(11, 30), D(12, 1), D(12, 1), D(12, 2), D(12, 2)], planned.Select(p => p.Due));
        Assert.Equal(0, again.Created);
        Assert.Equal(planned, await PlannedAsync(db));
    }

    [Theory, EachDatabase]
    public async Task Mandatory_touches_and_those_without_a_window_keep_their_day(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await FullDayAsync(db, 4, r => (r.WindowDays, r.Priority) = (7, CadencePriority.Mandatory));
        await FullDayAsync(db, 4, r => r.WindowDays = 0);

        await PlanTouchesJobTests.PlanAsync(database);

        Assert.Equal([D(11, 26)], (await PlannedAsync(db)).Select(p => p.Due).Distinct());
    }

    [Theory, EachDatabase]
    public async Task What_does_not_fit_the_window_goes_to_its_emptiest_day_and_never_beyond(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await FullDayAsync(db, 9, r => r.WindowDays = 1);

        await PlanTouchesJobTests.PlanAsync(database);

        Assert.Equal([(D(11, 26), 5), (D(11, 27), 4)], (await PlannedAsync(db)).GroupBy(p => p.Due).Select(g => (g.Key, g.Count())));
    }

    [Theory, EachDatabase]
    public async Task A_monthly_touch_stays_in_its_month(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await FullDayAsync(db, 6, r => (r.WindowDays, r.Unit, r.StartsOn) = (10, CadenceUnit.Month, D(11, 27)));

        await PlanTouchesJobTests.PlanAsync(database);

        Assert.Equal([D(11, 27), D(11, 30)], (await PlannedAsync(db)).Where(p => p.Due.Month == 11).Select(p => p.Due).Distinct());
        Assert.DoesNotContain(await PlannedAsync(db), p => p.Due.Month == 12 && p.Due.Day < 27);
    }

    [Theory, EachDatabase]
    public async Task What_the_manager_has_planned_counts_and_each_has_a_capacity_of_their_own(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (quick, slow) = (await FullDayAsync(db, 2, r => r.WindowDays = 5), await FullDayAsync(db, 2, null));
        await db.PortalUsers.Where(u => u.Id == quick).ExecuteUpdateAsync(set => set.SetProperty(u => u.DayCapacityMinutes, 120));
        await database.SignInAsync(slow);
        await database.Get<PlanTouch>().RunAsync(new PlanTouch.Form { AccountId = await db.Accounts.Where(a => a.OwnerId == slow).Select(a => a.Id).FirstAsync(), DueOn = D(11, 26), Minutes = 45 }, default);

        await PlanTouchesJobTests.PlanAsync(database);

        Assert.Equal([D(11, 26), D(11, 26)], (await PlannedAsync(db)).Where(p => p.Owner == quick).Select(p => p.Due));
        Assert.Equal([D(11, 27), D(11, 27)], (await PlannedAsync(db)).Where(p => p.Owner == slow).Select(p => p.Due));
    }

    [Theory, EachDatabase]
    public async Task The_days_of_an_absence_are_no_room(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var owner = await FullDayAsync(db, 4, r => r.WindowDays = 7);
        db.Add(new Absence { UserId = owner, FromOn = D(11, 27), ToOn = D(11, 30) });
        await db.SaveChangesAsync();

        await PlanTouchesJobTests.PlanAsync(database);

        Assert.Equal([D(11, 26), D(11, 26), D(12, 1), D(12, 1)], (await PlannedAsync(db)).Select(p => p.Due));
    }

    [Theory, EachDatabase]
    public async Task A_new_version_with_a_window_spreads_what_the_former_had_put_on_one_day(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await FullDayAsync(db, 4, r => r.WindowDays = 0);
        await database.Get<SeedStandardRules>().RunAsync(default);
        await PlanTouchesJobTests.PlanAsync(database);
        await database.SignInAsync((await A.UserAsync(db, Role.Director)).Id);
        await database.Get<KamPortal.Touches.Programmes.DraftProgramme>().RunAsync(default);
        await db.CadenceRules.Where(r => r.FirstVersionId != null).ExecuteUpdateAsync(set => set.SetProperty(r => r.WindowDays, 3));
        await ProgrammeVersionTests.PublishAsync(database, db, A.Monday);

        await PlanTouchesJobTests.PlanAsync(database);

        Assert.Equal([D(11, 26), D(11, 26), D(11, 27), D(11, 27)], (await PlannedAsync(db)).Select(p => p.Due));
    }

    /// <returns>The manager, with so many accounts due by one rule on Thursday the 26th.</returns>
    private static async Task<int> FullDayAsync(KamDbContext db, int accounts, Action<CadenceRule>? change)
    {
        if (!await db.Set<Setting>().AnyAsync())
        {
            db.Add(new Setting { Key = nameof(PortalSettings.DayCapacityMinutes), Value = "60" });
        }

        var owner = await A.UserAsync(db);
        for (var i = 0; i < accounts; i++)
        {
            await A.AccountAsync(db, owner.Id, $"Клиент {i}");
        }

        if (change is not null)
        {
            var rule = await A.RuleAsync(db, every: 30, unit: CadenceUnit.Week, startsOn: D(11, 26));
            rule.Minutes = 30;
            change(rule);
            await db.SaveChangesAsync();
        }

        return owner.Id;
    }

    private static async Task<List<(string? Key, DateOnly Due, int Owner)>> PlannedAsync(KamDbContext db) =>
        [.. (await db.Touches.AsNoTracking().Where(t => t.RuleId != null).OrderBy(t => t.DueOn).ThenBy(t => t.Id).Select(t => new { t.OccurrenceKey, t.DueOn, t.Account.OwnerId }).ToListAsync()).Select(t => (t.OccurrenceKey, t.DueOn, t.OwnerId))];

    private static DateOnly D(int month, int day) => new(2026, month, day);
}
