using KamPortal.Data;
using KamPortal.Greetings;
using KamPortal.Jobs;
using KamPortal.People;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Demo;

public sealed class DemoGreetingsTests(SeededDemo demo) : IClassFixture<SeededDemo>, IAsyncDisposable
{
    private readonly KamDbContext db = demo.Database.OpenAsSystem();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_past_shows_every_end_and_the_planner_finds_the_edge_cases_to_come()
    {
        var past = await db.Greetings.AsNoTracking().Where(g => g.On < A.Monday).ToListAsync(Now);
        Assert.InRange(past.Count, 100, 260);
        Assert.All(new[] { GreetingStatus.Sent, GreetingStatus.Done, GreetingStatus.Cancelled }, s => Assert.Contains(past, g => g.Status == s));
        Assert.All(new[] { GreetingSkip.NotApproved, GreetingSkip.Refused }, s => Assert.Contains(past, g => g.SkipReason == s));

        var report = new JobReport();
        await demo.Database.Get<PlanGreetingsJob>().RunAsync(report, Now);

        Assert.Equal(0, report.Failed);
        var coming = await db.Greetings.AsNoTracking().Include(g => g.Occasion).Include(g => g.Person).ThenInclude(p => p.Employments).Where(g => g.On >= A.Monday).ToListAsync(Now);
        Assert.InRange(report.Created, 15, 120);
        Assert.Equal(report.Created, coming.Count(g => g.Status is GreetingStatus.Planned or GreetingStatus.Approved));
        Assert.Equal(coming.Count, coming.DistinctBy(g => g.Key).Count());
        var birthdays = coming.Where(g => g.Occasion.Kind == OccasionKind.Birthday).ToList();
        Assert.Contains(birthdays, g => g.On == A.Monday);
        Assert.Contains(birthdays, g => g.On == A.Monday.AddDays(1));
        Assert.Contains(birthdays, g => g.On.DayOfWeek == DayOfWeek.Sunday);
        Assert.Contains(coming, g => g.Occasion.Kind == OccasionKind.CompanyAnniversary && g.On == A.Monday.AddDays(1));
        Assert.Contains(coming, g => g is { Status: GreetingStatus.Planned, Channel: GreetingChannel.Email });
        Assert.Contains(coming, g => g.Channel == GreetingChannel.Call && g.Person.Consent != ConsentStatus.Given);
        Assert.DoesNotContain(coming, g => g.Person.LeftOn is not null || g.Person.OptOuts.HasFlag(OptOuts.Greetings));
        Assert.All(coming.Where(g => g.Channel == GreetingChannel.Email), g => Assert.True(g.Person is { Consent: ConsentStatus.Given, Email: not null } && !g.Person.OptOuts.HasFlag(OptOuts.Mail)));

        // Born on 29 February, on 31 December: when their weeks come.
        foreach (var (on, month, day) in new[] { (new DateOnly(2026, 12, 31), 12, 31), (new DateOnly(2027, 2, 28), 2, 29) })
        {
            demo.Database.Clock.Now = new DateTimeOffset(on.AddDays(-7), new TimeOnly(6, 0), TimeSpan.Zero);
            await demo.Database.Get<PlanGreetingsJob>().RunAsync(new JobReport(), Now);
            Assert.True(await db.Greetings.AnyAsync(g => g.On == on && g.Person.BirthMonth == month && g.Person.BirthDay == day, Now));
        }
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();
}
