using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Surveys.Answers;

public sealed class RecordResponseTests
{
    [Theory, EachDatabase]
    public async Task An_answer_is_kept_with_the_facts_of_its_invitation_and_ends_draft_and_reminders(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (invitation, token) = await InvitedAsync(db);
        db.Add(new SurveyDraft { InvitationId = invitation.Id, Content = "{}", UpdatedAt = database.Clock.Now.UtcDateTime });
        foreach (var number in new[] { 0, 1, 2 })
        {
            var letter = OutboxMessage.Write(SurveyLetters.KeyOf(invitation.Id, number), "a@b.example", "?", "?", "?", database.Clock.Now.UtcDateTime, isSecret: true);
            if (number == 0)
            {
                letter.MarkSent(database.Clock.Now.UtcDateTime);
            }

            db.Add(letter);
        }

        await db.SaveChangesAsync();

        var id = await RecordAsync(database, new(invitation.Id) { Answers = ASurvey.Answers(recommend: 3), Token = token, Language = "en" });

        db.ChangeTracker.Clear();
        var response = await db.SurveyResponses.Include(r => r.Answers).ThenInclude(a => a.Question).Include(r => r.Answers).ThenInclude(a => a.Option).SingleAsync();
        Assert.Equal((id, invitation.WaveId, invitation.Id, invitation.PersonId, invitation.AccountId, invitation.ManagerId), (response.Id, response.WaveId, response.InvitationId, response.PersonId, response.AccountId, response.ManagerId));
        Assert.Equal((ResponseSource.Link, "en", database.Clock.Now.UtcDateTime), (response.Source, response.Language, response.SubmittedAt));
        Assert.Equal(InvitationStatus.Answered, (await db.SurveyInvitations.SingleAsync()).Status);
        Assert.Empty(await db.SurveyDrafts.ToListAsync());
        Assert.Equal([SurveyLetters.KeyOf(invitation.Id, 0)], await db.OutboxMessages.Select(m => m.Key).ToListAsync());
        Assert.Equal(
            ["channel=mail", "gap: 7 5", "rating=quality 5", "rating=speed 4", "reasons=people", "reasons=price", "recommend: 3", "weights=assurance 0", "weights=empathy 40", "weights=reliability 60", "weights=responsiveness 0", "weights=tangibles 0", "words: Всё хорошо"],
            response.Answers.Select(a => $"{a.Question.Key}{(a.Option is null ? ":" : "=" + a.Option.Key)} {a.Number} {a.Second}{a.Text}".Trim().Replace("  ", " ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Answers_of_questions_that_are_not_asked_are_dropped(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (invitation, _) = await InvitedAsync(db);
        var answers = ASurvey.Answers(recommend: 9);
        answers["wrong"] = new() { Text = "осталось от прежнего ответа" };
        answers["channel"] = new() { Options = ["visit"] };
        answers["invented"] = new() { Text = "такого вопроса нет" };

        await RecordAsync(database, new(invitation.Id) { Answers = answers });

        var keys = await db.SurveyAnswers.Select(a => a.Question.Key).Distinct().ToListAsync();
        Assert.Equal(["channel", "gap", "rating", "recommend", "weights", "words"], keys.Order());
    }

    [Theory, EachDatabase]
    public async Task A_second_answer_is_refused_however_it_comes(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (invitation, token) = await InvitedAsync(db);
        await RecordAsync(database, new(invitation.Id) { Answers = ASurvey.Answers(), Token = token });

        await Assert.ThrowsAsync<AlreadyAnswered>(() => RecordAsync(database, new(invitation.Id) { Answers = ASurvey.Answers(), Token = token }));
        await Assert.ThrowsAsync<AlreadyAnswered>(() => RecordAsync(database, new(invitation.Id) { Answers = ASurvey.Answers(), Source = ResponseSource.Phone }));
        Assert.Equal(1, await db.SurveyResponses.CountAsync());

        // Were the status forgotten, the index would still decide.
        await db.SurveyInvitations.ExecuteUpdateAsync(set => set.SetProperty(i => i.Status, InvitationStatus.Sent));
        await Assert.ThrowsAsync<AlreadyAnswered>(() => RecordAsync(database, new(invitation.Id) { Answers = ASurvey.Answers(), Token = token }));
        Assert.Equal(1, await db.SurveyResponses.CountAsync());
    }

    [Theory, EachDatabase]
    public async Task Of_many_at_once_one_is_kept(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (named, _) = await InvitedAsync(db);
        var (secret, token) = await InvitedAsync(db, isAnonymous: true);

        foreach (var given in new[] { new RecordResponse.Given(named.Id) { Answers = ASurvey.Answers() }, new(secret.Id) { Answers = ASurvey.Answers(), Token = token } })
        {
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
            {
                try
                {
                    return await RecordAsync(database, given) > 0;
                }
                catch (AlreadyAnswered)
                {
                    return false;
                }
            })));
            Assert.Single(outcomes, o => o);
        }

        Assert.Equal((2, 1), (await db.SurveyResponses.CountAsync(), await db.SurveyUses.CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_taken_before_after_or_from_somebody_who_is_not_asked(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var template = await ASurvey.NpsAsync(db);
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        foreach (var status in Enum.GetValues<WaveStatus>().Where(s => s != WaveStatus.Open))
        {
            var (early, _) = await ASurvey.InviteAsync(db, await ASurvey.WaveAsync(db, template, status: status), account);
            await RefusedAsync(early);
        }

        var wave = await ASurvey.WaveAsync(db, template, closesOn: A.Monday.AddDays(1));
        foreach (var status in new[] { InvitationStatus.Skipped, InvitationStatus.Declined })
        {
            await RefusedAsync((await ASurvey.InviteAsync(db, wave, account, status: status)).Invitation);
        }

        // The last day ends in the wave's zone: 21:00 UTC is midnight in Moscow.
        var (invitation, _) = await ASurvey.InviteAsync(db, wave, account);
        database.Clock.Now = new DateTimeOffset(2026, 11, 24, 21, 0, 0, TimeSpan.Zero);
        await RefusedAsync(invitation);
        database.Clock.Now = database.Clock.Now.AddSeconds(-1);
        await RecordAsync(database, new(invitation.Id) { Answers = Nine });
        Assert.Equal(1, await db.SurveyResponses.CountAsync());

        Task RefusedAsync(SurveyInvitation one) => Assert.ThrowsAsync<SurveyNotOpen>(() => RecordAsync(database, new(one.Id) { Answers = Nine }));
    }

    [Theory, EachDatabase]
    public async Task An_anonymous_wave_is_answered_by_link_alone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (invitation, token) = await InvitedAsync(db, isAnonymous: true);

        foreach (var wrong in new RecordResponse.Given[] { new(invitation.Id) { Answers = ASurvey.Answers() }, new(invitation.Id) { Answers = ASurvey.Answers(), Token = SurveyToken.Create() }, new(invitation.Id) { Answers = ASurvey.Answers(), Token = token, Source = ResponseSource.Phone } })
        {
            Assert.Equal(AnswersMessages.OnlyByLink, (await Assert.ThrowsAsync<RuleViolation>(() => RecordAsync(database, wrong))).Message);
        }

        Assert.Equal(0, await db.SurveyResponses.CountAsync() + await db.SurveyUses.CountAsync());
    }

    [Fact]
    public async Task A_refusal_names_the_question()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var (invitation, _) = await InvitedAsync(db);
        var answers = ASurvey.Answers();
        answers["words"] = new() { Text = new string('я', 5 * 1024 * 1024) };

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => RecordAsync(database, new(invitation.Id) { Answers = answers }));

        Assert.Equal("words", refusal.Field);
        Assert.StartsWith("«Вопрос words»: Слишком длинно", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(InvitationStatus.Sent, (await db.SurveyInvitations.AsNoTracking().SingleAsync()).Status);
    }

    private static readonly Dictionary<string, GivenAnswer> Nine = new() { ["recommend"] = new() { Number = 9 } };

    private static async Task<(SurveyInvitation Invitation, string Token)> InvitedAsync(KamDbContext db, bool isAnonymous = false) =>
        await ASurvey.InviteAsync(db, await ASurvey.WaveAsync(db, await ASurvey.EveryKindAsync(db), isAnonymous), await A.AccountAsync(db, (await A.UserAsync(db)).Id));

    private static async Task<long> RecordAsync(TestDatabase database, RecordResponse.Given given)
    {
        await using var db = database.OpenAs(Viewer.System("test"));
        return await RecordResponse.RunAsync(db, new PublishedForms(), given, database.Clock.Now.UtcDateTime, default);
    }
}
