using KamPortal.Data;
using KamPortal.Demo;
using KamPortal.Gifts;
using KamPortal.Staff;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Demo;

/// <summary>domain.md §6.1: gifts of 3 000.00 and 3 000.01 ₽, and everything the pages of gifts show.</summary>
public sealed class DemoGiftsTests(SeededDemo demo) : IClassFixture<SeededDemo>, IAsyncDisposable
{
    private readonly KamDbContext db = demo.Database.OpenAsSystem();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_last_new_year_is_closed_and_the_season_of_today_open_and_close_to_its_budget()
    {
        await SignInAsync(Role.Director);
        var seasons = await db.GiftSeasons.OrderBy(s => s.GiveByOn).ToListAsync(Now);
        Assert.Equal([("new-year:2025", SeasonStatus.Closed), ("new-year:2026", SeasonStatus.Open)], seasons.Select(s => (s.Code, s.Status)));
        var view = (await demo.Database.Get<GiftSeasonQueries>().FindAsync(seasons[1].Id, Now))!;
        Assert.Equal((true, false), (view.IsNear, view.IsOver));
        var last = await db.Gifts.Where(g => g.SeasonId == seasons[0].Id).ToListAsync(Now);
        Assert.All(last, g => Assert.True(g.Status is GiftStatus.Given or GiftStatus.Cancelled && g.On < A.Monday));
        Assert.True(last.Where(g => g.Status == GiftStatus.Given).Sum(g => g.Value) <= seasons[0].Budget);
        Assert.Equal(DemoGifts.OneOffs, await db.Gifts.CountAsync(g => g.SeasonId == null, Now));
        Assert.Equal(Enum.GetValues<GiftStatus>(), (await db.Gifts.Select(g => g.Status).Distinct().ToListAsync(Now)).Order());
        var waiting = await db.Gifts.Where(g => g.Status == GiftStatus.Approved).Select(g => g.AccountId).Distinct().CountAsync(Now);
        Assert.Equal(waiting, await db.WorkTasks.CountAsync(t => t.Source == TaskSource.Gift && t.Status == WorkTaskStatus.Open, Now));
        Assert.True(waiting > 0);
    }

    [Fact]
    public async Task The_limit_is_met_exactly_passed_by_a_kopeck_with_an_override_and_blocked_for_an_official()
    {
        await SignInAsync(Role.Director);
        var rows = await ListAsync(new());
        Assert.Contains(rows, r => r is { Value: 3_000.00m, IsAbove: false, Status: GiftStatus.Planned });
        var above = Assert.Single(rows, r => r.Value == 3_000.01m);
        Assert.Equal((true, false, "Вершинин Андрей"), (above.IsAbove, above.IsBlocked, above.OverrideBy));
        var official = Assert.Single(rows, r => r.Recipient == GiftRecipient.Official);
        Assert.Equal((true, 0m), (official.IsBlocked, official.Limit));
        Assert.All(rows.Where(r => r.Status is GiftStatus.Given or GiftStatus.Approved), r => Assert.True(!r.IsAbove || r.OverrideReason is not null));
    }

    [Fact]
    public async Task Nobody_gets_two_gifts_of_a_season_and_the_job_finds_nothing_to_open()
    {
        var gifts = await db.Gifts.Where(g => g.SeasonId != null).Select(g => new { g.SeasonId, g.PersonId }).ToListAsync(Now);
        Assert.Equal(gifts.Count, gifts.Distinct().Count());
        var report = new KamPortal.Jobs.JobReport();
        await demo.Database.Get<GiftSeasonJob>().RunAsync(report, Now);
        Assert.Equal(0, report.Created);
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();

    private async Task SignInAsync(Role role) => await demo.Database.SignInAsync((await db.PortalUsers.OrderBy(u => u.Id).FirstAsync(u => u.Roles.Any(r => r.Role == role), Now)).Id);

    private async Task<List<GiftRow>> ListAsync(GiftFilter filter)
    {
        var rows = new List<GiftRow>();
        for (var page = 1; ; page++)
        {
            var found = await demo.Database.Get<GiftQueries>().PageAsync(filter with { Page = page }, Now);
            rows.AddRange(found.Rows);
            if (!found.HasMore)
            {
                return rows;
            }
        }
    }
}
