using System.Net;
using KamPortal.Data;
using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Web.Hosting;
using KamPortal.Web.Tests.Surveys.Public;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.Events.Public;

/// <summary>The page of an invitation as a client's browser meets it.</summary>
public sealed class PublicEventTests
{
    [Fact]
    public async Task A_person_confirms_stands_in_line_and_gives_back_without_signing_in()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (one, tokens) = await InviteAsync(database, people: 2, capacity: 1);
        await using var site = new SurveySite(database);
        using var browser = site.Browser();
        var (first, second) = (Links.PublicEvent(tokens[0]), Links.PublicEvent(tokens[1]));

        var (html, _) = await SurveySite.OpenAsync(browser, first);
        Assert.Contains("Стратегия продаж", html, StringComparison.Ordinal);
        Assert.Contains("понедельник, 7 декабря 2026", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(ParticipantStatus.Invited, await StatusAsync(database, one, 0));

        var sent = await SurveySite.SendAsync(browser, first, html, "yes", ("words", "Буду с коллегой"));
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        Assert.Equal(ParticipantStatus.Confirmed, await StatusAsync(database, one, 0));
        Assert.Contains("За вами место", (await SurveySite.OpenAsync(browser, first)).Html, StringComparison.Ordinal);

        (html, _) = await SurveySite.OpenAsync(browser, second);
        Assert.Contains("Все места заняты", html, StringComparison.Ordinal);
        await SurveySite.SendAsync(browser, second, html, "yes");
        (html, _) = await SurveySite.OpenAsync(browser, second + "?lang=en");
        Assert.Contains("You are in line: number 1", html, StringComparison.Ordinal);

        (html, _) = await SurveySite.OpenAsync(browser, first);
        await SurveySite.SendAsync(browser, first, html, "no");
        Assert.Equal((ParticipantStatus.Declined, ParticipantStatus.Offered), (await StatusAsync(database, one, 0), await StatusAsync(database, one, 1)));
        (html, _) = await SurveySite.OpenAsync(browser, second);
        Assert.Contains("Для вас освободилось место", html, StringComparison.Ordinal);
        await SurveySite.SendAsync(browser, second, html, "yes");
        Assert.Equal(ParticipantStatus.Confirmed, await StatusAsync(database, one, 1));
    }

    [Fact]
    public async Task What_is_called_off_over_or_unknown_says_so_and_takes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (one, tokens) = await InviteAsync(database, people: 1, capacity: 1);
        await using var site = new SurveySite(database);
        using var browser = site.Browser();
        var address = Links.PublicEvent(tokens[0]);
        var (html, _) = await SurveySite.OpenAsync(browser, address);
        await using (var db = database.OpenAsSystem())
        {
            await db.DevelopmentEvents.ExecuteUpdateAsync(e => e.SetProperty(x => x.Status, EventStatus.Cancelled).SetProperty(x => x.CancelReason, "Заболел тренер"));
        }

        var (status, _, answer) = await SurveySite.SendAsync(browser, address, html, "yes");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("Мероприятие отменено", answer, StringComparison.Ordinal);
        Assert.Contains("Заболел тренер", answer, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, await GetAsync(browser, address));
        Assert.Equal(ParticipantStatus.Invited, await StatusAsync(database, one, 0));

        foreach (var wrong in new[] { "/e", "/e/", "/e/short", Links.PublicEvent(new string('A', EventToken.Length)), Links.PublicEvent(new string('A', EventToken.Length)) + "/event.ics", "/e/a/b/c" })
        {
            Assert.Equal((wrong, HttpStatusCode.NotFound), (wrong, await GetAsync(browser, wrong)));
        }
    }

    [Fact]
    public async Task Whoever_guesses_waits_and_whoever_has_a_letter_does_not()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (_, tokens) = await InviteAsync(database, people: 1, capacity: 1);
        await using var site = new SurveySite(database);
        using var browser = site.Browser();
        for (var i = 0; i < GuessGuard.Misses; i++)
        {
            Assert.Equal(HttpStatusCode.NotFound, await GetAsync(browser, "/e/" + new string('B', EventToken.Length)));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await GetAsync(browser, "/e/" + new string('B', EventToken.Length)));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(browser, Links.PublicEvent(tokens[0])));
    }

    [Fact]
    public async Task An_answer_without_the_forms_token_or_from_another_site_is_not_taken()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (one, tokens) = await InviteAsync(database, people: 1, capacity: 1);
        await using var site = new SurveySite(database);
        using var browser = site.Browser();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("go", "yes")]);
        using var answer = await browser.PostAsync(new Uri(Links.PublicEvent(tokens[0]), UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(ParticipantStatus.Invited, await StatusAsync(database, one, 0));
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task The_file_for_calendars_and_the_way_out_stand_beside_the_page()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (_, tokens) = await InviteAsync(database, people: 1, capacity: 1);
        await using var site = new SurveySite(database, ("PublicSurveys:Host", "survey.example.ru"));
        using var browser = site.Browser("survey.example.ru");
        var address = Links.PublicEvent(tokens[0]);
        using var file = await browser.GetAsync(new Uri(address + "/event.ics?lang=ru", UriKind.Relative));
        Assert.Equal("text/calendar", file.Content.Headers.ContentType!.MediaType);
        Assert.Contains("SUMMARY:Стратегия продаж", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // A mail program that looks at the way out does not take it; its button does.
        Assert.Equal(HttpStatusCode.OK, await GetAsync(browser, address + "/unsubscribe"));
        await using var db = database.OpenAsSystem();
        Assert.Equal(OptOuts.None, (await db.People.AsNoTracking().SingleAsync()).OptOuts);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        using var left = await browser.PostAsync(new Uri(address + "/unsubscribe", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, left.StatusCode);
        Assert.Equal(OptOuts.Events, (await db.People.AsNoTracking().SingleAsync()).OptOuts);
    }

    private static async Task<HttpStatusCode> GetAsync(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode;
    }

    private static async Task<ParticipantStatus> StatusAsync(TestDatabase database, DevelopmentEvent one, int index)
    {
        await using var db = database.OpenAsSystem();
        return await db.EventParticipants.Where(p => p.EventId == one.Id).OrderBy(p => p.Id).Select(p => p.Status).Skip(index).FirstAsync();
    }

    internal static async Task<(DevelopmentEvent Event, List<string> Tokens)> InviteAsync(TestDatabase database, int people, int capacity)
    {
        await using var db = database.OpenAsSystem();
        var manager = await A.UserAsync(db);
        var account = await A.AccountAsync(db, manager.Id);
        var one = await AnEvent.PlannedAsync(db, manager.Id, capacity: capacity, change: e => e.TitleRu = "Стратегия продаж");
        var key = await EventToken.KeyAsync(db, default);
        for (var i = 0; i < people; i++)
        {
            var person = Person.Named($"Участник{i:000}", "Пётр");
            person.Employments.Add(new Employment { AccountId = account.Id });
            db.Add(person);
            db.Add(new EventParticipant { EventId = one.Id, Person = person, Employment = person.Employments[0], AccountId = account.Id, Status = ParticipantStatus.Invited, InvitedAt = database.Clock.GetUtcNow().UtcDateTime });
        }

        await db.SaveChangesAsync();
        var all = await db.EventParticipants.Where(p => p.EventId == one.Id).OrderBy(p => p.Id).ToListAsync();
        var tokens = all.ConvertAll(p => EventToken.Of(p.Id, key));
        for (var i = 0; i < all.Count; i++)
        {
            all[i].TokenHash = EventToken.HashOf(tokens[i]);
        }

        await db.SaveChangesAsync();
        await SeatLock.CountAsync(db, one.Id, default);
        return (one, tokens);
    }
}
