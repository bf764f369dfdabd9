using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Results;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Surveys.Results;

public sealed class PublishedResultsTests
{
    [Theory, EachDatabase]
    public async Task Figures_of_a_closed_wave_are_told_to_chosen_roles_and_taken_back(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (world, staff) = (new ResultsWorld(database), await SurveyResultsQueriesTests.StaffAsync(database));
        var wave = await world.WaveAsync(StandardSurveys.Nps);
        var open = await world.WaveAsync(StandardSurveys.Nps, status: WaveStatus.Open, monthsAgo: 0);
        await world.AnswerAsync(wave, staff.AnnasAccount, given: ("recommend", 10));
        await world.AnswerAsync(wave, staff.BorisAccount, given: ("recommend", 8));
        await world.AnswerAsync(open, staff.BorisAccount, given: ("recommend", 8));
        int assistant;
        await using (var db = database.OpenAsSystem())
        {
            assistant = (await A.UserAsync(db, Role.Assistant)).Id;
        }

        await database.SignInAsync(staff.Anna);
        var publish = database.Get<PublishResults>();
        await Assert.ThrowsAsync<RuleViolation>(() => publish.RunAsync(new() { WaveId = wave, Roles = { Role.Assistant } }, "/x", default));
        await database.SignInAsync(staff.Marketing);
        await Assert.ThrowsAsync<RuleViolation>(() => publish.RunAsync(new() { WaveId = wave }, "/x", default));
        await Assert.ThrowsAsync<RuleViolation>(() => publish.RunAsync(new() { WaveId = open, Roles = { Role.Assistant } }, "/x", default));
        await publish.RunAsync(new() { WaveId = wave, Version = await VersionAsync(database, wave), Roles = { Role.Assistant, Role.Department }, Note = "Спасибо всем" }, "/surveys/published", default);
        await publish.RunAsync(new() { WaveId = wave, Version = await VersionAsync(database, wave), Roles = { Role.Assistant }, Note = "Спасибо всем" }, "/surveys/published", default);

        await database.SignInAsync(assistant);
        var told = Assert.Single(await database.Get<PublishedResultsQueries>().ListAsync(default));
        Assert.Equal((50d, 2, "Спасибо всем"), (told.Figures.Nps!.Value!.Value, told.Figures.Responses, told.Publication.Note));
        Assert.Single(told.Trend.Points);
        await database.SignInAsync(staff.Anna);
        Assert.Empty(await database.Get<PublishedResultsQueries>().ListAsync(default));
        await using (var db = database.OpenAsSystem())
        {
            Assert.Equal(assistant, (await db.Notifications.SingleAsync()).UserId);
        }

        await database.SignInAsync(staff.Director);
        await publish.TakeBackAsync(wave, await VersionAsync(database, wave), default);
        await database.SignInAsync(assistant);
        Assert.Empty(await database.Get<PublishedResultsQueries>().ListAsync(default));
    }

    [Theory, EachDatabase]
    public async Task A_head_switches_the_score_of_those_below_on_and_nobody_their_own(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (world, staff) = (new ResultsWorld(database), await SurveyResultsQueriesTests.StaffAsync(database));
        var wave = await world.WaveAsync(StandardSurveys.Nps);
        await world.AnswerAsync(wave, staff.AnnasAccount, given: [("recommend", 10), ("manager", 5)]);
        await world.AnswerAsync(wave, staff.AnnasAccount, given: [("recommend", 10), ("manager", 4)]);
        var count = database.Get<CountManagerScore>();
        await database.SignInAsync(staff.Anna);
        await Assert.ThrowsAsync<RuleViolation>(() => count.RunAsync(staff.Anna, true, default));
        await database.SignInAsync(staff.Head);
        await Assert.ThrowsAsync<RuleViolation>(() => count.RunAsync(staff.Director, true, default));
        await count.RunAsync(staff.Anna, true, default);
        var rating = Assert.Single(await database.Get<ManagerScoreQueries>().ByManagerAsync(default)).Value;
        Assert.Equal((4.5m, 2, true), (rating.Score.Shown, rating.Score.Count, rating.InKpi));
        await count.RunAsync(staff.Anna, false, default);
        Assert.False((await database.Get<ManagerScoreQueries>().ByManagerAsync(default))[staff.Anna].InKpi);
    }

    private static async Task<int> VersionAsync(TestDatabase database, int wave)
    {
        await using var db = database.OpenAsSystem();
        return await db.SurveyWaves.Where(w => w.Id == wave).Select(w => w.Version).SingleAsync();
    }
}
