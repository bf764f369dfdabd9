using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Calls;
using KamPortal.Surveys.Waves;
using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Surveys;

public sealed class SurveyCallTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Answers_of_a_call_are_kept_one_by_one_and_handed_in_as_of_a_call(DatabaseKind kind)
    {
        await using var it = await CallCase.CreateAsync(kind);
        await it.KeepAsync("recommend", new() { Number = 8 });
        await it.KeepAsync("why-middle", new() { Text = "Долго везут" });
        await it.KeepAsync("manager", new() { Number = 4 });
        await it.KeepAsync("manager", new());
        await it.KeepAsync(SurveyCall.NoteKey, new() { Text = "Перезвонить в пять" });

        it.Base.Db.Add(WorkTask.Raise(it.AccountId, it.Base.Anna.Id, TaskKind.Service, TaskSource.Survey, "Позвонить и опросить", A.Monday, DateTime.UnixEpoch, sourceKey: WaveCalls.KeyOf(it.InvitationId)));
        await it.Base.Db.SaveChangesAsync(Now);

        var call = await it.CallAsync();
        Assert.Equal((CallState.Open, InvitationStatus.Started, "Перезвонить в пять", "Директор"), (call.State, call.Status, call.Note, call.Position));
        Assert.Equal(["recommend", "why-middle"], call.Answers.Keys.Order());
        Assert.Equal((8, "Долго везут"), (call.Answers["recommend"].Number, call.Answers["why-middle"].Text));
        Assert.True((await it.ListAsync()).HasDraft);

        var entered = await it.EnterAsync(call.Answers);

        Assert.Null(entered.TouchRefused);
        var response = await it.Base.Db.SurveyResponses.Include(r => r.Answers).SingleAsync(Now);
        Assert.Equal((entered.ResponseId, ResponseSource.Phone, it.Base.Anna.Id, "en", it.Base.Anna.Id), (response.Id, response.Source, response.EnteredById, response.Language, response.ManagerId));
        Assert.Equal(2, response.Answers.Count);
        Assert.Empty(await it.Base.Db.SurveyDrafts.ToListAsync(Now));
        var touch = await it.Base.Db.Touches.Include(t => t.People).SingleAsync(t => t.AccountId == it.AccountId && t.Status == TouchStatus.Done, Now);
        Assert.Equal((TouchType.Call, "Ответил охотно", it.PersonId), (touch.Type, touch.Result, Assert.Single(touch.People).PersonId));
        Assert.StartsWith("Ответы этого клиента уже внёс(ла) Аннина Иван", (await it.CallAsync()).Why);
        Assert.Empty((await it.PageAsync()).Rows);
        Assert.Equal(WorkTaskStatus.Done, (await it.Base.Db.WorkTasks.AsNoTracking().SingleAsync(Now)).Status);
    }

    [Theory, EachDatabase]
    public async Task Whoever_answered_by_the_link_meanwhile_was_first(DatabaseKind kind)
    {
        await using var it = await CallCase.CreateAsync(kind);
        await it.KeepAsync("recommend", new() { Number = 3 });
        var call = await it.CallAsync();
        await it.AnswerByLinkAsync(10);

        Assert.StartsWith("Клиент уже ответил сам по ссылке", (await it.Base.RefusedAsync(() => it.KeepAsync("manager", new() { Number = 5 }))).Message);
        Assert.StartsWith("Клиент уже ответил сам по ссылке", (await it.Base.RefusedAsync(() => it.EnterAsync(call.Answers))).Message);
        Assert.Equal(CallState.Answered, (await it.CallAsync()).State);
        Assert.Equal(10, (await it.Base.Db.SurveyAnswers.SingleAsync(Now)).Number);
        Assert.Empty(await it.Base.Db.Touches.Where(t => t.Status == TouchStatus.Done).ToListAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task Nobody_answers_an_anonymous_wave_for_somebody_else(DatabaseKind kind)
    {
        await using var it = await CallCase.CreateAsync(kind, anonymous: true);

        Assert.Equal(CallState.Anonymous, (await it.CallAsync()).State);
        Assert.StartsWith("Волна анонимная", (await it.Base.RefusedAsync(() => it.KeepAsync("recommend", new() { Number = 3 }))).Message);
        Assert.StartsWith("Волна анонимная", (await it.Base.RefusedAsync(() => it.EnterAsync(new Dictionary<string, GivenAnswer> { ["recommend"] = new() { Number = 3 } }))).Message);
        Assert.Empty(await it.Base.Db.SurveyDrafts.ToListAsync(Now));
        Assert.Empty(await it.Base.Db.SurveyResponses.ToListAsync(Now));
        var page = await it.PageAsync();
        Assert.Empty(page.Rows);
        Assert.True(Assert.Single(page.Waves).IsAnonymous);
    }

    [Theory, EachDatabase]
    public async Task Only_ones_own_clients_are_asked_and_only_while_the_wave_is_open(DatabaseKind kind)
    {
        await using var it = await CallCase.CreateAsync(kind);
        var other = await A.UserAsync(it.Base.Db, lastName: "Чужих");
        await it.Base.Database.SignInAsync(other.Id);
        Assert.Null(await it.Base.Database.Get<SurveyCallQueries>().FindAsync(it.InvitationId, null, Now));
        Assert.Empty((await it.PageAsync()).Rows);
        Assert.StartsWith("Такого приглашения нет", (await it.Base.RefusedAsync(() => it.KeepAsync("recommend", new() { Number = 3 }))).Message);
        await it.Base.Database.SignInAsync(it.Base.Marketing.Id);
        await it.Base.RefusedAsync(() => it.KeepAsync("recommend", new() { Number = 3 }));

        await it.Base.Database.SignInAsync(it.Base.Anna.Id);
        Assert.Equal("recommend", (await it.Base.RefusedAsync(() => it.KeepAsync("recommend", new() { Number = 11 }))).Field);
        Assert.Equal("recommend", (await it.Base.RefusedAsync(() => it.EnterAsync(new Dictionary<string, GivenAnswer>()))).Field);
        it.Base.Database.Clock.Now = it.Base.Database.Clock.Now.AddDays(40);
        Assert.Equal(CallState.Closed, (await it.CallAsync()).State);
        await it.Base.RefusedAsync(() => it.KeepAsync("recommend", new() { Number = 3 }));
    }

    [Theory, EachDatabase]
    public async Task Questions_are_read_out_in_the_language_one_switches_to(DatabaseKind kind)
    {
        await using var it = await CallCase.CreateAsync(kind);

        Assert.StartsWith("Насколько вероятно", (await it.CallAsync()).Form.Questions[0].Text);
        Assert.StartsWith("How likely", (await it.Base.Database.Get<SurveyCallQueries>().FindAsync(it.InvitationId, "en", Now))!.Form.Questions[0].Text);
    }

    [Theory, EachDatabase]
    public async Task An_interview_outside_a_wave_is_held_in_the_standing_wave_of_its_quarter(DatabaseKind kind)
    {
        await using var it = await CallCase.CreateAsync(kind);
        var second = await A.PersonAsync(it.Base.Db, it.AccountId, "Сидорова");
        var first = await it.InterviewAsync(it.PersonId);
        Assert.Equal(first, await it.InterviewAsync(it.PersonId));
        var other = await it.InterviewAsync(second.Id);

        var waves = await it.Base.Db.SurveyWaves.Include(w => w.Invitations).Where(w => w.Template.Kind == SurveyKind.Interview).ToListAsync(Now);
        var wave = Assert.Single(waves);
        Assert.Equal(("Глубинное интервью, 4 квартал 2026", false, WaveStatus.Open, new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31)), (wave.Name, wave.IsAnonymous, wave.Status, wave.OpensOn, wave.ClosesOn));
        Assert.Equal([first, other], wave.Invitations.Select(i => i.Id).Order());

        await it.Base.Database.Get<EnterResponse>().RunAsync(new() { InvitationId = first, Answers = new() { ["story"] = new() { Text = "По совету" } }, LogTouch = false }, Now);
        Assert.Equal(ResponseSource.Interview, (await it.Base.Db.SurveyResponses.SingleAsync(Now)).Source);
        Assert.Contains("Следующее — с 01.01.2027", (await it.Base.RefusedAsync(() => it.InterviewAsync(it.PersonId))).Message);
        it.Base.Database.Clock.Now = it.Base.Database.Clock.Now.AddDays(60);
        Assert.NotEqual(first, await it.InterviewAsync(it.PersonId));
        Assert.Equal(2, await it.Base.Db.SurveyWaves.CountAsync(w => w.Template.Kind == SurveyKind.Interview, Now));
    }

    [Theory, EachDatabase]
    public async Task Who_asked_not_to_be_surveyed_or_left_is_not_interviewed(DatabaseKind kind)
    {
        await using var it = await CallCase.CreateAsync(kind);
        var person = await it.Base.Db.People.SingleAsync(p => p.Id == it.PersonId, Now);
        person.OptOuts = OptOuts.Surveys;
        await it.Base.Db.SaveChangesAsync(Now);
        Assert.Contains("просил(а) не опрашивать", (await it.Base.RefusedAsync(() => it.InterviewAsync(it.PersonId))).Message);
        Assert.Equal(CallState.Closed, (await it.CallAsync()).State);

        (person.OptOuts, person.LeftOn) = (OptOuts.None, A.Monday);
        await it.Base.Db.SaveChangesAsync(Now);
        Assert.Contains("больше не работает", (await it.Base.RefusedAsync(() => it.InterviewAsync(it.PersonId))).Message);
        var stranger = await A.PersonAsync(it.Base.Db, (await A.AccountAsync(it.Base.Db, it.Base.Anna.Id, "Другой")).Id);
        Assert.Equal("Человек не работает у этого клиента.", (await it.Base.RefusedAsync(() => it.InterviewAsync(stranger.Id))).Message);
        Assert.Empty(await it.Base.Db.SurveyWaves.Where(w => w.Template.Kind == SurveyKind.Interview).ToListAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task Answers_stand_even_where_the_touch_is_refused(DatabaseKind kind)
    {
        await using var it = await CallCase.CreateAsync(kind);

        var entered = await it.Base.Database.Get<EnterResponse>().RunAsync(new() { InvitationId = it.InvitationId, Answers = new() { ["recommend"] = new() { Number = 9 } }, Minutes = 0 }, Now);

        Assert.NotNull(entered.TouchRefused);
        Assert.Equal(1, await it.Base.Db.SurveyResponses.CountAsync(Now));
    }
}
