using KamPortal.Dossiers;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Dossiers;

public sealed class AskUnknownTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Questions_to_one_person_make_one_touch(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        var director = await A.PersonAsync(it.Db, it.Account.Id);
        var engineer = await A.PersonAsync(it.Db, it.Account.Id, "Сидоров");

        var asked = await it.Get<AskUnknown>().RunAsync(Form(it, (DossierCase.Open, director.Id), ("business.strategy", director.Id), ("installed.base", engineer.Id)), Now);

        Assert.Equal(new AskedQuestions(2, 3, 0), asked);
        var touches = await it.Db.Touches.AsNoTracking().Include(t => t.People).OrderBy(t => t.Id).ToListAsync(Now);
        Assert.Equal([director.Id, engineer.Id], touches.Select(t => t.People.Single().PersonId));
        Assert.Equal("Выяснить: Чем занимается компания: что производит или продаёт, кому; Куда компания идёт: цели на три года", touches[0].Topic);
        Assert.All(touches, t => Assert.Equal((it.Anna.Id, A.Monday.AddDays(4), TouchStatus.Planned, 15), (t.AssigneeId, t.DueOn, t.Status, t.Minutes)));
        Assert.Equal(A.Monday.AddDays(4), (await it.QuestionAsync(DossierCase.Open)).AskedOn);
        Assert.Equal(A.Monday.AddDays(4), await it.Db.Accounts.Select(a => a.NextTouchOn).SingleAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task A_question_under_way_is_not_asked_twice_and_a_done_one_may_be(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        await it.Get<AskUnknown>().RunAsync(Form(it, (DossierCase.Open, null)), Now);

        Assert.Contains("уже", (await Assert.ThrowsAsync<RuleViolation>(() => it.Get<AskUnknown>().RunAsync(Form(it, (DossierCase.Open, null)), Now))).Message);
        Assert.Equal(new AskedQuestions(1, 1, 1), await it.Get<AskUnknown>().RunAsync(Form(it, (DossierCase.Open, null), ("business.strategy", null)), Now));

        await it.Db.Touches.ExecuteUpdateAsync(t => t.SetProperty(x => x.Status, TouchStatus.Done), Now);
        Assert.Null((await it.QuestionAsync(DossierCase.Open)).AskedOn);
        Assert.Equal(1, (await it.Get<AskUnknown>().RunAsync(Form(it, (DossierCase.Open, null)), Now)).Touches);
    }

    [Theory, EachDatabase]
    public async Task Refusals_name_what_is_wrong(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        var stranger = await A.PersonAsync(it.Db, (await A.AccountAsync(it.Db, it.Anna.Id, "Другой")).Id);
        var late = Form(it, (DossierCase.Open, null));
        late.DueOn = A.Monday.AddDays(-1);

        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<AskUnknown>().RunAsync(Form(it), Now));
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<AskUnknown>().RunAsync(Form(it, (DossierCase.Open, stranger.Id)), Now));
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<AskUnknown>().RunAsync(late, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<AskUnknown>().RunAsync(Form(it, ("no.such", null)), Now));
        await it.SignInAsync(it.Assistant);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<AskUnknown>().RunAsync(Form(it, (DossierCase.Confidential, null)), Now));
        Assert.Equal(0, await it.Db.Touches.CountAsync(Now));
    }

    [Fact]
    public void A_topic_fits_and_names_no_confidential_question()
    {
        var questions = StandardDossier.Template().Groups.SelectMany(g => g.Questions).ToList();

        var topic = AskUnknown.Topic(questions);
        var secret = AskUnknown.Topic([.. questions.Where(q => q.IsConfidential)]);

        Assert.InRange(topic.Length, 200, Touch.TopicMaxLength);
        Assert.EndsWith("— в досье", topic);
        Assert.Equal("Выяснить по досье, вопросов: 12", secret);
    }

    private static AskUnknown.Form Form(DossierCase it, params (string Key, int? Person)[] asks) =>
        new() { AccountId = it.Account.Id, DueOn = A.Monday.AddDays(4), Type = TouchType.Call, Asks = [.. asks.Select(a => new AskUnknown.Ask(a.Key, a.Person))] };
}
