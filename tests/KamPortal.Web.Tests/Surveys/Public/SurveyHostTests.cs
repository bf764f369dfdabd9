using System.Net;
using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;
using TestContext = Xunit.TestContext;

namespace KamPortal.Web.Tests.Surveys.Public;

/// <summary>Surveys on a host of their own, with the rest of the portal out of reach.</summary>
public sealed class SurveyHostTests
{
    private const string Theirs = "survey.example.ru";
    private const string Portals = "kam.example.local";

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Fact]
    public async Task Their_host_serves_surveys_and_nothing_else()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var token = await InviteAsync(db);
        db.Add(new CompanyLogo { ContentType = "image/png", Content = Png });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await using var site = new SurveySite(database, ("PublicSurveys:Host", Theirs));
        using var theirs = site.Browser(Theirs);
        using var portals = site.Browser(Portals);

        foreach (var served in new[] { Links.PublicSurvey(token), Links.LeaveSurveys(token), Links.CompanyLogo, Links.SurveyStyles, "/favicon.svg", "/health/live", "/health/ready" })
        {
            Assert.Equal((served, HttpStatusCode.OK), (served, await StatusAsync(theirs, served)));
        }

        foreach (var hidden in new[] { "/", "/sign-in", "/accounts", "/surveys", "/_blazor", "/_blazor/negotiate", "/_framework/blazor.web.js", "/app.css", "/culture/ru", "/problem", "/not-found", "/calendar/feed/x.ics", "/S-other", "//sign-in", "/s/../sign-in", "/company-logox", "/healthy" })
        {
            Assert.Equal((hidden, HttpStatusCode.NotFound), (hidden, await StatusAsync(theirs, hidden)));
        }

        using var negotiate = await theirs.PostAsync(new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, negotiate.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(portals, "/sign-in"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(portals, Links.PublicSurvey(token)));

        var (html, _) = await SurveySite.OpenAsync(theirs, Links.PublicSurvey(token));
        Assert.Equal(HttpStatusCode.SeeOther, (await SurveySite.SendAsync(theirs, Links.PublicSurvey(token), html, "next", ("a/recommend", "9"))).Status);
    }

    [Fact]
    public async Task With_OnlyThere_the_portals_host_serves_no_surveys()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var token = await InviteAsync(db);
        await using var site = new SurveySite(database, ("PublicSurveys:Host", Theirs), ("PublicSurveys:OnlyThere", "true"));
        using var theirs = site.Browser(Theirs.ToUpperInvariant());
        using var portals = site.Browser(Portals);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(theirs, Links.PublicSurvey(token)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(portals, Links.PublicSurvey(token)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(portals, "/sign-in"));
    }

    [Fact]
    public async Task The_logo_is_told_by_its_bytes_kept_by_browsers_and_shown_on_the_form()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var token = await InviteAsync(db);
        await using var site = new SurveySite(database);
        using var browser = site.Browser();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(browser, Links.CompanyLogo));
        await database.SignInAsync((await A.UserAsync(db, Role.Administrator)).Id);
        var save = database.Get<SaveCompanyLogo>();

        await Assert.ThrowsAsync<RuleViolation>(() => save.RunAsync("<svg onload=alert(1)>"u8.ToArray(), default));
        await Assert.ThrowsAsync<RuleViolation>(() => save.RunAsync([.. Png, .. new byte[SaveCompanyLogo.MaxBytes]], default));
        await save.RunAsync(Png, default);
        var first = await database.Get<CompanyLogoQueries>().TagAsync(default);
        Assert.Contains($"src=\"{Links.CompanyLogoOf(first!)}\"", (await SurveySite.OpenAsync(browser, Links.PublicSurvey(token))).Html, StringComparison.Ordinal);
        using (var picture = await browser.GetAsync(new Uri(Links.CompanyLogoOf(first!), UriKind.Relative), TestContext.Current.CancellationToken))
        {
            Assert.Equal(("image/png", true), (picture.Content.Headers.ContentType!.MediaType, picture.Headers.CacheControl!.ToString().Contains("immutable", StringComparison.Ordinal)));
            Assert.Equal(Png, await picture.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        // Another picture has another address; under the old one it is not kept.
        await save.RunAsync([0xFF, 0xD8, 0xFF, 0xE0], default);
        Assert.NotEqual(first, await database.Get<CompanyLogoQueries>().TagAsync(default));
        using (var picture = await browser.GetAsync(new Uri(Links.CompanyLogoOf(first!), UriKind.Relative), TestContext.Current.CancellationToken))
        {
            Assert.Equal(("image/jpeg", true), (picture.Content.Headers.ContentType!.MediaType, picture.Headers.CacheControl!.NoCache));
        }

        await save.RemoveAsync(default);
        Assert.DoesNotContain("<img", (await SurveySite.OpenAsync(browser, Links.PublicSurvey(token))).Html, StringComparison.Ordinal);
        await database.SignInAsync((await A.UserAsync(db)).Id);
        await Assert.ThrowsAsync<RuleViolation>(() => save.RunAsync(Png, default));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(new Uri(path.StartsWith("//", StringComparison.Ordinal) ? $"{browser.BaseAddress}{path[1..]}" : path, path.StartsWith("//", StringComparison.Ordinal) ? UriKind.Absolute : UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task<string> InviteAsync(KamDbContext db) =>
        (await ASurvey.InviteAsync(db, await ASurvey.WaveAsync(db, await ASurvey.NpsAsync(db)), await A.AccountAsync(db, (await A.UserAsync(db)).Id))).Token;
}
