using System.Net;
using System.Net.Http.Headers;
using KamPortal.Calendars;
using KamPortal.Touches;
using KamPortal.Web.Calendars;
using TestContext = Xunit.TestContext;

namespace KamPortal.Web.Tests.Calendars;

/// <summary>The secret address as a calendar program meets it: over HTTP, with nobody signed in.</summary>
public sealed class CalendarFeedHttpTests
{
    [Fact]
    public async Task A_program_reads_the_feed_asks_again_and_guessing_is_slowed_down_and_logged_once_without_the_address()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        db.Add(Touch.Plan(account.Id, anna.Id, TouchType.Call, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(5), "По сроку", 15, []));
        await db.SaveChangesAsync();
        await database.SignInAsync(anna.Id);
        var add = database.Get<AddCalendarFeed>();
        var (feed, old) = (await add.RunAsync(new AddCalendarFeed.Form { Name = "Телефон" }, default), await add.RunAsync(new AddCalendarFeed.Form { Name = "Старый" }, default));
        await database.Get<RevokeCalendarFeed>().RunAsync(old.Id, default);

        // However talkative the log is set, no address stands in it.
        await using var portal = await Portal.ServeAsync(database.ConnectionString, ("Jobs:Enabled", "false"), ("Logging:LogLevel:Default", "Debug"), ("Logging:LogLevel:Microsoft.AspNetCore", "Debug"));
        using var http = new HttpClient { BaseAddress = portal.Url };

        using var first = await GetAsync(feed.Token);
        Assert.Equal((HttpStatusCode.OK, "text/calendar; charset=utf-8", true, true), (first.StatusCode, first.Content.Headers.ContentType?.ToString(), first.Headers.ETag?.IsWeak, first.Headers.CacheControl?.Private));
        Assert.Contains("По сроку", await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var again = await GetAsync(feed.Token, first.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using (var head = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, Links.CalendarFeed(feed.Token)), TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        }

        using var gone = await GetAsync(old.Token);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        var answers = new List<HttpStatusCode>();
        for (var n = 0; n < 1000; n++)
        {
            using var guess = await GetAsync($"guessed-{n:D24}");
            answers.Add(guess.StatusCode);
            if (n == 999)
            {
                Assert.InRange(guess.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, FeedGuard.Window.TotalSeconds);
                Assert.Empty(await guess.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            }
        }

        Assert.Equal(FeedGuard.Misses, answers.Count(a => a == HttpStatusCode.NotFound));
        Assert.Equal(1000 - FeedGuard.Misses, answers.Count(a => a == HttpStatusCode.TooManyRequests));
        using var late = await GetAsync(feed.Token);
        Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
        Assert.Single(portal.Log.Split('\n'), l => l.Contains("being guessed", StringComparison.Ordinal));
        Assert.DoesNotContain(feed.Token, portal.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("guessed-0", portal.Log, StringComparison.Ordinal);

        // A file of one touch is for whoever is signed in.
        using var file = await http.GetAsync(new Uri(Links.TouchFile(1), UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("/sign-in", file.RequestMessage!.RequestUri!.ToString(), StringComparison.Ordinal);

        async Task<HttpResponseMessage> GetAsync(string token, EntityTagHeaderValue? known = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Links.CalendarFeed(token));
            if (known is not null)
            {
                request.Headers.IfNoneMatch.Add(known);
            }

            return await http.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }
}
