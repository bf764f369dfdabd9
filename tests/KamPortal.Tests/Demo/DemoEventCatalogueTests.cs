using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Demo;
using KamPortal.Events;
using KamPortal.Events.Catalogue;
using KamPortal.Events.Planning;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Demo;

/// <summary>Everything the pages of the catalogue and of the year show.</summary>
public sealed class DemoEventCatalogueTests(SeededDemo demo) : IClassFixture<SeededDemo>, IAsyncDisposable
{
    private readonly KamDbContext db = demo.Database.OpenAsSystem();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clubs_programmes_and_minimum_sets_show_what_is_there_and_what_lacks()
    {
        await SignInAsync(Role.HumanResources);
        var clubs = await demo.Database.Get<ClubQueries>().ListAsync(Now);
        Assert.Equal([("Клуб дилеров", DemoEventCatalogue.ClubMembers - 1), ("Союз строителей Урала", DemoEventCatalogue.UnionMembers)], clubs.Select(c => (c.Name, c.Members)));
        var programmes = await demo.Database.Get<ProgrammeQueries>().ListAsync(Now);
        Assert.Equal(3, programmes.Count);
        Assert.Contains(programmes, p => p.Gaps.Contains(new ProgrammeGap(AbcdCategory.A, EventLevel.Business)));
        Assert.Contains(programmes, p => p is { ClubId: not null, MeanLevel: > 3.5m } && p.Gaps.All(g => g.Category != AbcdCategory.A));
        var sets = await demo.Database.Get<MinimumSetQueries>().ListAsync(Now);
        Assert.Contains(sets, s => s.IsReady);
        Assert.Contains(sets, s => !s.IsReady);
    }

    [Fact]
    public async Task Every_category_lacks_something_and_next_years_plan_waits_for_the_director()
    {
        await SignInAsync(Role.Director);
        Assert.All(await demo.Database.Get<NeedQueries>().GapsAsync(A.Monday.Year, Now), g => Assert.True(g.Unserved > 0 && g.Unserved <= g.Clients));
        Assert.Equal(DemoEventCatalogue.Needs, await db.EventNeeds.CountAsync(Now));
        var (now, next) = (await demo.Database.Get<EventYearQueries>().FindAsync(A.Monday.Year, null, Now), await demo.Database.Get<EventYearQueries>().FindAsync(A.Monday.Year + 1, null, Now));
        Assert.Equal((AnnualPlanStatus.Approved, AnnualPlanStatus.Submitted, true), (now.Plan!.Status, next.Plan!.Status, next.Plan.MayDecide));
        Assert.Contains(now.Plan.Lines, l => l.EventId is not null);
        Assert.Contains(next.Plan.Lines, l => l is { Category: AbcdCategory.A, Level: >= EventLevel.Business });
        Assert.All(next.Plan.Lines, l => Assert.NotNull(l.Reason));
        Assert.True(now.MoneyByMonth.Sum(m => m.Planned) > 0 && next.Months.Sum(m => m.Foreseen) > 0);
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();

    private async Task SignInAsync(Role role) => await demo.Database.SignInAsync(await db.PortalUsers.Where(u => u.IsEnabled && u.Roles.Any(r => r.Role == role)).OrderBy(u => u.Id).Select(u => u.Id).FirstAsync(Now));
}
