using System.Net;
using KamPortal.Events.Participants;
using KamPortal.Web.Tests.Events.Public;
using KamPortal.Web.Tests.Surveys.Public;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.Engine;

/// <summary>Five hundred people answer at the same moment at two servers on one database.</summary>
public sealed class CrowdedEventTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Five_hundred_confirm_for_forty_seats_at_two_servers_and_nobody_is_lost()
    {
        const int people = 500, seats = 40;
        await using var database = await TestDatabase.CreateAsync();
        database.Clock.Now = DateTimeOffset.UtcNow;
        var (one, tokens) = await PublicEventTests.InviteAsync(database, people, seats);
        await using (var db = database.OpenAsSystem())
        {
            // The servers go by the real clock.
            var start = database.Clock.Now.UtcDateTime.Date.AddDays(14);
            await db.DevelopmentEvents.ExecuteUpdateAsync(e => e.SetProperty(x => x.StartsAt, start).SetProperty(x => x.EndsAt, start.AddHours(2)));
        }

        await using var first = await Portal.ServeAsync(database.ConnectionString, ("Jobs:Enabled", "false"), ("Demo:Enabled", "false"));
        await using var second = await Portal.ServeAsync(database.ConnectionString, ("Jobs:Enabled", "false"), ("Demo:Enabled", "false"));
        var browsers = tokens.Select((token, i) => (Address: Links.PublicEvent(token), Browser: new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { BaseAddress = i % 2 == 0 ? first.Url : second.Url, Timeout = TimeSpan.FromMinutes(3) })).ToList();
        var pages = new string[people];
        await Parallel.ForAsync(0, people, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) => pages[i] = (await SurveySite.OpenAsync(browsers[i].Browser, browsers[i].Address)).Html);

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var answers = await Task.WhenAll(browsers.Select((b, i) => SurveySite.SendAsync(b.Browser, b.Address, pages[i], "yes")));
        output.WriteLine($"{people} answers at once at two servers: {watch.Elapsed.TotalSeconds:F1} s");
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.SeeOther, a.Status));

        var all = await ReadAsync(database, one.Id);
        Assert.Equal(seats, all.Count(p => p.Status == ParticipantStatus.Confirmed));
        Assert.Equal(Enumerable.Range(1, people - seats), all.Where(p => p.Status == ParticipantStatus.Waiting).Select(p => p.Place!.Value).Order());

        // Who answered earlier stands before who answered later.
        var inLine = all.Where(p => p.Status == ParticipantStatus.Waiting).OrderBy(p => p.Place).ToList();
        Assert.Equal(inLine.OrderBy(p => p.AnsweredAt).ThenBy(p => p.Place).Select(p => p.Id), inLine.Select(p => p.Id));
        Assert.True(all.Where(p => p.Status == ParticipantStatus.Confirmed).Max(p => p.AnsweredAt) <= inLine[0].AnsweredAt);

        // One gives the seat back, at the server that did not take the answer: exactly one is moved up, the first in line.
        var leaving = all.FindIndex(p => p.Status == ParticipantStatus.Confirmed);
        using var other = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = leaving % 2 == 0 ? second.Url : first.Url };
        var (html, _) = await SurveySite.OpenAsync(other, browsers[leaving].Address);
        Assert.Equal(HttpStatusCode.SeeOther, (await SurveySite.SendAsync(other, browsers[leaving].Address, html, "no")).Status);
        all = await ReadAsync(database, one.Id);
        var offered = Assert.Single(all, p => p.Status == ParticipantStatus.Offered);
        Assert.Equal(inLine[0].Id, offered.Id);
        Assert.Equal((seats - 1, people - seats - 1), (all.Count(p => p.Status == ParticipantStatus.Confirmed), all.Count(p => p.Status == ParticipantStatus.Waiting)));
        browsers.ForEach(b => b.Browser.Dispose());
    }

    private static async Task<List<EventParticipant>> ReadAsync(TestDatabase database, int eventId)
    {
        await using var db = database.OpenAsSystem();
        return await db.EventParticipants.AsNoTracking().Where(p => p.EventId == eventId).OrderBy(p => p.Id).ToListAsync();
    }
}
