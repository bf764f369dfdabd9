using KamPortal.Accounts;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Touches.Planning;
using KamPortal.WorkCalendars;

namespace KamPortal.Tests.Engine;

/// <summary>A hundred thousand random rules, zones, calendars and absences against <see cref="Reference"/>. A failure names its seed.</summary>
public sealed class AgainstReferenceTests
{
    private const int Cases = 100_000;

    private static readonly string[] Zones =
    [
        "Europe/Kaliningrad", "Europe/Moscow", "Asia/Yekaterinburg", "Asia/Kamchatka", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Kiritimati", "Pacific/Pago_Pago",
        "America/New_York", "America/Havana", "America/Santiago", "America/St_Johns", "Africa/Cairo", "Asia/Beirut", "Europe/London", "Asia/Kolkata", "UTC",
    ];

    private static readonly DateOnly Epoch = new(2024, 1, 1);

    [Fact]
    public void A_hundred_thousand_random_plans_are_what_walking_day_by_day_gives()
    {
        var clock = new TestClock();
        for (var seed = 0; seed < Cases;)
        {
            // A world is kept for two hundred plans: its random calendar and staff cost more than the plan.
            var world = new World(new Random(seed));
            for (var n = 0; n < 200; n++, seed++)
            {
                var random = new Random(seed ^ 0x5EED);
                clock.Now = new DateTimeOffset(2024, 3, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(0, 3 * 365 * 24 * 60));
                var zone = Zones[random.Next(Zones.Length)];
                var today = LocalTime.Today(clock, zone);
                Assert.True(today == DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.Now, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime), $"seed {seed}: today in {zone}");
                Compare(world, random, today, seed);
            }
        }
    }

    [Fact]
    public void A_day_begins_when_its_first_instant_comes_in_every_zone()
    {
        foreach (var zone in Zones.Select(TimeZoneInfo.FindSystemTimeZoneById))
        {
            for (var day = new DateOnly(2025, 1, 1); day.Year < 2028; day = day.AddDays(1))
            {
                Assert.True(Reference.Begins(day, zone) == LocalTime.StartOf(day, zone), $"{day:O} in {zone.Id}: {LocalTime.StartOf(day, zone):O}, not {Reference.Begins(day, zone):O}");
            }
        }
    }

    private static void Compare(World world, Random random, DateOnly today, int seed)
    {
        var rule = Rule(random);
        var settings = new PortalSettings { PlanningHorizonDays = random.Next(7, 60), CatchUpDays = random.Next(0, 15) };
        var account = new PlanningAccount(
            random.Next(1, 100_000),
            random.Next(1, world.Members.Count + 2),
            AbcdCategory.A,
            default,
            today.AddDays(-random.Next(0, 40)),
            random.Next(3) == 0 ? null : today.AddDays(-random.Next(-2, 10)),
            null);

        var plan = new TouchPlan(new PlanningRules([rule]), world.Staff, world.Calendar, settings).Of(account, today, [], []);
        var expected = Expected(world, rule, account, settings, today);

        if (expected is null || plan is null)
        {
            Assert.True(expected is null == plan is null, $"seed {seed}: nobody to do it");
            return;
        }

        var actual = plan.Select(p => (p.Occurrence, p.Assignment.AssigneeId, p.Assignment.OnBehalfOfId, p.Assignment.DueOn)).ToList();
        Assert.True(expected.SequenceEqual(actual), $"seed {seed}: {string.Join("; ", expected.Except(actual))} became {string.Join("; ", actual.Except(expected))}");
        Assert.True(plan.Select(p => p.Key).Distinct().Count() == plan.Count, $"seed {seed}: one key twice");
        Assert.All(plan, p => Assert.True(p.Assignment.AssigneeId == account.OwnerId || world.Members.Exists(m => m.Id == p.Assignment.AssigneeId && m is { IsEnabled: true, TakesWork: true }), $"seed {seed}: given to somebody who may not"));
    }

    private static List<(DateOnly, int, int?, DateOnly)>? Expected(World world, CadenceRule rule, PlanningAccount account, PortalSettings settings, DateOnly today)
    {
        var first = new[] { today.AddDays(-settings.CatchUpDays), account.CreatedOn, account.PlannedOn?.AddDays(1) ?? DateOnly.MinValue }.Max();
        first = first < today ? first : today;
        var start = rule.Spread ? SpreadStart(rule, account.Id) : rule.StartsOn;
        var expected = new List<(DateOnly, int, int?, DateOnly)>();
        for (var day = first; day <= today.AddDays(settings.PlanningHorizonDays); day = day.AddDays(1))
        {
            if (day > (rule.EndsOn ?? DateOnly.MaxValue) || !Reference.Falls(rule.Unit, rule.Every, start, day))
            {
                continue;
            }

            if (Reference.Place(world.Members, world.Absences, account.OwnerId, Reference.Due(rule.Unit, rule.DayOffPolicy, day, world.Exceptions), today, world.Exceptions) is not { } assigned)
            {
                return null;
            }

            expected.Add((day, assigned.Who, assigned.Instead, assigned.On));
        }

        return expected;
    }

    /// <summary>Where an account's spread rule starts is a matter of mixing; that it is within the first period, and weekly ones on a weekday, is not.</summary>
    private static DateOnly SpreadStart(CadenceRule rule, int accountId)
    {
        var endless = rule.Cadence with { EndsOn = null };
        var start = endless.Occurrences(accountId, rule.StartsOn, rule.StartsOn.AddYears(40)).First();
        var next = rule.Unit switch { CadenceUnit.Day => rule.StartsOn.AddDays(rule.Every), CadenceUnit.Week => rule.StartsOn.AddDays(7 * rule.Every), _ => rule.StartsOn.AddMonths(rule.Every) };
        Assert.InRange(start, rule.StartsOn, next.AddDays(-1));
        Assert.False(rule.Unit == CadenceUnit.Week && start.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && rule.Unit == CadenceUnit.Week);
        return start;
    }

    private static CadenceRule Rule(Random random)
    {
        var unit = (CadenceUnit)random.Next(3);
        var start = Epoch.AddDays(random.Next(0, 1000));
        return new CadenceRule
        {
            Name = "Правило",
            FirstVersionId = random.Next(1, 50),
            Scope = CadenceScope.Category,
            Category = AbcdCategory.A,
            Every = random.Next(1, unit == CadenceUnit.Day ? 40 : 13),
            Unit = unit,
            StartsOn = random.Next(4) == 0 ? new DateOnly(2024, 1, 31) : random.Next(8) == 0 ? new DateOnly(2024, 2, 29) : start,
            EndsOn = random.Next(4) == 0 ? start.AddDays(random.Next(0, 500)) : null,
            Spread = random.Next(2) == 0,
            DayOffPolicy = (DayOffPolicy)random.Next(3),
            Priority = CadencePriority.Mandatory,
        };
    }

    private sealed class World
    {
        public World(Random random)
        {
            for (var day = Epoch.AddDays(-60); day < Epoch.AddYears(4); day = day.AddDays(1))
            {
                if (random.Next(15) == 0)
                {
                    Exceptions[day] = (DayKind)random.Next(Enum.GetValues<DayKind>().Length);
                }
            }

            var people = random.Next(1, 8);
            for (var id = 1; id <= people; id++)
            {
                Members.Add(new PlanningStaff.Member(id, random.Next(6) > 0, random.Next(4) == 0 ? null : random.Next(1, people + 1), "UTC", random.Next(6) > 0));
            }

            for (var n = random.Next(0, 40); n > 0; n--)
            {
                var from = Epoch.AddDays(random.Next(0, 1300));
                Absences.Add(new PlanningStaff.Away(random.Next(1, people + 1), from, from.AddDays(random.Next(3) == 0 ? random.Next(0, 40) : random.Next(0, 4)), random.Next(2) == 0 ? null : random.Next(1, people + 1)));
            }

            Calendar = new WorkCalendar(Exceptions);
            Staff = new PlanningStaff(Members, Absences);
        }

        public Dictionary<DateOnly, DayKind> Exceptions { get; } = [];

        public List<PlanningStaff.Member> Members { get; } = [];

        public List<PlanningStaff.Away> Absences { get; } = [];

        public WorkCalendar Calendar { get; }

        public PlanningStaff Staff { get; }
    }
}
