using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Surveys.Answers;

public sealed class SurveyLinkTests
{
    [Theory, EachDatabase]
    public async Task Pages_are_kept_and_go_on_elsewhere_and_what_does_not_fit_is_left_out(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (_, token) = await InviteAsync(db);
        await database.Get<KeepSurveyPage>().RunAsync(token, new Dictionary<string, GivenAnswer> { ["recommend"] = new() { Number = 3 }, ["wrong"] = new() { Text = "Долго ждали" }, ["words"] = new() { Text = new string('я', 5000) }, ["invented"] = new() { Text = "?" } }, default);

        var survey = await database.Get<PublicSurveyQueries>().FindAsync(token, null, default);
        Assert.Equal(["recommend", "wrong"], survey.Answers.Keys.Order());
        Assert.Equal((3, "Долго ждали"), (survey.Answers["recommend"].Number, survey.Answers["wrong"].Text));
        Assert.Equal(InvitationStatus.Started, (await db.SurveyInvitations.AsNoTracking().SingleAsync()).Status);

        await database.Get<KeepSurveyPage>().RunAsync(token, new Dictionary<string, GivenAnswer> { ["recommend"] = new() { Number = 8 } }, default);
        Assert.Equal(8, (await database.Get<PublicSurveyQueries>().FindAsync(token, null, default)).Answers["recommend"].Number);

        await database.Get<SubmitSurvey>().RunAsync(token, ASurvey.Answers(), null, default);
        await Assert.ThrowsAsync<AlreadyAnswered>(() => database.Get<KeepSurveyPage>().RunAsync(token, ASurvey.Answers(), default));
        Assert.Equal((0, 1), (await db.SurveyDrafts.CountAsync(), await db.SurveyResponses.CountAsync()));
    }

    [Fact]
    public async Task An_anonymous_wave_keeps_no_pages()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var (_, token) = await InviteAsync(db, isAnonymous: true);

        await Assert.ThrowsAsync<SurveyNotOpen>(() => database.Get<KeepSurveyPage>().RunAsync(token, ASurvey.Answers(), default));
        Assert.Equal(0, await db.SurveyDrafts.CountAsync());
    }

    [Theory, EachDatabase]
    public async Task Each_state_of_an_address_is_told_apart(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var template = await ASurvey.NpsAsync(db);
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        var open = await ASurvey.WaveAsync(db, template);
        var secret = await ASurvey.WaveAsync(db, template, isAnonymous: true);
        var over = await ASurvey.WaveAsync(db, template, opensOn: A.Monday.AddDays(-40), closesOn: A.Monday.AddDays(-1));
        var closed = await ASurvey.WaveAsync(db, template, status: WaveStatus.Closed);
        var (_, used) = await ASurvey.InviteAsync(db, secret, account);
        await database.Get<SubmitSurvey>().RunAsync(used, new Dictionary<string, GivenAnswer> { ["recommend"] = new() { Number = 1 } }, null, default);

        foreach (var (token, state) in new[]
        {
            ((await ASurvey.InviteAsync(db, open, account)).Token, PublicSurveyState.Open),
            ((await ASurvey.InviteAsync(db, open, account, status: InvitationStatus.Started)).Token, PublicSurveyState.Open),
            ((await ASurvey.InviteAsync(db, open, account, status: InvitationStatus.Answered)).Token, PublicSurveyState.Answered),
            ((await ASurvey.InviteAsync(db, open, account, status: InvitationStatus.Declined)).Token, PublicSurveyState.Declined),
            ((await ASurvey.InviteAsync(db, open, account, status: InvitationStatus.Skipped)).Token, PublicSurveyState.Closed),
            ((await ASurvey.InviteAsync(db, over, account)).Token, PublicSurveyState.Expired),
            ((await ASurvey.InviteAsync(db, closed, account)).Token, PublicSurveyState.Closed),
            ((await ASurvey.InviteAsync(db, secret, account)).Token, PublicSurveyState.Open),
            (used, PublicSurveyState.Answered),
            (SurveyToken.Create(), PublicSurveyState.Unknown),
            ("' OR 1=1 --", PublicSurveyState.Unknown),
        })
        {
            Assert.Equal(state, (await database.Get<PublicSurveyQueries>().FindAsync(token, null, default)).State);
        }
    }

    [Theory, EachDatabase]
    public async Task Whoever_wants_no_more_surveys_gets_no_letter_of_any_also_after_answering(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (invitation, token) = await InviteAsync(db);
        var person = await db.People.Include(p => p.Employments).SingleAsync();
        var account = await db.Accounts.SingleAsync();
        var (later, _) = await ASurvey.InviteAsync(db, await ASurvey.WaveAsync(db, await ASurvey.NpsAsync(db)), account, person);
        var (other, _) = await ASurvey.InviteAsync(db, await ASurvey.WaveAsync(db, await ASurvey.NpsAsync(db)), account);
        foreach (var key in new[] { SurveyLetters.KeyOf(invitation.Id, 1), SurveyLetters.KeyOf(later.Id, 0), SurveyLetters.KeyOf(later.Id, 2), SurveyLetters.KeyOf(other.Id, 0) })
        {
            db.Add(OutboxMessage.Write(key, "a@b.example", "?", "?", "?", database.Clock.Now.UtcDateTime, isSecret: true));
        }

        await db.SaveChangesAsync();
        await database.Get<SubmitSurvey>().RunAsync(token, ASurvey.Answers(), null, default);

        Assert.True(await database.Get<LeaveSurveys>().RunAsync(token, default));
        Assert.True(await database.Get<LeaveSurveys>().RunAsync(token, default));
        Assert.False(await database.Get<LeaveSurveys>().RunAsync(SurveyToken.Create(), default));

        db.ChangeTracker.Clear();
        Assert.Equal(OptOuts.Surveys, (await db.People.SingleAsync(p => p.Id == person.Id)).OptOuts);
        Assert.Equal([SurveyLetters.KeyOf(other.Id, 0)], await db.OutboxMessages.Select(m => m.Key).ToListAsync());
        Assert.Equal(InvitationStatus.Answered, (await db.SurveyInvitations.SingleAsync(i => i.Id == invitation.Id)).Status);
        var audit = Assert.Single(await db.AuditEntries.Where(e => e.Entity == nameof(Person) && e.EntityId == person.Id && e.Actor == SurveyLink.Actor).ToListAsync());
        Assert.Equal(account.Id, audit.AccountId);
    }

    [Fact]
    public async Task Declining_ends_the_invitation_and_its_draft()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var (_, token) = await InviteAsync(db);
        await database.Get<KeepSurveyPage>().RunAsync(token, ASurvey.Answers(), default);

        await database.Get<LeaveSurveys>().RunAsync(token, default);

        Assert.Equal((InvitationStatus.Declined, 0), ((await db.SurveyInvitations.AsNoTracking().SingleAsync()).Status, await db.SurveyDrafts.CountAsync()));
        var survey = await database.Get<PublicSurveyQueries>().FindAsync(token, null, default);
        Assert.Equal((PublicSurveyState.Declined, true), (survey.State, survey.HasOptedOut));
        await Assert.ThrowsAsync<SurveyNotOpen>(() => database.Get<SubmitSurvey>().RunAsync(token, ASurvey.Answers(), null, default));
    }

    [Fact]
    public async Task The_form_is_read_in_the_language_of_the_contact_or_the_one_asked_for()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var (_, token) = await ASurvey.InviteAsync(db, await ASurvey.WaveAsync(db, await ASurvey.NpsAsync(db)), await A.AccountAsync(db, (await A.UserAsync(db)).Id), language: "en");
        var queries = database.Get<PublicSurveyQueries>();

        foreach (var (asked, language, text) in new[] { (null, "en", "Question why"), ("ru", "ru", "Вопрос why"), ("de", "en", "Question why") })
        {
            var survey = await queries.FindAsync(token, asked, default);
            Assert.Equal((language, text), (survey.Language, survey.Form!.Questions[1].Text));
        }
    }

    private static async Task<(SurveyInvitation Invitation, string Token)> InviteAsync(KamDbContext db, bool isAnonymous = false) =>
        await ASurvey.InviteAsync(db, await ASurvey.WaveAsync(db, await ASurvey.EveryKindAsync(db), isAnonymous), await A.AccountAsync(db, (await A.UserAsync(db)).Id));
}
