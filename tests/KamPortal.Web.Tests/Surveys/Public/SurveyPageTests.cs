using System.Net;
using KamPortal.Data;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;
using TestContext = Xunit.TestContext;

namespace KamPortal.Web.Tests.Surveys.Public;

/// <summary>A client with the link of a letter: over HTTP, with nobody signed in.</summary>
public sealed class SurveyPageTests
{
    private static readonly (string, string)[] First = [("a/recommend", "9"), ("a/channel", "mail")];
    private static readonly (string, string)[] Second = [("a/reasons", "price"), ("a/reasons", "people"), ("a/rating/row/speed", "4"), ("a/rating/row/quality", "5"), ("a/gap", "7"), ("a/gap/second", "5")];
    private static readonly (string, string)[] Third = [("a/weights/row/reliability", "60"), ("a/weights/row/empathy", "40"), ("a/words", "Всё хорошо")];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_is_answered_page_by_page_and_thanks(bool isAnonymous)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var token = await InviteAsync(db, isAnonymous);
        await using var site = new SurveySite(database);
        using var browser = site.Browser();
        var address = Links.PublicSurvey(token);

        var (html, _) = await SurveySite.OpenAsync(browser, address);
        Assert.Contains("Страница 1 из 3", html, StringComparison.Ordinal);
        foreach (var (answers, page) in new[] { (First, 2), (Second, 3) })
        {
            html = await NextAsync(answers);
            Assert.Contains($"Страница {page} из 3", html, StringComparison.Ordinal);
            Assert.Contains($"name=\"page\" value=\"{page}\"", html, StringComparison.Ordinal);
        }

        // Back to an earlier page, where everything still stands.
        var back = await SurveySite.SendAsync(browser, address, html, "back", Third);
        html = back.Location is { } earlier ? (await SurveySite.OpenAsync(browser, address + earlier)).Html : back.Html;
        Assert.Contains("name=\"a/gap\" value=\"7\" checked", html, StringComparison.Ordinal);
        html = await NextAsync(Second);
        Assert.Contains("Всё хорошо", html, StringComparison.Ordinal);

        var last = await SurveySite.SendAsync(browser, address, html, "next", Third);
        Assert.Equal((HttpStatusCode.SeeOther, "?thanks=1"), (last.Status, last.Location));
        Assert.Contains("Спасибо!", (await SurveySite.OpenAsync(browser, address + last.Location)).Html, StringComparison.Ordinal);
        Assert.Contains("Вы уже ответили", (await SurveySite.OpenAsync(browser, address)).Html, StringComparison.Ordinal);

        var response = await db.SurveyResponses.AsNoTracking().Include(r => r.Answers).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((13, isAnonymous), (response.Answers.Count, response.InvitationId is null));

        async Task<string> NextAsync((string, string)[] answers)
        {
            var sent = await SurveySite.SendAsync(browser, address, html, "next", answers);
            Assert.Equal(isAnonymous ? HttpStatusCode.OK : HttpStatusCode.SeeOther, sent.Status);
            return isAnonymous ? sent.Html : (await SurveySite.OpenAsync(browser, address + sent.Location)).Html;
        }
    }

    private static async Task<string> InviteAsync(KamDbContext db, bool isAnonymous = false, WaveStatus status = WaveStatus.Open) =>
        (await ASurvey.InviteAsync(db, await ASurvey.WaveAsync(db, await ASurvey.EveryKindAsync(db), isAnonymous, status), await A.AccountAsync(db, (await A.UserAsync(db)).Id))).Token;
}
