using KamPortal.Accounts;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Touches.Programmes;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Touches.Programmes;

public sealed class ForecastTests
{
    [Theory, EachDatabase]
    public async Task The_forecast_of_the_programme_is_what_the_planner_then_plans(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await database.Get<SeedStandardRules>().RunAsync(default);
        db.AddRange(
            new Setting { Key = nameof(PortalSettings.PlanningHorizonDays), Value = "89" },
            new Setting { Key = nameof(PortalSettings.CatchUpDays), Value = "0" },
            new Setting { Key = nameof(PortalSettings.DayCapacityMinutes), Value = "60" });
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var owner = await A.UserAsync(db);
            for (var i = 0; i < 25; i++)
            {
                await A.AccountAsync(db, owner.Id, $"Клиент {i}", (AbcdCategory)(i % 5));
            }
        }

        await database.SignInAsync((await A.UserAsync(db, Role.Director)).Id);
        var forecast = await database.Get<ForecastQueries>().ProgrammeAsync(default);

        await PlanTouchesJobTests.PlanAsync(database);

        var planned = await db.Touches.AsNoTracking().Select(t => new { t.AssigneeId, t.DueOn, t.Minutes }).ToListAsync();
        Assert.Equal((50, null, new ForecastSum(planned.Count, planned.Sum(t => t.Minutes))), (forecast.Accounts, forecast.DraftNumber, forecast.Now));
        foreach (var manager in forecast.Managers)
        {
            Assert.Equal(
                planned.Where(t => t.AssigneeId == manager.UserId).GroupBy(t => t.DueOn.AddDays(-(((int)t.DueOn.DayOfWeek + 6) % 7))).OrderBy(g => g.Key).Select(g => (g.Key, g.Sum(t => t.Minutes))),
                manager.Weeks.Where(w => w.Now.Touches > 0).Select(w => (w.Monday, w.Now.Minutes)));
        }
    }

    [Theory, EachDatabase]
    public async Task The_draft_is_set_against_the_version_in_force_by_month_manager_and_account(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var manager = await A.UserAsync(db, lastName: "Смирнова");
        var account = await A.AccountAsync(db, manager.Id, "Альфа");
        await A.AccountAsync(db, manager.Id, "Бета", AbcdCategory.B);
        await A.RuleAsync(db);
        await database.Get<SeedStandardRules>().RunAsync(default);
        await database.SignInAsync((await A.UserAsync(db, Role.Director)).Id);
        await database.Get<DraftProgramme>().RunAsync(default);
        var same = await database.Get<ForecastQueries>().ProgrammeAsync(default);
        await db.CadenceRules.Where(r => r.FirstVersionId != null).ExecuteUpdateAsync(set => set.SetProperty(r => r.Every, 2).SetProperty(r => r.Minutes, 60));

        var forecast = await database.Get<ForecastQueries>().ProgrammeAsync(default);

        Assert.Equal((2, 0, 0, 0), (same.DraftNumber, same.Gained, same.Lost, same.Moved));
        Assert.Equal((new ForecastSum(13, 195), new ForecastSum(7, 420)), (forecast.Now, forecast.Then));
        Assert.Equal((0, 6, 7), (forecast.Gained, forecast.Lost, forecast.Moved));
        Assert.Equal(new AccountForecast(account.Id, "Альфа", 0, 6), Assert.Single(forecast.Examples));
        var row = Assert.Single(forecast.Managers);
        Assert.Equal(("Смирнова Иван", 13, 7), (row.Name, row.Now.Touches, row.Then.Touches));
        Assert.Equal(13, forecast.Months.Sum(m => m.Now.Touches));
        Assert.True(row.CapacityMinutes > 50 * 240);
    }

    [Theory, EachDatabase]
    public async Task A_rule_while_it_is_edited_tells_touches_and_minutes_by_manager(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var anna = await A.UserAsync(db, supervisor: head.Id);
        await A.AccountAsync(db, anna.Id);
        await A.AccountAsync(db, head.Id);
        await A.AccountAsync(db, anna.Id, abcd: AbcdCategory.B);
        await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        await database.SignInAsync(head.Id);
        var form = new SaveCadenceRule.Form { Every = 1, Unit = CadenceUnit.Week, Minutes = 30, StartsOn = A.Monday, Spread = false };

        var forecast = (await database.Get<ForecastQueries>().RuleAsync(form, default))!;
        form.Every = 0;

        Assert.Equal((2, new ForecastSum(26, 780)), (forecast.Accounts, forecast.Sum));
        Assert.Equal([390, 390], forecast.Managers.Select(m => m.Then.Minutes));
        Assert.Null(await database.Get<ForecastQueries>().RuleAsync(form, default));
        Assert.Equal(0, await db.Touches.CountAsync());
    }
}
