using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Calls;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Surveys;

/// <summary>An open NPS wave in which a client's director is to be called; the client's manager is signed in.</summary>
internal sealed class CallCase : IAsyncDisposable
{
    private CallCase(SurveyCase it) => Base = it;

    public SurveyCase Base { get; }

    public int AccountId { get; private set; }

    public int PersonId { get; private set; }

    public int InvitationId { get; private set; }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public static async Task<CallCase> CreateAsync(DatabaseKind kind, bool anonymous = false)
    {
        var it = new CallCase(await SurveyCase.CreateAsync(kind));
        var db = it.Base.Db;
        it.AccountId = (await A.AccountAsync(db, it.Base.Anna.Id)).Id;
        it.PersonId = (await A.PersonAsync(db, it.AccountId)).Id;
        var wave = new SurveyWave
        {
            Name = "NPS, осень", Template = await db.SurveyTemplates.SingleAsync(t => t.Code == StandardSurveys.Nps, Now), Status = WaveStatus.Open, IsAnonymous = anonymous, Audience = "{}",
            TimeZoneId = "Europe/Moscow", OpensOn = A.Monday.AddDays(-7), ClosesOn = A.Monday.AddDays(14),
        };
        var invitation = new SurveyInvitation { Wave = wave, AccountId = it.AccountId, PersonId = it.PersonId, ManagerId = it.Base.Anna.Id, Language = "ru", Status = InvitationStatus.Phone };
        db.Add(invitation);
        await db.SaveChangesAsync(Now);
        it.InvitationId = invitation.Id;
        await it.Base.Database.SignInAsync(it.Base.Anna.Id);
        return it;
    }

    public async Task<SurveyCall> CallAsync() => (await Base.Database.Get<SurveyCallQueries>().FindAsync(InvitationId, null, Now))!;

    public Task<SurveyCallPage> PageAsync() => Base.Database.Get<SurveyCallQueries>().ListAsync(null, null, null, 1, Now);

    public async Task<SurveyCallRow> ListAsync() => Assert.Single((await PageAsync()).Rows);

    public Task KeepAsync(string key, GivenAnswer answer) => Base.Database.Get<KeepCallAnswer>().RunAsync(InvitationId, key, answer, Now);

    public Task<EnteredResponse> EnterAsync(IReadOnlyDictionary<string, GivenAnswer> answers) => Base.Database.Get<EnterResponse>().RunAsync(
        new() { InvitationId = InvitationId, Answers = new(answers), Language = "en", Note = "Ответил охотно" }, Now);

    public Task<int> InterviewAsync(int personId) => Base.Database.Get<StartInterview>().RunAsync(new() { AccountId = AccountId, PersonId = personId }, Now);

    public async Task AnswerByLinkAsync(int score)
    {
        await using var db = Base.Database.OpenAsSystem();
        await RecordResponse.RunAsync(db, new PublishedForms(), new(InvitationId) { Answers = new Dictionary<string, GivenAnswer> { ["recommend"] = new() { Number = score } } }, Base.Database.Clock.GetUtcNow().UtcDateTime, Now);
    }

    public async ValueTask DisposeAsync() => await Base.DisposeAsync();
}
