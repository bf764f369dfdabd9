using KamPortal.Data;
using KamPortal.Demo;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Results;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Demo;

public sealed class DemoSurveysTests(SeededDemo demo) : IClassFixture<SeededDemo>, IAsyncDisposable
{
    private readonly KamDbContext db = demo.Database.OpenAsSystem();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Four_waves_of_nps_have_112_96_24_and_no_answers()
    {
        var nps = await TrendAsync(StandardSurveys.Nps);
        Assert.Equal([112, 96, 24, 0], nps.Points.Select(p => p.Figures.Responses));
        Assert.Equal([false, false, true, false], nps.Points.Select(p => p.Figures.Nps?.IsIndicative ?? false));
        Assert.Equal(ResultsState.NoData, nps.Points[3].Figures.State);
        Assert.True(nps.Points[3].IsOpen);
        Assert.All(nps.Points.Take(2), p => Assert.InRange(p.Value!.Value, 20, 45));
        Assert.Equal(24, (await db.SurveyInvitations.CountAsync(i => i.WaveId == nps.Points[2].WaveId && i.Status == InvitationStatus.Answered, Now)));
    }

    [Fact]
    public async Task Servqual_is_weak_in_reliability_and_good_in_tangibles()
    {
        var servqual = await TrendAsync(StandardSurveys.Servqual);
        Assert.Equal(2, servqual.Points.Count);
        Assert.All(servqual.Points, p =>
        {
            var gaps = p.Figures.Servqual!.Dimensions.ToDictionary(d => d.Dimension, d => d.Gap!.Value);
            Assert.Equal(-0.9m, gaps[ServiceDimension.Reliability], 1);
            Assert.Equal(0.2m, gaps[ServiceDimension.Tangibles], 1);
            Assert.InRange(p.Figures.Servqual.Unpaired, 1, 30);
            Assert.InRange(p.Figures.Servqual.PeopleWeighing, 20, 40);
        });
    }

    [Fact]
    public async Task Ideal_surveys_owe_enough_for_fourteen_improvements()
    {
        var owed = new[] { await TrendAsync(StandardSurveys.IdealSupplier), await TrendAsync(StandardSurveys.IdealService) }.Sum(t => t.Latest.Figures.Ideal!.Attributes.Count(a => a.Deficit > 0.4m));
        Assert.InRange(owed, 14, 20);
    }

    [Fact]
    public async Task The_anonymous_wave_of_four_answers_is_hidden_and_leads_to_nobody()
    {
        var csat = await TrendAsync(StandardSurveys.Csat);
        Assert.Equal(ResultsState.TooFew, Assert.Single(csat.Points).Figures.State);
        var wave = csat.Points[0].WaveId;
        var responses = await db.SurveyResponses.Where(r => r.WaveId == wave).ToListAsync(Now);
        Assert.Equal(4, responses.Count);
        Assert.All(responses, r => Assert.True(r is { InvitationId: null, PersonId: null, AccountId: null, ManagerId: null, Category: null, Segment: null, RoleId: null, Language: null, SubmittedAt: null }));
        Assert.Equal(4, await db.SurveyUses.CountAsync(u => u.WaveId == wave, Now));
        Assert.All(await db.SurveyInvitations.Where(i => i.WaveId == wave).ToListAsync(Now), i => Assert.Equal(InvitationStatus.Sent, i.Status));
    }

    [Fact]
    public async Task People_are_left_in_peace_for_ninety_days()
    {
        var letters = await db.SurveyInvitations.Where(i => i.InvitedAt != null && !db.DevelopmentEvents.Any(e => e.FeedbackWaveId == i.WaveId)).Select(i => new { i.PersonId, i.Wave.OpensOn, i.Id, i.TokenHash }).ToListAsync(Now);
        Assert.All(letters.GroupBy(l => l.PersonId), person =>
            Assert.All(person.OrderBy(l => l.OpensOn).Zip(person.OrderBy(l => l.OpensOn).Skip(1)), pair => Assert.True(pair.Second.OpensOn.DayNumber - pair.First.OpensOn.DayNumber >= DemoSurveys.PauseDays)));
        Assert.All(letters, l => Assert.Equal(SurveyToken.HashOf(DemoSurveys.TokenOf(l.Id)), l.TokenHash));
        Assert.True(SurveyToken.IsWellFormed(DemoSurveys.TokenOf(1)));
    }

    [Fact]
    public async Task A_detractor_buys_more_and_a_promoter_less_and_words_have_themes()
    {
        async Task<(int? Score, decimal Change)> WhoSaidAsync(string words)
        {
            var response = await db.SurveyAnswers.Where(a => a.Text!.StartsWith(words)).Select(a => new { a.Response.AccountId, Score = a.Response.Answers.Where(o => o.Question.Measure == QuestionMeasure.Recommend).Select(o => o.Number).FirstOrDefault() }).SingleAsync(Now);
            var months = await db.AccountMonthSales.Where(m => m.AccountId == response.AccountId && m.Month >= A.Monday.AddMonths(-24)).ToListAsync(Now);
            return (response.Score, months.Where(m => m.Month >= A.Monday.AddMonths(-12)).Sum(m => m.Amount) / months.Where(m => m.Month < A.Monday.AddMonths(-12)).Sum(m => m.Amount));
        }

        var (detractor, growth) = await WhoSaidAsync("Берём всё больше");
        var (promoter, decline) = await WhoSaidAsync("Люди у вас замечательные");
        Assert.Equal((3, 10), (detractor, promoter));
        Assert.True(growth > 1.2m, $"{growth}");
        Assert.True(decline < 0.85m, $"{decline}");

        var texts = await db.SurveyAnswers.Where(a => a.Text != null).Select(a => a.Text!).ToListAsync(Now);
        Assert.InRange(texts.Count, 55, 90);
        Assert.Equal(texts.Count, texts.Distinct().Count());
        Assert.Contains(texts, t => t[0] < 'z' && t.All(c => c < 'А'));
        Assert.Equal(10, await db.SurveyThemes.CountAsync(Now));
        Assert.InRange(await db.AnswerThemes.Select(t => t.AnswerId).Distinct().CountAsync(Now), 40, texts.Count - 5);
        Assert.Equal(DemoSurveyAnswers.Interviews, await db.SurveyResponses.CountAsync(r => r.Source == ResponseSource.Interview, Now));
        Assert.InRange(await db.SurveyResponses.CountAsync(r => r.Source == ResponseSource.Phone, Now), 20, 50);
    }

    [Fact]
    public async Task Managers_are_scored_with_decimals_and_one_wave_is_published()
    {
        var director = await db.PortalUsers.SingleAsync(u => u.LastName == "Вершинин", Now);
        await demo.Database.SignInAsync(director.Id);
        var ratings = (await demo.Database.Get<SurveyResultsQueries>().OverviewAsync(null, Now)).Managers;
        Assert.InRange(ratings.Count, 6, 11);
        Assert.True(ratings.Select(r => r.Score.Shown).Distinct().Count() > 4);
        Assert.Equal(2, await db.PortalUsers.CountAsync(u => u.ScoreInKpi, Now));
        Assert.Single(await demo.Database.Get<PublishedResultsQueries>().ListAsync(Now));
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();

    private async Task<SurveyTrend> TrendAsync(string code)
    {
        var director = await db.PortalUsers.SingleAsync(u => u.LastName == "Вершинин", Now);
        await demo.Database.SignInAsync(director.Id);
        return (await demo.Database.Get<SurveyResultsQueries>().OverviewAsync(null, Now)).Surveys.Single(s => s.Code == code);
    }
}
