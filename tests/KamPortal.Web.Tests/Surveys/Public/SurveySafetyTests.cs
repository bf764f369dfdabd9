using System.Net;
using System.Security.Claims;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using KamPortal.Web.Hosting;
using KamPortal.Web.Staff;
using KamPortal.Web.Surveys.Public;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TestContext = Xunit.TestContext;

namespace KamPortal.Web.Tests.Surveys.Public;

/// <summary>What an open address on the internet has to stand.</summary>
public sealed class SurveySafetyTests
{
    private static readonly (string, string)[] Nine = [("a/recommend", "9"), ("a/why", "Хорошо")];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reading_changes_nothing_whatever_opens_the_link()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var tokens = new[] { (await InviteAsync(db)).Token, (await InviteAsync(db, isAnonymous: true)).Token, (await InviteAsync(db, status: InvitationStatus.Answered)).Token, SurveyToken.Create() };
        await using var site = new SurveySite(database);
        using var browser = site.Browser();

        // The portal itself makes its keys and what a new database lacks.
        await browser.GetAsync(Address(tokens[0]), Token);
        var before = await DatabaseDump.TakeAsync(database);
        foreach (var token in tokens)
        {
            foreach (var address in new[] { "", "?page=2", "?thanks=1", "?lang=en", "/unsubscribe" })
            {
                foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
                {
                    using var request = new HttpRequestMessage(method, Links.PublicSurvey(token) + address);
                    using var answer = await browser.SendAsync(request, Token);
                    Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.TooManyRequests, $"{address}: {answer.StatusCode}");
                }
            }
        }

        Assert.Empty(before.Changed(await DatabaseDump.TakeAsync(database)));
    }

    [Fact]
    public async Task Every_page_is_strict_and_without_script()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        await using var site = new SurveySite(database);
        using var browser = site.Browser();
        foreach (var address in new[] { Links.PublicSurvey((await InviteAsync(db)).Token), Links.LeaveSurveys((await InviteAsync(db)).Token), Links.PublicSurvey((await InviteAsync(db, status: InvitationStatus.Declined)).Token), Links.PublicSurvey(SurveyToken.Create()), "/s/a/b/c", "/s" })
        {
            using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), Token);
            var html = await answer.Content.ReadAsStringAsync(Token);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("blazor", html, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("/survey-form.css", html, StringComparison.Ordinal);
            string Header(string name) => string.Join(',', answer.Headers.GetValues(name));
            Assert.Equal("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'", Header("Content-Security-Policy"));
            Assert.Equal(("no-referrer", "no-store", "noindex, nofollow", "DENY", "nosniff"), (Header("Referrer-Policy"), Header("Cache-Control"), Header("X-Robots-Tag"), Header("X-Frame-Options"), Header("X-Content-Type-Options")));
            if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
            {
                Assert.All(cookies, c => Assert.True(c.Contains("samesite=lax", StringComparison.OrdinalIgnoreCase) && c.Contains("httponly", StringComparison.OrdinalIgnoreCase)));
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_of_another_site_is_refused(bool isAnonymous)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var (_, token) = await InviteAsync(db, isAnonymous);
        await using var site = new SurveySite(database);
        using var victim = site.Browser();
        using var attacker = site.Browser();
        var (html, _) = await SurveySite.OpenAsync(victim, Links.PublicSurvey(token));
        var (stolen, _) = await SurveySite.OpenAsync(attacker, Links.PublicSurvey(token));
        var before = await DatabaseDump.TakeAsync(database);

        // Without the hidden token; with the attacker's own; with the victim's but without the victim's cookie.
        foreach (var (browser, page) in new[] { (victim, html.Replace("__RequestVerificationToken", "forgotten", StringComparison.Ordinal)), (victim, stolen), (site.Browser(), html) })
        {
            var sent = await SurveySite.SendAsync(browser, Links.PublicSurvey(token), page, "next", Nine);
            Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
            Assert.Contains("Страница устарела", sent.Html, StringComparison.Ordinal);

            // Whoever is honest sends again what they typed.
            Assert.Contains("Хорошо", sent.Html, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.BadRequest, (await SurveySite.SendAsync(browser, Links.LeaveSurveys(token), page)).Status);
        }

        Assert.Empty(before.Changed(await DatabaseDump.TakeAsync(database)));
        Assert.Equal(HttpStatusCode.SeeOther, (await SurveySite.SendAsync(victim, Links.PublicSurvey(token), html, "next", Nine)).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_windows_that_send_at_once_leave_one_answer(bool isAnonymous)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var (_, token) = await InviteAsync(db, isAnonymous);
        await using var site = new SurveySite(database);
        using var browser = site.Browser();
        var pages = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            pages.Add((await SurveySite.OpenAsync(browser, Links.PublicSurvey(token))).Html);
        }

        var answers = await Task.WhenAll(pages.Select(p => SurveySite.SendAsync(browser, Links.PublicSurvey(token), p, "next", Nine)));

        Assert.Single(answers, a => a.Status == HttpStatusCode.SeeOther);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.SeeOther), a => Assert.True(a.Status == HttpStatusCode.Conflict && a.Html.Contains("Вы уже ответили", StringComparison.Ordinal)));

        // And once more, later: replay.
        Assert.Equal(HttpStatusCode.Conflict, (await SurveySite.SendAsync(browser, Links.PublicSurvey(token), pages[0], "next", Nine)).Status);
        Assert.Equal(1, await db.SurveyResponses.CountAsync(Token));
    }

    [Fact]
    public async Task After_the_end_nothing_is_taken()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var (closing, token) = await InviteAsync(db);
        var (_, late) = await InviteAsync(db);
        await using var site = new SurveySite(database);
        using var browser = site.Browser();
        var (html, _) = await SurveySite.OpenAsync(browser, Links.PublicSurvey(token));
        await db.SurveyWaves.Where(w => w.Id == closing.WaveId).ExecuteUpdateAsync(set => set.SetProperty(w => w.Status, WaveStatus.Closed), Token);

        var closed = await SurveySite.SendAsync(browser, Links.PublicSurvey(token), html, "next", Nine);
        Assert.Equal(HttpStatusCode.Gone, closed.Status);
        Assert.Contains("Опрос закрыт", closed.Html, StringComparison.Ordinal);

        database.Clock.Now = database.Clock.Now.AddDays(31);
        var expired = await SurveySite.SendAsync(browser, Links.PublicSurvey(late), html, "next", Nine);
        Assert.Equal(HttpStatusCode.Gone, expired.Status);
        Assert.Contains("23 декабря 2026", expired.Html, StringComparison.Ordinal);
        Assert.Equal(0, await db.SurveyResponses.CountAsync(Token));
    }

    [Fact]
    public async Task A_text_of_5_MB_is_refused_and_what_was_kept_stays()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var (_, token) = await ASurvey.InviteAsync(db, await ASurvey.WaveAsync(db, await ASurvey.EveryKindAsync(db)), await A.AccountAsync(db, (await A.UserAsync(db)).Id));
        await using var site = new SurveySite(database);
        using var browser = site.Browser();
        var address = Links.PublicSurvey(token);
        var (html, _) = await SurveySite.OpenAsync(browser, address);
        Assert.Equal("?page=2", (await SurveySite.SendAsync(browser, address, html, "next", ("a/recommend", "9"))).Location);

        using var huge = new StringContent("a/words=" + new string('x', 5 * 1024 * 1024), System.Text.Encoding.ASCII, "application/x-www-form-urlencoded");
        using var refused = await browser.PostAsync(new Uri(address, UriKind.Relative), huge, Token);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Contains("Слишком длинный ответ", await refused.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);

        // A little too much is told beside the question, and nothing typed is lost.
        (html, _) = await SurveySite.OpenAsync(browser, address + "?page=2");
        Assert.Contains("Страница 2 из 3", html, StringComparison.Ordinal);
        Assert.Equal("?page=3", (await SurveySite.SendAsync(browser, address, html, "next", ("a/rating/row/speed", "4"), ("a/rating/row/quality", "5"))).Location);
        (html, _) = await SurveySite.OpenAsync(browser, address + "?page=3");
        var words = new string('я', 4001);
        var long1 = await SurveySite.SendAsync(browser, address, html, "next", ("a/words", words));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, long1.Status);
        Assert.Contains("4001", long1.Html, StringComparison.Ordinal);
        Assert.Contains(words, long1.Html, StringComparison.Ordinal);
        Assert.Equal(0, await db.SurveyResponses.CountAsync(Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Markup_in_answers_and_names_stays_text(bool isAnonymous)
    {
        const string evil = "\"></textarea><script>alert(1)</script>&lt;";
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        db.Add(new Setting { Key = nameof(PortalSettings.CompanyName), Value = "ООО <b>Вектор</b>" });
        var (_, token) = await ASurvey.InviteAsync(db, await ASurvey.WaveAsync(db, await ASurvey.TemplateAsync(
            db, SurveyKind.Own, ASurvey.Question("first", QuestionKind.Text), ASurvey.Question("second", QuestionKind.Points, q => q.Page = 2, ["a", "b"]), ASurvey.Question("third", QuestionKind.Text, q => (q.Page, q.TextRu) = (2, "<i>Третий</i>"))), isAnonymous), await A.AccountAsync(db, (await A.UserAsync(db)).Id));
        await using var site = new SurveySite(database);
        using var browser = site.Browser();
        var address = Links.PublicSurvey(token);
        var html = (await SurveySite.OpenAsync(browser, address)).Html;
        var sent = await SurveySite.SendAsync(browser, address, html, "next", ("a/first", evil));
        html = sent.Location is { } next ? (await SurveySite.OpenAsync(browser, address + next)).Html : sent.Html;
        var refused = await SurveySite.SendAsync(browser, address, html, "next", ("a/second/row/a", "<script>"), ("a/third", evil));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        foreach (var page in new[] { html, refused.Html })
        {
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
        }

        Assert.Contains("&lt;script", refused.Html, StringComparison.Ordinal);
        var last = await SurveySite.SendAsync(browser, address, refused.Html, "next", ("a/third", evil));
        Assert.Equal(HttpStatusCode.SeeOther, last.Status);
        Assert.Equal([evil, evil], await db.SurveyAnswers.Select(a => a.Text).ToListAsync(Token));
    }

    [Fact]
    public async Task Pages_carried_by_an_anonymous_form_are_checked_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var (_, token) = await ASurvey.InviteAsync(db, await ASurvey.WaveAsync(db, await ASurvey.EveryKindAsync(db), isAnonymous: true), await A.AccountAsync(db, (await A.UserAsync(db)).Id));
        await using var site = new SurveySite(database);
        using var browser = site.Browser();
        var address = Links.PublicSurvey(token);
        var html = (await SurveySite.OpenAsync(browser, address)).Html;
        html = (await SurveySite.SendAsync(browser, address, html, "next", ("a/recommend", "9"))).Html;
        html = (await SurveySite.SendAsync(browser, address, html, "next", ("a/rating/row/speed", "4"), ("a/rating/row/quality", "5"))).Html;
        Assert.Contains("Страница 3 из 3", html, StringComparison.Ordinal);

        foreach (var tampered in new[] { "&quot;Number&quot;:99", "&quot;Number&quot;:null" })
        {
            var sent = await SurveySite.SendAsync(browser, address, html.Replace("&quot;Number&quot;:9", tampered, StringComparison.Ordinal), "next", ("a/words", "Слова"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
            Assert.Contains("Страница 1 из 3", sent.Html, StringComparison.Ordinal);
            Assert.Contains("q-recommend-problem", sent.Html, StringComparison.Ordinal);
        }

        Assert.Equal(0, await db.SurveyResponses.CountAsync(Token));
    }

    [Fact]
    public async Task A_colleague_signed_in_in_the_same_browser_does_not_matter()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var (invitation, token) = await InviteAsync(db);
        var colleague = await A.UserAsync(db, Role.Administrator, lastName: "Коллега");
        await using var site = new SurveySite(database);
        using var browser = site.Browser();
        var cookies = site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var ticket = new AuthenticationTicket(SignedInUser.PrincipalFor(colleague.Id, "Коллега"), new AuthenticationProperties { IssuedUtc = database.Clock.Now, ExpiresUtc = database.Clock.Now.AddHours(5) }, CookieAuthenticationDefaults.AuthenticationScheme);
        var cookie = $"{cookies.Cookie.Name}={cookies.TicketDataFormat.Protect(ticket)}";
        browser.DefaultRequestHeaders.Add("Cookie", cookie);
        using (var inside = await browser.GetAsync(new Uri("/admin/settings", UriKind.Relative), Token))
        {
            Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
        }

        // Opened signed in, sent signed out.
        var (html, _) = await SurveySite.OpenAsync(browser, Links.PublicSurvey(token));
        Assert.DoesNotContain("Коллега", html, StringComparison.Ordinal);
        browser.DefaultRequestHeaders.Remove("Cookie");
        Assert.Equal(HttpStatusCode.SeeOther, (await SurveySite.SendAsync(browser, Links.PublicSurvey(token), html, "next", Nine)).Status);
        var response = await db.SurveyResponses.SingleAsync(Token);
        Assert.Equal((invitation.PersonId, null, ResponseSource.Link), (response.PersonId!.Value, response.EnteredById, response.Source));

        browser.DefaultRequestHeaders.Add("Cookie", cookie);
        (html, _) = await SurveySite.OpenAsync(browser, Links.LeaveSurveys(token));
        Assert.Equal(HttpStatusCode.OK, (await SurveySite.SendAsync(browser, Links.LeaveSurveys(token), html)).Status);
        Assert.Equal([SurveyLink.Actor], await db.AuditEntries.Where(e => e.Entity == nameof(Person) && e.Actor != "test").Select(e => e.Actor).ToListAsync(Token));
    }

    [Fact]
    public async Task Guessing_is_slowed_down_and_logged_without_the_address_and_honest_people_behind_the_same_one_go_on()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var (_, token) = await ASurvey.InviteAsync(db, await ASurvey.WaveAsync(db, await ASurvey.NpsAsync(db), closesOn: DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30)), await A.AccountAsync(db, (await A.UserAsync(db)).Id));
        await using var portal = await Portal.ServeAsync(
            database.ConnectionString, ("Jobs:Enabled", "false"), ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"), ("Logging:Console:FormatterName", "simple"), ("Logging:Console:FormatterOptions:IncludeScopes", "true"));
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = portal.Url };
        var answers = new List<HttpStatusCode>();
        for (var n = 0; n < 200; n++)
        {
            using var guess = await browser.GetAsync(new Uri(Links.PublicSurvey($"guessed{n:D15}"), UriKind.Relative), Token);
            answers.Add(guess.StatusCode);
            if (n == 199)
            {
                Assert.InRange(guess.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, GuessGuard.Window.TotalSeconds);
            }
        }

        Assert.Equal(GuessGuard.Misses, answers.Count(a => a == HttpStatusCode.NotFound));
        Assert.Equal(200 - GuessGuard.Misses, answers.Count(a => a == HttpStatusCode.TooManyRequests));

        var (html, _) = await SurveySite.OpenAsync(browser, Links.PublicSurvey(token));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SurveySite.SendAsync(browser, Links.PublicSurvey(token), html)).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await SurveySite.SendAsync(browser, Links.PublicSurvey(token), html, "next", Nine)).Status);
        (html, _) = await SurveySite.OpenAsync(browser, Links.LeaveSurveys(token));
        Assert.Equal(HttpStatusCode.OK, (await SurveySite.SendAsync(browser, Links.LeaveSurveys(token), html)).Status);
        Assert.Single(portal.Log.Split('\n'), l => l.Contains("being guessed", StringComparison.Ordinal));
        Assert.DoesNotContain(token, portal.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("guessed0", portal.Log, StringComparison.Ordinal);
    }

    private static Uri Address(string token) => new(Links.PublicSurvey(token), UriKind.Relative);

    private static async Task<(SurveyInvitation Invitation, string Token)> InviteAsync(KamDbContext db, bool isAnonymous = false, InvitationStatus status = InvitationStatus.Sent) =>
        await ASurvey.InviteAsync(db, await ASurvey.WaveAsync(db, await ASurvey.NpsAsync(db), isAnonymous), await A.AccountAsync(db, (await A.UserAsync(db)).Id), status: status);
}
