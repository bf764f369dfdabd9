using KamPortal.Accounts;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Results;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Surveys.Results;

/// <summary>An anonymous wave tells nobody, the director included, what fewer than five people think.</summary>
public sealed class AnonymousResultsTests
{
    [Theory, EachDatabase]
    public async Task Four_answers_are_hidden_and_five_are_shown_once_the_wave_is_closed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (world, staff) = (new ResultsWorld(database), await SurveyResultsQueriesTests.StaffAsync(database));
        var wave = await world.WaveAsync(StandardSurveys.Csat, anonymous: true);
        for (var i = 0; i < 4; i++)
        {
            await world.AnswerAsync(wave, staff.AnnasAccount, given: [("satisfaction", 5), ("comment", "Хорошо")]);
        }

        await database.SignInAsync(staff.Director);
        var hidden = await ResultsAsync(database, wave);
        Assert.Equal((ResultsState.TooFew, 0), (hidden.Figures.State, hidden.Figures.Responses));
        Assert.Null(hidden.Figures.Csat);
        Assert.Empty(hidden.Questions);
        Assert.Equal(ResultsState.TooFew, (await WordsAsync(database, wave)).State);
        Assert.Null((await database.Get<SurveyResultsQueries>().OverviewAsync(null, default)).Surveys[0].Points[0].Value);

        await world.AnswerAsync(wave, staff.BorisAccount, given: [("satisfaction", 1), ("comment", "Плохо")]);
        await database.SignInAsync(staff.Anna);
        Assert.Equal(80m, (await ResultsAsync(database, wave)).Figures.Csat!.Percent);
        var words = await WordsAsync(database, wave);
        Assert.Equal(5, words.Rows.Count);
        Assert.All(words.Rows, w => Assert.True(w is { Person: null, Account: null, Manager: null, At: null, Score: null, Source: null }));

        await using (var db = database.OpenAsSystem())
        {
            await db.SurveyWaves.ExecuteUpdateAsync(w => w.SetProperty(x => x.Status, WaveStatus.Open));
        }

        Assert.Equal(ResultsState.StillOpen, (await ResultsAsync(database, wave)).Figures.State);
        Assert.Equal(ResultsState.StillOpen, (await WordsAsync(database, wave)).State);
        Assert.Null((await ResultsAsync(database, wave)).Funnel.Started);
    }

    [Theory, EachDatabase]
    public async Task A_part_too_small_is_hidden_and_cannot_be_got_by_subtraction(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (world, staff) = (new ResultsWorld(database), await SurveyResultsQueriesTests.StaffAsync(database));
        var wave = await world.WaveAsync(StandardSurveys.Csat, anonymous: true);
        var third = await AccountAsync(database, staff.Anna, AbcdCategory.B);
        foreach (var (account, answers) in new[] { (staff.AnnasAccount, 9), (staff.BorisAccount, 2), (third, 6) })
        {
            for (var i = 0; i < answers; i++)
            {
                await world.AnswerAsync(wave, account, given: ("satisfaction", 4));
            }
        }

        await database.SignInAsync(staff.Director);
        var parts = (await ResultsAsync(database, wave, ResultsPart.Category)).Parts;
        Assert.Equal([("A", ResultsState.Shown, 9), ("B", ResultsState.TooFew, 0), ("C", ResultsState.TooFew, 0)], parts.Select(p => (p.Key!, p.Figures.State, p.Figures.Responses)));
        Assert.Empty((await ResultsAsync(database, wave, ResultsPart.Manager)).Parts);
        Assert.Empty((await ResultsAsync(database, wave, ResultsPart.Role)).Parts);
    }

    [Theory, EachDatabase]
    public async Task Narrowing_by_a_fact_does_nothing_and_by_source_only_where_both_sides_are_large(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (world, staff) = (new ResultsWorld(database), await SurveyResultsQueriesTests.StaffAsync(database));
        var wave = await world.WaveAsync(StandardSurveys.Csat, anonymous: true);
        for (var i = 0; i < 7; i++)
        {
            await world.AnswerAsync(wave, staff.AnnasAccount, i < 5 ? ResponseSource.Link : ResponseSource.Phone, null, ("satisfaction", i < 5 ? 5 : 1));
        }

        await database.SignInAsync(staff.Director);
        var queries = database.Get<SurveyResultsQueries>();
        Assert.Equal(7, (await queries.WaveAsync(wave, new ResultsFilter { Category = AbcdCategory.D, ManagerId = staff.Boris }, ResultsPart.Category, default))!.Figures.Responses);
        foreach (var source in new[] { ResponseSource.Link, ResponseSource.Phone })
        {
            var narrowed = (await queries.WaveAsync(wave, new ResultsFilter { Source = source }, ResultsPart.Category, default))!;
            Assert.Equal(ResultsState.TooFew, narrowed.Figures.State);
            Assert.Empty(narrowed.Parts);
        }

        for (var i = 0; i < 3; i++)
        {
            await world.AnswerAsync(wave, staff.AnnasAccount, ResponseSource.Phone, null, ("satisfaction", 1));
        }

        Assert.Equal(100m, (await queries.WaveAsync(wave, new ResultsFilter { Source = ResponseSource.Link }, ResultsPart.Category, default))!.Figures.Csat!.Percent);
    }

    [Theory, EachDatabase]
    public async Task A_question_few_answered_counts_into_nothing_and_a_thin_distribution_is_hidden(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (world, staff) = (new ResultsWorld(database), await SurveyResultsQueriesTests.StaffAsync(database));
        var wave = await world.WaveAsync(StandardSurveys.Servqual, anonymous: true);
        for (var i = 0; i < 6; i++)
        {
            (string, object)[] given = [("reliability-1", ResultsWorld.Pair(6, 5))];
            await world.AnswerAsync(wave, staff.AnnasAccount, given: i < 2 ? [.. given, ("reliability-2", ResultsWorld.Pair(7, 1))] : given);
        }

        await database.SignInAsync(staff.Director);
        var results = await ResultsAsync(database, wave);
        Assert.Equal(-1m, results.Figures.Servqual!.Dimensions.Single(d => d.Dimension == ServiceDimension.Reliability).Gap);
        Assert.True(results.Questions.Single(q => q.Count == 0 && q.IsHidden).Pairs is null);

        var csat = await world.WaveAsync(StandardSurveys.Csat, anonymous: true);
        for (var i = 0; i < 6; i++)
        {
            await world.AnswerAsync(csat, staff.AnnasAccount, given: ("satisfaction", i == 0 ? 1 : 5));
        }

        var question = (await ResultsAsync(database, csat)).Questions[0];
        Assert.Empty(question.Bars);
        Assert.Equal(6, question.Mean!.Count);
    }

    private static async Task<WaveResults> ResultsAsync(TestDatabase database, int wave, ResultsPart by = ResultsPart.Category) =>
        (await database.Get<SurveyResultsQueries>().WaveAsync(wave, ResultsFilter.All, by, default))!;

    private static async Task<VerbatimPage> WordsAsync(TestDatabase database, int wave) => (await database.Get<VerbatimQueries>().PageAsync(wave, new VerbatimFilter(), default))!;

    private static async Task<Account> AccountAsync(TestDatabase database, int owner, AbcdCategory abcd)
    {
        await using var db = database.OpenAsSystem();
        return await A.AccountAsync(db, owner, "Третий", abcd);
    }
}
