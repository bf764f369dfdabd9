using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Touches;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Engine;

/// <summary>The engine and time itself: nothing twice when a clock goes back, nothing lost while a server sleeps.</summary>
public sealed class ClockTests
{
    private static readonly string[] Zones = ["Europe/Moscow", "Asia/Kamchatka", "Pacific/Auckland", "America/New_York"];

    private static readonly string[] Slept = ["2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29"];

    [Fact]
    public async Task A_server_asleep_for_five_days_plans_what_one_awake_would_have_and_sends_no_old_digest()
    {
        await using var awake = await CompanyAsync();
        await using var asleep = await CompanyAsync();
        for (var day = 0; day <= 7; day++)
        {
            await RunAsync(awake);
            if (day is 0 or 1 or 7)
            {
                await RunAsync(asleep);
            }

            Forward(awake, TimeSpan.FromDays(1));
            Forward(asleep, TimeSpan.FromDays(1));
        }

        Assert.Equal(await TouchesAsync(awake), await TouchesAsync(asleep));
        var (all, some) = (await DigestsAsync(awake), await DigestsAsync(asleep));
        Assert.NotEmpty(some);
        Assert.Equal(all.Where(d => !Slept.Any(d.EndsWith)), some);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(30)]
    public async Task A_clock_set_back_makes_nothing_twice(int hours)
    {
        await using var database = await CompanyAsync();
        await RunAsync(database);
        Forward(database, TimeSpan.FromHours(24));
        await RunAsync(database);
        var (touches, digests) = (await TouchesAsync(database), await DigestsAsync(database));

        // Where it is the morning of another day again, and nobody was told that morning, they are told now.
        Forward(database, TimeSpan.FromHours(-hours));
        var again = await RunAsync(database);
        var (stood, told) = (await TouchesAsync(database), await DigestsAsync(database));
        Forward(database, TimeSpan.FromHours(hours));
        await RunAsync(database);

        Assert.All(again, r => Assert.Equal((0, null), (r.Failed, r.Error)));
        Assert.Equal(touches, stood);
        Assert.Equal(touches, await TouchesAsync(database));
        Assert.True(hours == 13 ? digests.All(told.Contains) : digests.SequenceEqual(told));
        Assert.Equal(told, await DigestsAsync(database));
        Assert.Equal(told, database.Mail.Offered.Select(l => l.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Over_the_turn_of_the_year_every_working_day_has_one_digest_a_person_and_days_off_have_none()
    {
        await using var database = await CompanyAsync();
        await database.Get<SeedWorkCalendars>().RunAsync(default);
        database.Clock.Now = new DateTimeOffset(2026, 12, 28, 0, 0, 0, TimeSpan.Zero);
        for (var hour = 0; hour < 24 * 7; hour++)
        {
            await RunAsync(database, RemindOfTouchesJob.Name, hour % 24 == 1 ? PlanTouchesJob.Name : RemindOfTouchesJob.Name);
            Forward(database, TimeSpan.FromHours(1));
        }

        // 31 December 2026 and 1–10 January 2027 are off; of 28 December Auckland and Kamchatka have seen the morning before the first plan.
        var days = (await DigestsAsync(database)).Select(d => d.Split(':')[2]).CountBy(d => d).ToDictionary();
        Assert.Equal(["2026-12-28", "2026-12-29", "2026-12-30"], days.Keys.Order());
        Assert.Equal((Zones.Length, Zones.Length), (days["2026-12-29"], days["2026-12-30"]));
    }

    [Fact]
    public async Task In_every_zone_the_day_of_planning_and_of_the_digest_is_the_persons_own_also_when_clocks_change()
    {
        await using var database = await CompanyAsync();

        // Auckland's clocks went forward on 27 September 2026, New York's go back on 1 November.
        database.Clock.Now = new DateTimeOffset(2026, 9, 25, 0, 0, 0, TimeSpan.Zero);
        for (var hour = 0; hour < 24 * 4; hour++)
        {
            await RunAsync(database, RemindOfTouchesJob.Name, hour % 6 == 0 ? PlanTouchesJob.Name : RemindOfTouchesJob.Name);
            Forward(database, TimeSpan.FromHours(1));
        }

        database.Clock.Now = new DateTimeOffset(2026, 10, 30, 0, 0, 0, TimeSpan.Zero);
        for (var hour = 0; hour < 24 * 4; hour++)
        {
            await RunAsync(database, RemindOfTouchesJob.Name, hour % 6 == 0 ? PlanTouchesJob.Name : RemindOfTouchesJob.Name);
            Forward(database, TimeSpan.FromHours(1));
        }

        await using var db = database.OpenAsSystem();
        var told = await db.Notifications.Where(n => n.Key.StartsWith("digest:")).Select(n => new { n.Key, n.CreatedAt, Zone = n.User.Branch.TimeZoneId }).ToListAsync();
        Assert.Equal(Zones.Order(), told.Select(n => n.Zone).Distinct().Order());
        Assert.All(told, n =>
        {
            var local = TimeZoneInfo.ConvertTime(new DateTimeOffset(n.CreatedAt, TimeSpan.Zero), TimeZoneInfo.FindSystemTimeZoneById(n.Zone));
            Assert.Equal(n.Key.Split(':')[2], local.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            Assert.InRange(local.Hour, 8, 20);
        });
        var hours = told.Where(n => !n.Key.EndsWith("2026-09-25", StringComparison.Ordinal) && !n.Key.EndsWith("2026-10-30", StringComparison.Ordinal))
            .Select(n => TimeZoneInfo.ConvertTime(new DateTimeOffset(n.CreatedAt, TimeSpan.Zero), TimeZoneInfo.FindSystemTimeZoneById(n.Zone)).Hour);
        Assert.All(hours, hour => Assert.Equal(8, hour));
    }

    [Fact]
    public void The_29th_of_February_of_a_leap_year_is_kept_by_daily_weekly_monthly_and_yearly_rules()
    {
        var leap = new DateOnly(2028, 2, 29);
        Assert.Contains(leap, Cadence(CadenceUnit.Day, 1, new DateOnly(2026, 1, 31)));
        Assert.Contains(leap, Cadence(CadenceUnit.Week, 1, new DateOnly(2028, 2, 22)));
        Assert.Contains(leap, Cadence(CadenceUnit.Month, 1, new DateOnly(2026, 1, 31)));
        Assert.Contains(leap, Cadence(CadenceUnit.Month, 12, new DateOnly(2024, 2, 29)));
        Assert.DoesNotContain(leap, Cadence(CadenceUnit.Month, 12, new DateOnly(2024, 2, 28)));
    }

    private static List<DateOnly> Cadence(CadenceUnit unit, int every, DateOnly start) =>
        [.. new Cadence(1, every, unit, start, null, false, DayOffPolicy.KeepDate).Occurrences(1, new DateOnly(2028, 2, 1), new DateOnly(2028, 3, 5))];

    /// <summary>A manager in each zone with clients under a daily, a weekly and a monthly rule.</summary>
    private static async Task<TestDatabase> CompanyAsync()
    {
        var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        foreach (var zone in Zones)
        {
            var manager = await A.UserAsync(db, zone: zone);
            foreach (var category in new[] { AbcdCategory.A, AbcdCategory.B, AbcdCategory.C })
            {
                await A.AccountAsync(db, manager.Id, abcd: category, on: new DateOnly(2026, 1, 1));
            }
        }

        await A.RuleAsync(db, AbcdCategory.A, unit: CadenceUnit.Day, every: 1, startsOn: new DateOnly(2026, 1, 1));
        await A.RuleAsync(db, AbcdCategory.B, unit: CadenceUnit.Week, every: 1, startsOn: new DateOnly(2026, 1, 1));
        await A.RuleAsync(db, AbcdCategory.C, unit: CadenceUnit.Month, every: 1, startsOn: new DateOnly(2026, 1, 31));
        return database;
    }

    private static void Forward(TestDatabase database, TimeSpan by) => database.Clock.Now += by;

    private static async Task<List<JobResult>> RunAsync(TestDatabase database, params string[] jobs)
    {
        var results = new List<JobResult>();
        foreach (var job in jobs is [] ? [PlanTouchesJob.Name, RemindOfTouchesJob.Name, DispatchOutboxJob.Name] : jobs)
        {
            results.Add(await database.Get<JobRunner>().RunAsync(job, "test", CancellationToken.None));
        }

        return results;
    }

    private static async Task<List<string>> TouchesAsync(TestDatabase database)
    {
        await using var db = database.OpenAsSystem();
        var touches = await db.Touches.Select(t => new { t.OccurrenceKey, t.AssigneeId, t.DueOn, t.Status }).ToListAsync();
        return [.. touches.Select(t => $"{t.OccurrenceKey} {t.AssigneeId} {t.DueOn:O} {t.Status}").Order(StringComparer.Ordinal)];
    }

    private static async Task<List<string>> DigestsAsync(TestDatabase database)
    {
        await using var db = database.OpenAsSystem();
        return [.. (await db.Notifications.Where(n => n.Key.StartsWith("digest:")).Select(n => n.Key).ToListAsync()).Order(StringComparer.Ordinal)];
    }
}
