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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_language_keeps_what_was_typed_and_stays(bool isAnonymous)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var token = await InviteAsync(db, isAnonymous);
        await using var site = new SurveySite(database);
        using var browser = site.Browser();
        var address = Links.PublicSurvey(token);

        var (html, _) = await SurveySite.OpenAsync(browser, address);
        html = (await SurveySite.SendAsync(browser, address, html, "en", [.. First, ("a/wrong", "?")])).Html;
        Assert.Contains("<html lang=\"en\"", html, StringComparison.Ordinal);
        Assert.Contains("Page 1 of 3", html, StringComparison.Ordinal);
        Assert.Contains("Question recommend", html, StringComparison.Ordinal);
        Assert.Contains("value=\"9\" checked", html, StringComparison.Ordinal);
        var sent = await SurveySite.SendAsync(browser, address, html, "next", First);
        html = sent.Location is { } next ? (await SurveySite.OpenAsync(browser, address + next)).Html : sent.Html;
        Assert.Contains("Page 2 of 3", html, StringComparison.Ordinal);
        Assert.Contains("You may choose several.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_depends_on_an_answer_of_its_own_page_appears_there()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var token = await InviteAsync(db);
        await using var site = new SurveySite(database);
        using var browser = site.Browser();
        var (html, _) = await SurveySite.OpenAsync(browser, Links.PublicSurvey(token));
        Assert.DoesNotContain("q-wrong", html, StringComparison.Ordinal);

        var again = await SurveySite.SendAsync(browser, Links.PublicSurvey(token), html, "next", ("a/recommend", "2"));
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("Ещё вопрос", again.Html, StringComparison.Ordinal);
        Assert.Contains("Страница 1 из 3", again.Html, StringComparison.Ordinal);
        Assert.Contains("q-wrong", again.Html, StringComparison.Ordinal);
        Assert.Equal("?page=2", (await SurveySite.SendAsync(browser, Links.PublicSurvey(token), again.Html, "next", ("a/recommend", "2"), ("a/wrong", ""))).Location);
    }

    [Fact]
    public async Task What_is_missing_is_told_at_the_top_and_beside_the_question_which_has_the_focus()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var token = await InviteAsync(db);
        await using var site = new SurveySite(database);
        using var browser = site.Browser();
        var (html, _) = await SurveySite.OpenAsync(browser, Links.PublicSurvey(token));
        var sent = await SurveySite.SendAsync(browser, Links.PublicSurvey(token), html, "next", ("a/channel", "call"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("<title>Ошибка: ", sent.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"#q-recommend\"", sent.Html, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"q-recommend-problem\"", sent.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"q-recommend-n0\" name=\"a/recommend\" value=\"0\" autofocus", sent.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"call\" checked", sent.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_goes_on_elsewhere_where_one_stopped_and_not_beyond_what_is_filled_in()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var token = await InviteAsync(db);
        await using var site = new SurveySite(database);
        using var telephone = site.Browser();
        using var computer = site.Browser();
        var address = Links.PublicSurvey(token);
        var (html, _) = await SurveySite.OpenAsync(telephone, address + "?page=3");
        Assert.Contains("Страница 1 из 3", html, StringComparison.Ordinal);
        await SurveySite.SendAsync(telephone, address, html, "next", First);

        (html, _) = await SurveySite.OpenAsync(computer, address);
        Assert.Contains("Страница 2 из 3", html, StringComparison.Ordinal);
        Assert.Contains("Страница 1 из 3", (await SurveySite.OpenAsync(computer, address + "?page=1")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_more_surveys_by_the_button_of_the_page_or_of_the_mail_program()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var (page, program) = (await InviteAsync(db), await InviteAsync(db, isAnonymous: true));
        await using var site = new SurveySite(database);
        using var browser = site.Browser();
        var (html, _) = await SurveySite.OpenAsync(browser, Links.LeaveSurveys(page));
        Assert.Contains("Не присылать мне опросы", html, StringComparison.Ordinal);
        Assert.Contains("Готово", (await SurveySite.SendAsync(browser, Links.LeaveSurveys(page), html)).Html, StringComparison.Ordinal);

        // RFC 8058: no cookie, no page before, one field.
        using var mail = site.Browser();
        using var click = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        using var done = await mail.PostAsync(new Uri(Links.LeaveSurveys(program), UriKind.Relative), click, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);

        Assert.Equal([InvitationStatus.Declined, InvitationStatus.Declined], await db.SurveyInvitations.Select(i => i.Status).ToListAsync(TestContext.Current.CancellationToken));
        Assert.All(await db.People.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken), p => Assert.Equal(KamPortal.People.OptOuts.Surveys, p.OptOuts));
        using var after = await browser.GetAsync(new Uri(Links.PublicSurvey(page), UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Gone, after.StatusCode);
        Assert.Contains("Вы отказались от опросов", await after.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<string> InviteAsync(KamDbContext db, bool isAnonymous = false, WaveStatus status = WaveStatus.Open) =>
        (await ASurvey.InviteAsync(db, await ASurvey.WaveAsync(db, await ASurvey.EveryKindAsync(db), isAnonymous, status), await A.AccountAsync(db, (await A.UserAsync(db)).Id))).Token;
}
