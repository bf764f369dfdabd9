using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Improvements;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Improvements;

/// <summary>The people of <see cref="PlanWorld"/>, a person at the manager's client, another manager's client, and an open wave of an "Ideal" survey of two attributes with NPS.</summary>
internal sealed class VoiceCase : IAsyncDisposable
{
    private VoiceCase(PlanWorld world) => (World, Db) = (world, world.Database.OpenAsSystem());

    public PlanWorld World { get; }

    public KamDbContext Db { get; }

    public TestDatabase Database => World.Database;

    public int Client => World.Account.Id;

    public Account Other { get; private set; } = null!;

    public Person Person { get; private set; } = null!;

    public SurveyWave Wave { get; private set; } = null!;

    public SurveyQuestion Delivery { get; private set; } = null!;

    public SurveyQuestion Recommend { get; private set; } = null!;

    public SurveyQuestion Words { get; private set; } = null!;

    public static CancellationToken Now => TestContext.Current.CancellationToken;

    public static async Task<VoiceCase> CreateAsync(DatabaseKind kind = DatabaseKind.Sqlite, SurveyKind survey = SurveyKind.IdealSupplier, bool anonymous = false) => await OfAsync(await PlanWorld.CreateAsync(kind), survey, anonymous);

    public static async Task<VoiceCase> OfAsync(PlanWorld world, SurveyKind survey = SurveyKind.IdealSupplier, bool anonymous = false)
    {
        var it = new VoiceCase(world);
        it.Other = await A.AccountAsync(it.Db, world.Colleague.Id, "Гранит");
        it.Person = await A.PersonAsync(it.Db, it.Client);
        it.Wave = await it.WaveAsync(survey, anonymous);
        (it.Delivery, it.Recommend, it.Words) = (it.Wave.Template.Questions[0], it.Wave.Template.Questions[1], it.Wave.Template.Questions[2]);
        await world.SignInAsync(world.Manager);
        return it;
    }

    public T Get<T>() where T : notnull => Database.Get<T>();

    public async Task<SurveyWave> WaveAsync(SurveyKind survey, bool anonymous = false)
    {
        var template = new SurveyTemplate { Code = $"case-{survey}-{Db.SurveyTemplates.Count()}", Number = 1, Kind = survey, TitleRu = "Идеальный поставщик", TitleEn = "Ideal supplier" };
        template.Publish(null, TestClock.Start.UtcDateTime, null);
        template.Questions.AddRange(
        [
            new() { Key = "delivery", Order = 1, Kind = QuestionKind.Pair, Measure = survey == SurveyKind.Servqual ? QuestionMeasure.Gap : QuestionMeasure.Deficit, TextRu = "Сроки поставки", TextEn = "Delivery", ScaleFrom = 1, ScaleTo = 10 },
            new() { Key = "nps", Order = 2, Kind = QuestionKind.Scale, Measure = QuestionMeasure.Recommend, TextRu = "Порекомендуете?", TextEn = "Recommend?", ScaleTo = 10 },
            new() { Key = "why", Order = 3, Kind = QuestionKind.Text, TextRu = "Почему?", TextEn = "Why?" },
        ]);
        var wave = new SurveyWave { Name = "Осень 2026", Template = template, Status = WaveStatus.Open, IsAnonymous = anonymous, Audience = "{}", OpensOn = A.Monday.AddDays(-10), ClosesOn = A.Monday.AddDays(20), TimeZoneId = "Europe/Moscow" };
        Db.Add(wave);
        await Db.SaveChangesAsync(Now);
        return wave;
    }

    public async Task<SurveyInvitation> InviteAsync(Person? person = null, Account? at = null, SurveyWave? wave = null)
    {
        var account = at ?? World.Account;
        var invitation = new SurveyInvitation { WaveId = (wave ?? Wave).Id, PersonId = (person ?? Person).Id, AccountId = account.Id, ManagerId = account.OwnerId, Category = account.Abcd, Language = "ru", Status = InvitationStatus.Sent, InvitedAt = TestClock.Start.UtcDateTime.AddDays(-5) };
        Db.Add(invitation);
        await Db.SaveChangesAsync(Now);
        return invitation;
    }

    /// <summary>An answer: importance and score of delivery, the recommendation, and words.</summary>
    public async Task<SurveyResponse> AnswerAsync(int importance, int score, int? nps = null, string? words = null, Account? at = null, SurveyWave? wave = null, Person? person = null, DateTime? submitted = null)
    {
        var of = wave ?? Wave;
        var account = of.IsAnonymous ? null : at ?? World.Account;
        var invitation = of.IsAnonymous ? null : await InviteAsync(person ?? (at is null ? Person : await A.PersonAsync(Db, at.Id, "Гость")), account, of);
        var response = new SurveyResponse
        {
            Id = RandomNumber.Next(), WaveId = of.Id, InvitationId = invitation?.Id, PersonId = invitation?.PersonId, AccountId = account?.Id, ManagerId = account?.OwnerId, SubmittedAt = of.IsAnonymous ? null : submitted ?? Database.Clock.Now.UtcDateTime,
        };
        var questions = of.Template.Questions;
        response.Answers.Add(new SurveyAnswer { Id = RandomNumber.Next(), QuestionId = questions[0].Id, Number = importance, Second = score });
        if (nps is not null)
        {
            response.Answers.Add(new SurveyAnswer { Id = RandomNumber.Next(), QuestionId = questions[1].Id, Number = nps });
        }

        if (words is not null)
        {
            response.Answers.Add(new SurveyAnswer { Id = RandomNumber.Next(), QuestionId = questions[2].Id, Text = words });
        }

        Db.Add(response);
        await Db.SaveChangesAsync(Now);
        return response;
    }

    /// <summary>By whoever is signed in.</summary>
    public Task<int> OpenAsync(string title = "Отгружаем за два дня", PortalUser? owner = null, DateOnly? due = null, ImprovementSource source = ImprovementSource.Own, int? wave = null, int? question = null, params (int Account, string Said)[] said) =>
        Get<OpenImprovement>().RunAsync(
            new()
            {
                Source = source, WaveId = wave, QuestionId = question,
                Fields = Fields(title, owner, due, said.Length > 0 ? said : [(Client, "Долго везёте")]),
            },
            Now);

    public async Task EditAsync(int id, string title = "Отгружаем за два дня", PortalUser? owner = null, DateOnly? due = null, int? version = null, params (int Account, string Said)[] said) =>
        await Get<EditImprovement>().RunAsync(new() { ImprovementId = id, Version = version ?? (await FindAsync(id)).Version, Fields = Fields(title, owner, due, said.Length > 0 ? said : [(Client, "Долго везёте")]) }, Now);

    public async Task CloseAsync(int id, string? evidence = "Склад в Самаре, 48 часов", int? version = null) =>
        await Get<CloseImprovement>().RunAsync(new() { ImprovementId = id, Version = version ?? (await FindAsync(id)).Version, Evidence = evidence }, Now);

    public async Task DropAsync(int id, string? reason = "Нет спроса") => await Get<DropImprovement>().RunAsync(new() { ImprovementId = id, Version = (await FindAsync(id)).Version, Reason = reason }, Now);

    public async Task ReopenAsync(int id) => await Get<ReopenImprovement>().RunAsync(id, (await FindAsync(id)).Version, Now);

    public async Task<Improvement> FindAsync(int id)
    {
        await using var db = Database.OpenAsSystem();
        return await db.Improvements.AsNoTracking().Include(i => i.Accounts).SingleAsync(i => i.Id == id, Now);
    }

    public static async Task<RuleViolation> RefusedAsync(Func<Task> action) => await Assert.ThrowsAnyAsync<RuleViolation>(action);

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await World.DisposeAsync();
    }

    private ImprovementFields Fields(string title, PortalUser? owner, DateOnly? due, (int Account, string Said)[] said)
    {
        var fields = new ImprovementFields { Title = title, OwnerId = (owner ?? World.Manager).Id, DueOn = due ?? A.Monday.AddDays(14) };
        fields.Accounts.AddRange(said.Select(s => new SaidLine { AccountId = s.Account, Said = s.Said }));
        return fields;
    }
}
