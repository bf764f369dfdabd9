using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Surveys.Answers;

/// <summary>
/// The administrator takes the whole database away while an anonymous wave is open, knows every table and the code, and who answered when. The raw tokens still
/// stand in the reminders that wait. Who answered at all can be reckoned from those; what anybody answered cannot.
/// </summary>
public sealed class AnonymousDumpTests
{
    private const int People = 40;

    [Fact]
    public async Task Nothing_in_the_database_ties_an_answer_to_whom_it_came_from()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var invited = await InviteAsync(database, db);
        var before = await DatabaseDump.TakeAsync(database);

        // In an order the attacker knows, each at a moment the attacker knows. What was answered names the person, so that the test may judge a guess.
        var order = invited.OrderBy(i => SurveyToken.HashOf(i.Token + "order"), StringComparer.Ordinal).ToList();
        foreach (var (number, token, _) in order)
        {
            database.Clock.Now = database.Clock.Now.AddMinutes(7);
            await database.Get<SubmitSurvey>().RunAsync(token, Answers(number), "ru", default);
        }

        var after = await DatabaseDump.TakeAsync(database);

        // Only three tables know that anybody answered at all: no letter, draft, audit entry, task or notification, and no row of an invitation changed.
        Assert.Equal(["SurveyAnswers", "SurveyResponses", "SurveyUses"], before.Changed(after));
        Assert.Equal((People, People), (after["SurveyResponses"].Count, after["SurveyUses"].Count));

        // A response says nothing but its wave and facts that all share.
        Assert.All(after["SurveyResponses"], r => Assert.Equal(
            "", string.Join(',', r.Where(c => c.Key is not (DatabaseDump.RowId or "Id" or "WaveId" or "Source" or "Category" or "Segment") && c.Value.Length > 0).Select(c => c.Key))));
        Assert.Single(after["SurveyResponses"].Select(r => (r["WaveId"], r["Source"], r["Category"], r["Segment"])).Distinct());

        TiesNothing(after, invited, order);
        OrderTellsNothing(after, order);
    }

    [Fact]
    public async Task Answers_carry_facts_only_where_enough_are_invited_who_share_them()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var wave = await ASurvey.WaveAsync(db, await ASurvey.NpsAsync(db), isAnonymous: true);
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        var alone = await A.AccountAsync(db, account.OwnerId, "Один", AbcdCategory.D);
        var tokens = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            tokens.Add((await ASurvey.InviteAsync(db, wave, account, segment: AccountSegment.Retail)).Token);
        }

        var (_, odd) = await ASurvey.InviteAsync(db, wave, alone, segment: AccountSegment.Public);

        // Whoever is not invited after all hides nobody.
        for (var i = 0; i < 10; i++)
        {
            await ASurvey.InviteAsync(db, wave, alone, segment: AccountSegment.Public, status: InvitationStatus.Skipped);
        }

        await database.Get<SubmitSurvey>().RunAsync(odd, Answers(1), null, default);
        Assert.Equal((null, null), await db.SurveyResponses.Select(r => new { r.Category, r.Segment }).SingleAsync() is var lone ? (lone.Category, lone.Segment) : default);

        // With four more of the lone one's kind both groups are large enough to be told apart.
        for (var i = 0; i < 4; i++)
        {
            await ASurvey.InviteAsync(db, wave, alone, segment: AccountSegment.Public);
        }

        await database.Get<SubmitSurvey>().RunAsync(tokens[0], Answers(2), null, default);
        Assert.Equal(1, await db.SurveyResponses.CountAsync(r => r.Category == AbcdCategory.A && r.Segment == AccountSegment.Retail));
    }

    /// <summary>Every value that stands with one person, also what can be reckoned of the token, is looked for in every row about answers.</summary>
    private static void TiesNothing(DatabaseDump dump, List<Invited> invited, List<Invited> order)
    {
        var common = dump["SurveyResponses"].Concat(dump["SurveyAnswers"]).SelectMany(r => r.Values).GroupBy(v => v).Where(g => g.Count() > People / 2).Select(g => g.Key).ToHashSet();
        var responses = dump["SurveyResponses"].Select(r => r["Id"]).ToHashSet();
        foreach (var (table, rows) in dump.Tables.Where(t => t.Key is not ("SurveyResponses" or "SurveyAnswers")))
        {
            Assert.All(rows, row => Assert.DoesNotContain(row.Values, v => responses.Contains(v) || responses.Any(r => v.Contains(r, StringComparison.Ordinal))));
        }

        foreach (var (number, token, invitation) in invited)
        {
            var known = dump["SurveyInvitations"].Single(r => r["Id"] == Text(invitation)).Values
                .Concat([token, SurveyToken.HashOf(token), SurveyToken.UseKeyOf(token), dump["SurveyUses"].Single(u => u["Key"] == SurveyToken.UseKeyOf(token))[DatabaseDump.RowId], Text(order.FindIndex(o => o.Token == token))])
                .Where(v => v.Length > 0 && !common.Contains(v)).ToHashSet();
            var own = Text(number);
            var numbers = dump["SurveyAnswers"].Where(a => a["Text"] == "Ответ " + own).Concat(dump["SurveyResponses"].Where(r => r["Id"] == dump["SurveyAnswers"].Single(a => a["Text"] == "Ответ " + own)["ResponseId"]));
            Assert.All(numbers, row => Assert.DoesNotContain(row.Where(c => c.Key is not "Number" and not "Text"), c => known.Contains(c.Value)));
        }
    }

    /// <summary>Rows lie in another order than people answered: neither forwards nor backwards, by no number.</summary>
    private static void OrderTellsNothing(DatabaseDump dump, List<Invited> order)
    {
        var answered = order.Select((o, i) => (Text: "Ответ " + Text(o.Number), At: i)).ToDictionary(o => o.Text, o => o.At);
        var responses = dump["SurveyResponses"].Select(r => r["Id"]).ToList();
        foreach (var table in new[] { "SurveyAnswers", "SurveyResponses" })
        {
            var times = table == "SurveyAnswers"
                ? dump[table].Where(a => a["Text"].Length > 0).Select(a => answered[a["Text"]]).ToList()
                : [.. responses.Select(id => answered[dump["SurveyAnswers"].Single(a => a["ResponseId"] == id && a["Text"].Length > 0)["Text"]])];
            var climbs = times.Zip(times.Skip(1), (a, b) => a < b).Count(up => up);

            // Of 39 steps about half go up; outside of 6…33 one order in a hundred thousand lies, the order of answering with all 39 among them.
            Assert.InRange(climbs, 6, People - 7);
            Assert.NotEqual([.. times.Order()], times);
            Assert.NotEqual([.. times.OrderDescending()], times);
        }
    }

    private static async Task<List<Invited>> InviteAsync(TestDatabase database, KamDbContext db)
    {
        var wave = await ASurvey.WaveAsync(db, await ASurvey.NpsAsync(db), isAnonymous: true);
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        var invited = new List<Invited>();
        for (var number = 1000; number < 1000 + People; number++)
        {
            var (invitation, token) = await ASurvey.InviteAsync(db, wave, account, segment: AccountSegment.Retail);
            db.Add(OutboxMessage.Write(SurveyLetters.KeyOf(invitation.Id, 1), "a@b.example", "Опрос", $"<a href=\"/s/{token}\">", $"/s/{token}", database.Clock.Now.UtcDateTime, notBefore: database.Clock.Now.UtcDateTime.AddDays(5), isSecret: true));
            invited.Add(new Invited(number, token, invitation.Id));
        }

        await db.SaveChangesAsync();
        return invited;
    }

    private static Dictionary<string, GivenAnswer> Answers(int number) => new() { ["recommend"] = new() { Number = number % 11 }, ["why"] = new() { Text = "Ответ " + Text(number) } };

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Invited(int Number, string Token, int Id);
}
