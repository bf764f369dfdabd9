using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Touches;

public sealed class PlanTouchesJobTests
{
    [Theory, EachDatabase]
    public async Task A_rule_is_planned_35_days_ahead_and_the_account_knows_its_next_touch(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        await A.RuleAsync(db);

        var report = await PlanAsync(database);

        Assert.Equal((6, 0, 0), (report.Created, report.Skipped, report.Failed));
        Assert.Equal([D(11, 23), D(11, 30), D(12, 7), D(12, 14), D(12, 21), D(12, 28)], await DueAsync(db));
        Assert.Equal(D(11, 23), await db.Accounts.Where(a => a.Id == account.Id).Select(a => a.NextTouchOn).SingleAsync());
        Assert.Equal(6, await db.AuditEntries.CountAsync(e => e.Entity == nameof(Touch) && e.Actor == PlanTouchesJob.Name && e.AccountId == account.Id));
    }

    [Theory, EachDatabase]
    public async Task A_second_run_the_same_day_changes_nothing_and_the_next_day_adds_one(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        await A.RuleAsync(db, unit: CadenceUnit.Day);

        var first = await PlanAsync(database);
        var second = await PlanAsync(database);
        database.Clock.Now = database.Clock.Now.AddDays(1);
        var third = await PlanAsync(database);

        Assert.Equal(36, first.Created);
        Assert.Equal((0, 1), (second.Created, second.Skipped));
        Assert.Equal((1, 35), (third.Created, third.Skipped));
    }

    [Theory, EachDatabase]
    public async Task A_changed_category_is_planned_by_its_rules_the_same_day(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await A.AccountAsync(db, (await A.UserAsync(db)).Id, abcd: AbcdCategory.D);
        await A.RuleAsync(db);
        var before = await PlanAsync(database);
        await using (var other = database.OpenAsSystem())
        {
            (await other.Accounts.SingleAsync()).Abcd = AbcdCategory.A;
            await other.SaveChangesAsync();
        }

        var after = await PlanAsync(database);

        Assert.Equal(0, before.Created);
        Assert.Equal(6, after.Created);
    }

    [Theory, EachDatabase]
    public async Task A_late_run_catches_up_seven_days_but_nothing_from_before_the_account_came(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var owner = (await A.UserAsync(db)).Id;
        var old = await A.AccountAsync(db, owner, "Старый");
        var young = await A.AccountAsync(db, owner, "Новый", on: D(11, 21));
        await A.RuleAsync(db, unit: CadenceUnit.Day, startsOn: D(1, 1));

        await PlanAsync(database);

        Assert.Equal(D(11, 16), await db.Touches.Where(t => t.AccountId == old.Id).MinAsync(t => t.OccurrenceOn));
        Assert.Equal(D(11, 21), await db.Touches.Where(t => t.AccountId == young.Id).MinAsync(t => t.OccurrenceOn));
    }

    [Theory, EachDatabase]
    public async Task Days_off_of_the_production_calendar_move_the_due_date_and_a_missing_year_warns(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.Get<SeedWorkCalendars>().RunAsync(default);
        database.Clock.Now = new DateTimeOffset(2026, 12, 28, 6, 0, 0, TimeSpan.Zero);
        await using var db = database.OpenAsSystem();
        await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        await A.RuleAsync(db, startsOn: D(12, 31));
        await A.RuleAsync(db, type: TouchType.Meeting, unit: CadenceUnit.Month, startsOn: D(12, 31));

        var report = await PlanAsync(database);

        Assert.Equal([new DateOnly(2027, 1, 11), new DateOnly(2027, 1, 11), new DateOnly(2027, 1, 14)], (await db.Touches.Where(t => t.Type == TouchType.Call).OrderBy(t => t.OccurrenceOn).Select(t => t.DueOn).ToListAsync()).Take(3));
        Assert.Equal([D(12, 30), new DateOnly(2027, 1, 29)], await db.Touches.Where(t => t.Type == TouchType.Meeting).OrderBy(t => t.DueOn).Select(t => t.DueOn).ToListAsync());
        Assert.Contains(report.Notes, n => n.Reason == "CalendarYearMissing" && n.Example == "2027");
    }

    [Theory, EachDatabase]
    public async Task The_same_touch_done_less_than_half_a_period_ago_serves_unless_the_rule_is_mandatory(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        await A.RuleAsync(db, every: 2, startsOn: D(11, 24));
        var mandatory = await A.RuleAsync(db, every: 2, startsOn: D(11, 24));
        mandatory.Priority = CadencePriority.Mandatory;
        await db.SaveChangesAsync();
        await database.Get<LogTouch>().RunAsync(new LogTouch.Form { AccountId = account.Id, Type = TouchType.Call, DoneOn = D(11, 18) }, default);

        var report = await PlanAsync(database);

        Assert.Equal([D(12, 8), D(12, 22)], await db.Touches.Where(t => t.RuleId != null && t.RuleId != mandatory.Id).OrderBy(t => t.DueOn).Select(t => t.DueOn).ToListAsync());
        Assert.Equal(3, await db.Touches.CountAsync(t => t.RuleId == mandatory.Id));
        Assert.Equal(1, report.Skipped);
    }

    [Theory, EachDatabase]
    public async Task Archived_and_lost_accounts_get_nothing_and_a_cancelled_touch_does_not_come_back(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var owner = (await A.UserAsync(db)).Id;
        (await A.AccountAsync(db, owner)).ChangeStatus(AccountStatus.Lost, "Закрылись");
        (await A.AccountAsync(db, owner)).ChangeStatus(AccountStatus.Archived, null);
        await A.AccountAsync(db, owner);
        await db.SaveChangesAsync();
        var rule = await A.RuleAsync(db);

        Assert.Equal(6, (await PlanAsync(database)).Created);
        var touch = await db.Touches.OrderBy(t => t.DueOn).LastAsync();
        await database.Get<CancelTouch>().RunAsync(new CancelTouch.Form { TouchId = touch.Id, Reason = "Клиент в отпуске" }, default);
        rule.Topic = "Новая тема";
        await db.SaveChangesAsync();
        var report = await PlanAsync(database);

        Assert.Equal(4, report.Created);
        Assert.Equal(1, await db.Touches.CountAsync(t => t.Status == TouchStatus.Cancelled));
        Assert.Equal(6, await db.Touches.CountAsync());
    }

    [Theory, EachDatabase]
    public async Task A_role_rule_plans_a_touch_for_each_person_who_holds_the_role_now(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        var decider = await A.PersonAsync(db, account.Id, "Решающий", roleId: 4);
        await A.PersonAsync(db, account.Id, "Другой", roleId: 5);
        var left = await A.PersonAsync(db, account.Id, "Ушедший", roleId: 4);
        left.Employments[0].ToOn = D(11, 20);
        db.Add(new CadenceRule { Name = "ЛПР", Scope = CadenceScope.Role, RoleId = 4, TouchType = TouchType.Meeting, StartsOn = A.Monday, Spread = false });
        await db.SaveChangesAsync();

        await PlanAsync(database);

        Assert.Equal([decider.Id, decider.Id], await db.TouchPeople.Select(p => p.PersonId).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task A_strategy_rule_reaches_accounts_that_are_retained_and_developed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var owner = (await A.UserAsync(db)).Id;
        foreach (var strategy in Enum.GetValues<AccountStrategy>())
        {
            (await A.AccountAsync(db, owner, strategy.ToString())).Strategy = strategy;
        }

        db.Add(new CadenceRule { Name = "Развитие", Scope = CadenceScope.Strategy, Strategy = AccountStrategy.Develop, TouchType = TouchType.Visit, StartsOn = A.Monday, Spread = false });
        await db.SaveChangesAsync();

        await PlanAsync(database);

        Assert.Equal(["Develop", "RetainAndDevelop"], await db.Touches.Select(t => t.Account.Name).Distinct().OrderBy(n => n).ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task A_deputy_stands_in_a_short_absence_waits_and_a_long_one_goes_to_the_head(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var deputy = await A.UserAsync(db);
        var withDeputy = await A.UserAsync(db, supervisor: head.Id);
        var shortly = await A.UserAsync(db, supervisor: head.Id);
        var longer = await A.UserAsync(db, supervisor: head.Id);
        foreach (var manager in new[] { withDeputy, shortly, longer })
        {
            await A.AccountAsync(db, manager.Id);
        }

        db.AddRange(
            new Absence { UserId = withDeputy.Id, DeputyId = deputy.Id, FromOn = D(11, 23), ToOn = D(12, 4) },
            new Absence { UserId = shortly.Id, FromOn = D(11, 30), ToOn = D(12, 1) },
            new Absence { UserId = longer.Id, FromOn = D(11, 30), ToOn = D(12, 2) });
        await db.SaveChangesAsync();
        await A.RuleAsync(db);

        await PlanAsync(database);

        Assert.Equal([(D(11, 23), deputy.Id, withDeputy.Id), (D(11, 30), deputy.Id, withDeputy.Id), (D(12, 7), withDeputy.Id, null)], await PlannedAsync(db, withDeputy.Id));
        Assert.Equal([(D(11, 23), shortly.Id, null), (D(12, 2), shortly.Id, null), (D(12, 7), shortly.Id, null)], await PlannedAsync(db, shortly.Id));
        Assert.Equal([(D(11, 23), longer.Id, null), (D(11, 30), head.Id, longer.Id), (D(12, 7), longer.Id, null)], await PlannedAsync(db, longer.Id));
    }

    [Theory, EachDatabase]
    public async Task An_absence_entered_later_moves_what_was_planned(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var deputy = await A.UserAsync(db);
        var manager = await A.UserAsync(db);
        await A.AccountAsync(db, manager.Id);
        await A.RuleAsync(db);
        await PlanAsync(database);
        db.Add(new Absence { UserId = manager.Id, DeputyId = deputy.Id, FromOn = D(11, 30), ToOn = D(12, 4) });
        await db.SaveChangesAsync();

        await PlanAsync(database);

        Assert.Equal([(D(11, 23), manager.Id, null), (D(11, 30), deputy.Id, manager.Id), (D(12, 7), manager.Id, null)], await PlannedAsync(db, manager.Id));
    }

    [Theory, EachDatabase]
    public async Task A_disabled_owner_never_gets_a_touch(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var gone = await A.UserAsync(db, supervisor: head.Id);
        var alone = await A.UserAsync(db);
        await A.AccountAsync(db, gone.Id);
        var orphan = await A.AccountAsync(db, alone.Id);
        (gone.IsEnabled, alone.IsEnabled) = (false, false);
        await db.SaveChangesAsync();
        await A.RuleAsync(db);

        var report = await PlanAsync(database);

        Assert.All(await db.Touches.ToListAsync(), t => Assert.Equal((head.Id, (int?)gone.Id), (t.AssigneeId, t.OnBehalfOfId)));
        Assert.Equal((6, 1), (report.Created, report.Failed));
        Assert.Contains(report.Notes, n => n.Reason == "TouchNobodyToAssign" && n.Example == $"#{orphan.Id}");
    }

    [Theory, EachDatabase]
    public async Task The_date_is_the_managers_own_also_where_clocks_change(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        database.Clock.Now = new DateTimeOffset(2026, 3, 8, 9, 30, 0, TimeSpan.Zero);
        await using var db = database.OpenAsSystem();
        var newYork = await A.AccountAsync(db, (await A.UserAsync(db, zone: "America/New_York")).Id);
        var vladivostok = await A.AccountAsync(db, (await A.UserAsync(db, zone: "Asia/Vladivostok")).Id);
        await A.RuleAsync(db, unit: CadenceUnit.Day, startsOn: D(3, 1));
        await PlanAsync(database);

        // 05:30 summer time of the next day in New York, 19:30 in Vladivostok.
        database.Clock.Now = new DateTimeOffset(2026, 3, 9, 9, 30, 0, TimeSpan.Zero);
        await PlanAsync(database);
        var afterSecond = await db.Touches.Where(t => t.AccountId == newYork.Id).MaxAsync(t => t.OccurrenceOn);

        // 04:30 in New York: its day has not begun for the planner; 18:30 in Vladivostok.
        database.Clock.Now = new DateTimeOffset(2026, 3, 10, 8, 30, 0, TimeSpan.Zero);
        await PlanAsync(database);

        Assert.Equal(D(3, 9).AddDays(35), afterSecond);
        Assert.Equal(D(3, 9).AddDays(35), await db.Touches.Where(t => t.AccountId == newYork.Id).MaxAsync(t => t.OccurrenceOn));
        Assert.Equal(D(3, 10).AddDays(35), await db.Touches.Where(t => t.AccountId == vladivostok.Id).MaxAsync(t => t.OccurrenceOn));
    }

    [Theory, EachDatabase]
    public async Task A_changed_rule_or_category_replans_what_is_to_come_and_leaves_what_somebody_moved(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        await A.RuleAsync(db);
        await A.RuleAsync(db, AbcdCategory.C, TouchType.Visit, unit: CadenceUnit.Month);
        await PlanAsync(database);
        var moved = await db.Touches.SingleAsync(t => t.DueOn == D(12, 7));
        await database.Get<RescheduleTouch>().RunAsync(new RescheduleTouch.Form { TouchId = moved.Id, DueOn = D(12, 9) }, default);
        account.Abcd = AbcdCategory.C;
        await db.SaveChangesAsync();

        database.Clock.Now = database.Clock.Now.AddDays(1);
        await PlanAsync(database);

        Assert.Equal([(TouchType.Call, D(11, 23)), (TouchType.Call, D(12, 9)), (TouchType.Visit, D(12, 23))], await db.Touches.OrderBy(t => t.DueOn).Select(t => ValueTuple.Create(t.Type, t.DueOn)).ToListAsync());
        await using var fresh = database.OpenAsSystem();
        Assert.Equal(D(11, 23), await fresh.Accounts.Select(a => a.NextTouchOn).SingleAsync());
    }

    [Theory, EachDatabase]
    public async Task An_account_that_changed_hands_elsewhere_takes_its_open_touches_along(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, boris) = (await A.UserAsync(db), await A.UserAsync(db));
        var account = await A.AccountAsync(db, anna.Id);
        await A.RuleAsync(db);
        await PlanAsync(database);
        account.HandOver(boris.Id, A.Monday, "Импорт");
        await db.SaveChangesAsync();

        await PlanAsync(database);

        Assert.Equal([boris.Id], await db.Touches.AsNoTracking().Select(t => t.AssigneeId).Distinct().ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task Two_planners_at_once_plan_everything_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var owner = (await A.UserAsync(db)).Id;
        for (var n = 0; n < 1200; n++)
        {
            db.Add(Account.Open($"Клиент {n}", owner, A.Monday.AddYears(-1)));
        }

        await db.SaveChangesAsync();
        await A.RuleAsync(db, AbcdCategory.Unknown);

        var reports = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => PlanAsync(database))));

        Assert.Equal(1200 * 6, reports.Sum(r => r.Created));
        Assert.Equal(0, reports.Sum(r => r.Failed));
        Assert.Equal(1200 * 6, await db.Touches.CountAsync());
        Assert.Equal(1200, await db.Touches.Select(t => t.AccountId).Distinct().CountAsync());
        Assert.Equal(1200 * 6, await db.AuditEntries.CountAsync(e => e.Entity == nameof(Touch)));
    }

    [Theory, EachDatabase]
    public async Task A_company_imported_a_minute_ago_gets_touches_from_the_standard_rules(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.Get<SeedStandardRules>().RunAsync(default);
        await database.Get<SeedStandardRules>().RunAsync(default);
        await using var db = database.OpenAsSystem();
        var owner = (await A.UserAsync(db)).Id;
        foreach (var category in Enum.GetValues<AbcdCategory>())
        {
            await A.AccountAsync(db, owner, category.ToString(), category, A.Monday);
        }

        await PlanAsync(database);

        Assert.Equal(7, await db.CadenceRules.CountAsync());
        Assert.Equal(["A", "B", "C", "Unknown"], await db.Touches.Select(t => t.Account.Name).Distinct().OrderBy(n => n).ToListAsync());
    }

    internal static async Task<JobReport> PlanAsync(TestDatabase database)
    {
        var report = new JobReport();
        await database.Get<PlanTouchesJob>().RunAsync(report, default);
        return report;
    }

    private static async Task<List<DateOnly>> DueAsync(KamDbContext db) => await db.Touches.OrderBy(t => t.DueOn).Select(t => t.DueOn).ToListAsync();

    private static async Task<List<(DateOnly, int, int?)>> PlannedAsync(KamDbContext db, int ownerId) =>
        [.. (await db.Touches.AsNoTracking().Where(t => t.Account.OwnerId == ownerId).OrderBy(t => t.OccurrenceOn).Take(3).ToListAsync()).Select(t => (t.DueOn, t.AssigneeId, t.OnBehalfOfId))];

    private static DateOnly D(int month, int day) => new(2026, month, day);
}
