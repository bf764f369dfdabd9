using KamPortal.Events;
using KamPortal.Events.Effects;
using KamPortal.Events.Participants;
using KamPortal.Jobs;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Results;
using KamPortal.Surveys.Waves;
using KamPortal.Surveys.Waves.Opening;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Events.Effects;

public sealed class FeedbackTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_day_after_one_wave_goes_to_those_who_were_there_whatever_they_were_asked_before(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        var eventId = await HeldAsync(world, TestClock.Start.UtcDateTime.Date.AddDays(-1).AddHours(10), 3);
        await JobAsync(world, 1);
        await JobAsync(world, 0);
        await using var db = world.Database.OpenAsSystem();
        var wave = await db.SurveyWaves.Include(w => w.Template).SingleAsync(w => w.Template.Code == StandardSurveys.Event, Now);
        Assert.Equal((WaveStatus.Launched, A.Monday, A.Monday.AddDays(14)), (wave.Status, wave.OpensOn, wave.ClosesOn));
        Assert.Equal(wave.Id, (await db.DevelopmentEvents.SingleAsync(e => e.Id == eventId, Now)).FeedbackWaveId);

        // The last of three did not come; all were asked last week about something else.
        await world.Database.Get<OpenWavesJob>().RunAsync(new JobReport(), Now);
        var asked = await db.SurveyInvitations.Where(i => i.WaveId == wave.Id).ToListAsync(Now);
        Assert.Equal(2, asked.Count);
        Assert.DoesNotContain(asked, i => i.SkipReason == InvitationSkip.Paused);

        // And being asked about the event is no reason not to be asked something else.
        var people = asked.Select(i => i.PersonId).ToArray();
        await db.SurveyInvitations.Where(i => i.WaveId != wave.Id).ExecuteDeleteAsync(Now);
        await db.SurveyInvitations.Where(i => i.WaveId == wave.Id).ExecuteUpdateAsync(s => s.SetProperty(i => i.InvitedAt, TestClock.Start.UtcDateTime), Now);
        Assert.Empty(await SurveyPause.RestingAsync(db, people, 0, TestClock.Start.UtcDateTime.AddDays(1), 90, Now));
    }

    [Fact]
    public async Task Two_servers_launch_one_wave()
    {
        await using var world = await PlanWorld.CreateAsync();
        await HeldAsync(world, TestClock.Start.UtcDateTime.Date.AddDays(-1).AddHours(10), 2);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.Database.Get<FeedbackJob>().RunAsync(new JobReport(), Now))));
        await using var db = world.Database.OpenAsSystem();
        Assert.Equal(1, await db.SurveyWaves.CountAsync(w => w.Template.Code == StandardSurveys.Event, Now));
    }

    [Fact]
    public async Task Nobody_is_asked_on_the_day_itself_nor_long_after_nor_without_a_survey()
    {
        await using var world = await PlanWorld.CreateAsync();
        var today = await HeldAsync(world, TestClock.Start.UtcDateTime.AddHours(-5), 2);
        var old = await HeldAsync(world, TestClock.Start.UtcDateTime.AddDays(-20), 2);
        await JobAsync(world, 0);
        await using var db = world.Database.OpenAsSystem();
        await db.DevelopmentEvents.Where(e => e.Id == today || e.Id == old).ExecuteUpdateAsync(s => s.SetProperty(e => e.FeedbackCode, "no-such").SetProperty(e => e.EndsAt, TestClock.Start.UtcDateTime.AddDays(-2)), Now);
        var report = new JobReport();
        await world.Database.Get<FeedbackJob>().RunAsync(report, Now);
        Assert.Equal((0, 2), (report.Created, report.Failed));
    }

    [Fact]
    public async Task HR_sees_figures_of_three_answers_and_more_and_no_word()
    {
        await using var world = await PlanWorld.CreateAsync();
        var eventId = await HeldAsync(world, TestClock.Start.UtcDateTime.Date.AddDays(-1).AddHours(10), 5);
        await JobAsync(world, 1);
        int hr;
        await using (var db = world.Database.OpenAsSystem())
        {
            var wave = await db.SurveyWaves.SingleAsync(w => w.Template.Code == StandardSurveys.Event, Now);
            var questions = await db.SurveyQuestions.Where(q => q.TemplateId == wave.TemplateId).ToDictionaryAsync(q => q.Key, q => q.Id, Now);
            for (var i = 1; i <= 3; i++)
            {
                var response = new SurveyResponse { Id = i, WaveId = wave.Id, AccountId = world.Account.Id, Source = ResponseSource.Link, SubmittedAt = TestClock.Start.UtcDateTime };
                response.Answers.Add(new SurveyAnswer { Id = i * 10, QuestionId = questions["useful"], Number = 2 + i });
                response.Answers.Add(new SurveyAnswer { Id = (i * 10) + 1, QuestionId = questions["words"], Text = "Тайные слова" });
                if (i < 3)
                {
                    response.Answers.Add(new SurveyAnswer { Id = (i * 10) + 2, QuestionId = questions["speaker"], Number = 1 });
                }

                db.Add(response);
            }

            await db.SaveChangesAsync(Now);
            hr = (await A.UserAsync(db, Role.HumanResources)).Id;
        }

        await world.Database.SignInAsync(hr);
        var feedback = (await world.Database.Get<EventFeedbackQueries>().FindAsync(eventId, Now))!;
        Assert.Equal((3, 4, false), (feedback.Answered, feedback.Figures.Count, feedback.MaySeeResults));
        Assert.Equal((3, 4.0m), (feedback.Figures[0].Count, feedback.Figures[0].Mean));
        Assert.Equal((2, null), (feedback.Figures[2].Count, feedback.Figures[2].Mean));
        Assert.DoesNotContain("Тайные", System.Text.Json.JsonSerializer.Serialize(feedback), StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleViolation>(() => world.Database.Get<SurveyResultsQueries>().OverviewAsync(null, Now));
    }

    private static async Task JobAsync(PlanWorld world, int created)
    {
        var report = new JobReport();
        await world.Database.Get<FeedbackJob>().RunAsync(report, Now);
        Assert.Equal(created, report.Created);
    }

    /// <summary>Over since then; all but the last were there, and all were asked something a week ago.</summary>
    private static async Task<int> HeldAsync(PlanWorld world, DateTime endedAt, int people)
    {
        await world.Database.Get<SeedSurveyTemplates>().RunAsync(Now);
        await using var db = world.Database.OpenAsSystem();
        if (!await db.Settings.AnyAsync(Now))
        {
            db.Add(new Setting { Key = nameof(PortalSettings.SiteAddress), Value = "https://kam.example.test" });
        }

        var one = await AnEvent.PlannedAsync(db, world.Manager.Id, endedAt.AddHours(-2), change: e => (e.Status, e.FeedbackCode) = (EventStatus.Held, StandardSurveys.Event));
        var survey = await ASurvey.NpsAsync(db);
        var other = await ASurvey.WaveAsync(db, survey, opensOn: A.Monday.AddDays(-7));
        for (var i = 1; i <= people; i++)
        {
            var person = await A.PersonAsync(db, world.Account.Id, $"Гость{one.Id}-{i}");
            db.Add(new SurveyInvitation { WaveId = other.Id, PersonId = person.Id, AccountId = world.Account.Id, ManagerId = world.Manager.Id, Language = "ru", Status = InvitationStatus.Sent, InvitedAt = TestClock.Start.UtcDateTime.AddDays(-7) });
            await AnEvent.ParticipantAsync(db, one.Id, world.Account.Id, person.Id, i == people ? ParticipantStatus.NoShow : ParticipantStatus.Attended);
        }

        return one.Id;
    }
}
