using KamPortal.Dossiers;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Dossiers;

public sealed class AnswerQuestionTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_answer_keeps_who_when_and_from_whom_and_the_one_before(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        var first = await it.AnswerAsync(DossierCase.Open, "Насосы", source: "сайт");
        it.Database.Clock.Now += TimeSpan.FromDays(1);

        var second = await it.AnswerAsync(DossierCase.Open, "Насосы и арматура", first!.Id, A.Monday.AddDays(-3), "главный инженер");

        var question = await it.QuestionAsync(DossierCase.Open);
        Assert.Equal(("Насосы и арматура", A.Monday.AddDays(-3), "главный инженер", "Аннина Иван"), (question.Answer!.Shown, question.Answer.AsOfOn, question.Answer.Source, question.Answer.By));
        Assert.Equal(DossierState.Known, question.State);
        var history = await it.Get<DossierQueries>().HistoryAsync(it.Account.Id, DossierCase.Open, Now);
        Assert.Equal([second!.Id, first.Id], history.Select(h => h.Id));
        Assert.Equal(("Насосы", A.Monday, "сайт", new DateTime(2026, 11, 23, 9, 0, 0)), (history[1].Shown, history[1].AsOfOn, history[1].Source, history[1].At));
    }

    [Theory, EachDatabase]
    public async Task Taken_back_it_is_unknown_and_still_history(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        var given = await it.AnswerAsync(DossierCase.Open, "Насосы");

        var taken = await it.AnswerAsync(DossierCase.Open, "", given!.Id);

        Assert.Equal(DossierState.Unknown, (await it.QuestionAsync(DossierCase.Open)).State);
        Assert.Equal([null, "Насосы"], (await it.Get<DossierQueries>().HistoryAsync(it.Account.Id, DossierCase.Open, Now)).Select(h => h.Shown));
        Assert.Equal("Насосы", (await it.AnswerAsync(DossierCase.Open, "Насосы", taken!.Id))!.Shown);
    }

    [Theory, EachDatabase]
    public async Task Saying_the_same_twice_is_one_answer_and_saying_nothing_is_none(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);

        var first = await it.AnswerAsync(DossierCase.Open, "Насосы");
        var again = await it.AnswerAsync(DossierCase.Open, "Насосы");

        Assert.Equal(first!.Id, again!.Id);
        Assert.Null(await it.AnswerAsync(DossierCase.Choice, " "));
        Assert.Equal(1, await it.Db.DossierAnswers.CountAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task Who_comes_second_sees_both_answers_and_loses_none(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        var seen = await it.AnswerAsync(DossierCase.Open, "Насосы");
        await it.SignInAsync(it.Director);
        await it.AnswerAsync(DossierCase.Open, "Насосы и трубы", seen!.Id);
        await it.SignInAsync(it.Anna);

        var clash = await Assert.ThrowsAsync<AnsweredMeanwhile>(() => it.AnswerAsync(DossierCase.Open, "Насосы и краны", seen.Id));

        Assert.Equal(("Насосы и трубы", "Вершинин Иван"), (clash.Theirs.Shown, clash.Theirs.By));
        Assert.Contains("Вершинин Иван", clash.Message);
        await it.AnswerAsync(DossierCase.Open, "Насосы и краны", clash.Theirs.Id);
        Assert.Equal(["Насосы и краны", "Насосы и трубы", "Насосы"], (await it.Get<DossierQueries>().HistoryAsync(it.Account.Id, DossierCase.Open, Now)).Select(h => h.Shown));
    }

    [Theory, EachDatabase]
    public async Task An_open_question_answered_by_two_at_once_has_one_current_answer(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(async () =>
        {
            try
            {
                await it.AnswerAsync(DossierCase.Open, $"Ответ {n}");
                return 1;
            }
            catch (RuleViolation)
            {
                return 0;
            }
        })));

        Assert.Equal(1, outcomes.Sum());
        Assert.Equal(1, await it.Db.DossierAnswers.CountAsync(a => a.IsCurrent, Now));
        Assert.Equal(1, await it.Db.DossierAnswers.CountAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task The_day_may_be_past_and_never_to_come(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);

        Assert.Equal(nameof(AnswerQuestion.Form.AsOfOn), (await Assert.ThrowsAsync<RuleViolation>(() => it.AnswerAsync(DossierCase.Open, "Насосы", asOf: A.Monday.AddDays(1)))).Field);
        Assert.Equal(nameof(AnswerQuestion.Form.AsOfOn), (await Assert.ThrowsAsync<RuleViolation>(() => it.AnswerAsync(DossierCase.Open, "Насосы", asOf: new DateOnly(26, 11, 23)))).Field);
        await it.AnswerAsync(DossierCase.Open, "Насосы", asOf: A.Monday.AddDays(-731));

        var view = await it.ViewAsync();
        Assert.Equal(DossierState.Stale, view.Questions.Single(q => q.Key == DossierCase.Open).State);
        Assert.Equal(1, view.Completeness.Stale);
        Assert.True(view.Completeness.Percent > 0);
    }

    [Theory, EachDatabase]
    public async Task Confidential_answers_reach_managers_heads_and_the_director_only(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        await it.AnswerAsync(DossierCase.Confidential, "Рыбалка на Каме");
        await it.AnswerAsync("position.weaknesses", "Долго везём");
        var percent = (await it.ViewAsync()).Completeness;

        foreach (var user in new[] { it.Assistant, it.Developer, it.Administrator })
        {
            await it.SignInAsync(user);
            var view = await it.ViewAsync();
            Assert.Equal(percent, view.Completeness);
            Assert.DoesNotContain(view.Groups, g => g.Code == "people");
            Assert.DoesNotContain(view.Questions, q => q.IsConfidential);
            Assert.Equal(12, view.HiddenQuestions);
            await Assert.ThrowsAsync<RuleViolation>(() => it.Get<DossierQueries>().HistoryAsync(it.Account.Id, DossierCase.Confidential, Now));
            await Assert.ThrowsAsync<RuleViolation>(() => it.AnswerAsync(DossierCase.Confidential, "Охота"));
        }

        await it.SignInAsync(it.Director);
        Assert.Equal("Рыбалка на Каме", (await it.QuestionAsync(DossierCase.Confidential)).Answer!.Shown);
        Assert.Equal(0, (await it.ViewAsync()).HiddenQuestions);
    }

    [Theory, EachDatabase]
    public async Task An_assistant_reads_and_a_stranger_does_not_even_that(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        await it.AnswerAsync(DossierCase.Open, "Насосы");
        await it.SignInAsync(it.Assistant);
        Assert.Equal("Насосы", (await it.QuestionAsync(DossierCase.Open)).Answer!.Shown);
        Assert.False((await it.ViewAsync()).MayEdit);
        await Assert.ThrowsAsync<RuleViolation>(() => it.AnswerAsync(DossierCase.Open, "Краны"));

        await it.SignInAsync(it.Developer);
        Assert.Equal("Краны", (await it.AnswerAsync(DossierCase.Open, "Краны", (await it.QuestionAsync(DossierCase.Open)).Answer!.Id))!.Shown);

        await it.SignInAsync(await A.UserAsync(it.Db));
        Assert.Null(await it.Get<DossierQueries>().FindAsync(it.Account.Id, Now));
        Assert.Null(await it.Get<DossierQueries>().CompletenessAsync(it.Account.Id, Now));
        Assert.Empty(await it.Get<DossierQueries>().HistoryAsync(it.Account.Id, DossierCase.Open, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => it.AnswerAsync(DossierCase.Open, "Чужое"));
        await it.SignInAsync(await A.UserAsync(it.Db, Role.CreditController));
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<DossierQueries>().FindAsync(it.Account.Id, Now));
    }

    [Theory, EachDatabase]
    public async Task The_dossier_of_an_archived_client_is_only_read(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        await it.Db.Accounts.ExecuteUpdateAsync(a => a.SetProperty(x => x.IsArchived, true), Now);

        Assert.Contains("архиве", (await Assert.ThrowsAsync<RuleViolation>(() => it.AnswerAsync(DossierCase.Open, "Насосы"))).Message);
        Assert.False((await it.ViewAsync()).MayEdit);
    }

    [Theory, EachDatabase]
    public async Task Answers_stay_out_of_the_audit_trail(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        await it.AnswerAsync(DossierCase.Confidential, "Рыбалка на Каме");

        Assert.DoesNotContain(await it.Db.AuditEntries.Select(e => e.Changes).ToListAsync(Now), c => c.Contains("Рыбалка"));
    }

    [Theory, EachDatabase]
    public async Task Completeness_alone_is_the_figure_of_the_dossier(DatabaseKind kind)
    {
        await using var it = await DossierCase.CreateAsync(kind);
        Assert.Equal(0, (await it.Get<DossierQueries>().CompletenessAsync(it.Account.Id, Now))!.Percent);
        foreach (var question in (await it.ViewAsync()).Questions.Where(q => q.Kind is AnswerKind.Text or AnswerKind.LongText).ToList())
        {
            await it.AnswerAsync(question.Key, "известно");
        }

        var known = await it.Get<DossierQueries>().CompletenessAsync(it.Account.Id, Now);

        Assert.InRange(known!.Percent, 60, 99);
        Assert.Equal(known, (await it.ViewAsync()).Completeness);
    }
}
