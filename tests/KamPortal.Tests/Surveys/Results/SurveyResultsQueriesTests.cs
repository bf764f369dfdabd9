using KamPortal.Accounts;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Results;
using KamPortal.Surveys.Waves;

namespace KamPortal.Tests.Surveys.Results;

public sealed class SurveyResultsQueriesTests
{
    [Theory, EachDatabase]
    public async Task Everybody_gets_the_figures_of_the_clients_they_see(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (world, staff) = (new ResultsWorld(database), await StaffAsync(database));
        var wave = await world.WaveAsync(StandardSurveys.Nps);
        await world.AnswerAsync(wave, staff.AnnasAccount, given: [("recommend", 10), ("manager", 5)]);
        await world.AnswerAsync(wave, staff.AnnasAccount, given: [("recommend", 8), ("manager", 4)]);
        await world.AnswerAsync(wave, staff.BorisAccount, given: [("recommend", 3), ("manager", 2)]);

        async Task<WaveResults> SeenByAsync(int userId)
        {
            await database.SignInAsync(userId);
            return (await database.Get<SurveyResultsQueries>().WaveAsync(wave, ResultsFilter.All, ResultsPart.Manager, default))!;
        }

        var anna = await SeenByAsync(staff.Anna);
        Assert.Equal((2, 50d), (anna.Figures.Responses, anna.Figures.Nps!.Value!.Value));
        Assert.Equal([4.5m], anna.Parts.Select(p => p.Figures.Manager!.Value!.Value));
        foreach (var all in new[] { staff.Head, staff.Director, staff.Marketing })
        {
            var results = await SeenByAsync(all);
            Assert.Equal(3, results.Figures.Responses);
            Assert.Equal(0, results.Figures.Nps!.Value);
            Assert.Equal(2, results.Parts.Count);
        }
    }

    [Theory, EachDatabase]
    public async Task Only_those_with_the_right_see_results(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        int assistant;
        await using (var db = database.OpenAsSystem())
        {
            assistant = (await A.UserAsync(db, Role.Assistant)).Id;
        }

        await database.SignInAsync(assistant);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SurveyResultsQueries>().OverviewAsync(null, default));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<VerbatimQueries>().PageAsync(1, new VerbatimFilter(), default));
    }

    [Theory, EachDatabase]
    public async Task Figures_are_broken_down_by_every_fact_and_narrowed_by_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (world, staff) = (new ResultsWorld(database), await StaffAsync(database));
        var wave = await world.WaveAsync(StandardSurveys.Nps);
        await world.AnswerAsync(wave, staff.AnnasAccount, ResponseSource.Phone, A.DeciderRole, ("recommend", 10));
        await world.AnswerAsync(wave, staff.AnnasAccount, given: ("recommend", 9));
        await world.AnswerAsync(wave, staff.BorisAccount, given: ("recommend", 0));
        await world.InviteAsync(wave, staff.BorisAccount);
        await world.InviteAsync(wave, staff.BorisAccount, InvitationStatus.Skipped, InvitationSkip.Left);
        await database.SignInAsync(staff.Director);
        var queries = database.Get<SurveyResultsQueries>();

        async Task<IEnumerable<(string?, int, int, double?)>> ByAsync(ResultsPart part, ResultsFilter? filter = null) =>
            (await queries.WaveAsync(wave, filter ?? ResultsFilter.All, part, default))!.Parts.Select(p => (p.Key, p.Figures.Responses, p.Figures.People, p.Figures.Nps?.Value));

        Assert.Equal([("A", 2, 2, 100), ("C", 1, 2, -100)], await ByAsync(ResultsPart.Category));
        Assert.Equal([("EndUser", 2, 2, 100), ("Retail", 1, 2, -100)], await ByAsync(ResultsPart.Segment));
        Assert.Equal([("Link", 2, 0, 0), ("Phone", 1, 0, 100)], await ByAsync(ResultsPart.Source));
        Assert.Equal([("", 2, 3, 0), ("4", 1, 1, 100)], await ByAsync(ResultsPart.Role));
        Assert.Equal([("A", 1, 2, 100)], await ByAsync(ResultsPart.Category, new ResultsFilter { Source = ResponseSource.Link, ManagerId = staff.Anna }));
        foreach (var filter in new ResultsFilter[] { new() { ManagerId = staff.Boris }, new() { Category = AbcdCategory.C }, new() { Segment = AccountSegment.Retail } })
        {
            Assert.Equal(-100, (await queries.WaveAsync(wave, filter, ResultsPart.Manager, default))!.Figures.Nps!.Value);
        }

        Assert.Equal(0, (await queries.WaveAsync(wave, new ResultsFilter { RoleId = A.UserRole }, ResultsPart.Manager, default))!.Figures.Responses);
    }

    [Theory, EachDatabase]
    public async Task Waves_of_a_survey_make_a_trend_and_one_nobody_answered_has_no_figure(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (world, staff) = (new ResultsWorld(database), await StaffAsync(database));
        var first = await world.WaveAsync(StandardSurveys.Nps, monthsAgo: 12);
        var second = await world.WaveAsync(StandardSurveys.Nps, monthsAgo: 6);
        var third = await world.WaveAsync(StandardSurveys.Nps, status: WaveStatus.Open, monthsAgo: 0);
        await world.WaveAsync(StandardSurveys.Nps, status: WaveStatus.Draft);
        await world.AnswerAsync(first, staff.AnnasAccount, given: ("recommend", 2));
        await world.AnswerAsync(second, staff.AnnasAccount, given: ("recommend", 10));
        await world.InviteAsync(third, staff.AnnasAccount);
        await database.SignInAsync(staff.Director);

        var overview = await database.Get<SurveyResultsQueries>().OverviewAsync(null, default);
        var trend = Assert.Single(overview.Surveys);
        Assert.Equal([-100m, 100m, null], trend.Points.Select(p => p.Value));
        Assert.Equal(ResultsState.NoData, trend.Points[2].Figures.State);
        Assert.Equal((second, first), (trend.Latest.WaveId, trend.Before!.WaveId));
        Assert.Null((await database.Get<SurveyResultsQueries>().WaveAsync(third, ResultsFilter.All, ResultsPart.Manager, default))!.Figures.Nps);
    }

    [Theory, EachDatabase]
    public async Task Servqual_counts_pairs_and_points(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (world, staff) = (new ResultsWorld(database), await StaffAsync(database));
        var wave = await world.WaveAsync(StandardSurveys.Servqual);
        var both = new (string, object)[] { ("tangibles-1", ResultsWorld.Pair(5, 6)), ("responsiveness-1", ResultsWorld.Pair(6, 6)), ("assurance-1", ResultsWorld.Pair(6, 5)), ("empathy-1", ResultsWorld.Pair(7, 4)) };
        await world.AnswerAsync(wave, staff.AnnasAccount, given: [.. both, ("reliability-1", ResultsWorld.Pair(7, 5)), ("weights", ResultsWorld.Points(10, 50, 20, 10, 10))]);
        await world.AnswerAsync(wave, staff.BorisAccount, given: [("reliability-1", ResultsWorld.Pair(7, null)), ("reliability-2", ResultsWorld.Pair(7, 4)), ("weights", ResultsWorld.Points(30, 30, 20, 10, 10))]);
        await database.SignInAsync(staff.Director);

        var score = (await database.Get<SurveyResultsQueries>().WaveAsync(wave, ResultsFilter.All, ResultsPart.Manager, default))!.Figures.Servqual!;
        Assert.Equal([1m, -2.5m, 0m, -1m, -3m], score.Dimensions.Select(d => d.Gap!.Value));
        Assert.Equal([0.2m, 0.4m, 0.2m, 0.1m, 0.1m], score.Dimensions.Select(d => d.Weight));
        Assert.Equal((0.2m - 1m - 0.1m - 0.3m, 1, 2), (score.Total!.Value, score.Unpaired, score.PeopleWeighing));
    }

    [Theory, EachDatabase]
    public async Task Deficits_come_greatest_first_with_the_clients_the_viewer_sees(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (world, staff) = (new ResultsWorld(database), await StaffAsync(database));
        var wave = await world.WaveAsync(StandardSurveys.IdealSupplier);
        await world.AnswerAsync(wave, staff.AnnasAccount, given: [("on-time", ResultsWorld.Pair(10, 5)), ("price", ResultsWorld.Pair(8, 7)), ("papers", ResultsWorld.Pair(8, null))]);
        await world.AnswerAsync(wave, staff.BorisAccount, given: [("on-time", ResultsWorld.Pair(8, 7))]);

        await database.SignInAsync(staff.Director);
        var rows = await database.Get<SurveyResultsQueries>().DeficitsAsync(wave, default);
        Assert.Equal([(3m, 9m, 6m, 2), (1m, 8m, 7m, 1)], rows.Select(r => (r.Deficit, r.Importance, r.Score, r.Count)));
        Assert.Equal([(staff.AnnasAccount.Id, 5m), (staff.BorisAccount.Id, 1m)], rows[0].Accounts.Select(a => (a.AccountId, a.Deficit!.Value)));
        await database.SignInAsync(staff.Marketing);
        rows = await database.Get<SurveyResultsQueries>().DeficitsAsync(wave, default);
        Assert.Equal(3m, rows[0].Deficit);
        Assert.Empty(rows[0].Accounts);
        await database.SignInAsync(staff.Anna);
        Assert.Equal(5m, (await database.Get<SurveyResultsQueries>().DeficitsAsync(wave, default))[0].Deficit);
    }

    [Theory, EachDatabase]
    public async Task The_funnel_tells_where_people_stay_behind(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (world, staff) = (new ResultsWorld(database), await StaffAsync(database));
        var wave = await world.WaveAsync(StandardSurveys.Nps, status: WaveStatus.Open);
        await world.AnswerAsync(wave, staff.AnnasAccount, given: ("recommend", 9));
        await world.AnswerAsync(wave, staff.AnnasAccount, ResponseSource.Phone, null, ("recommend", 9));
        var waiting = await world.InviteAsync(wave, staff.AnnasAccount);
        var sent = await world.InviteAsync(wave, staff.AnnasAccount);
        await world.InviteAsync(wave, staff.AnnasAccount, InvitationStatus.Started);
        await world.InviteAsync(wave, staff.AnnasAccount, InvitationStatus.Waiting);
        await world.InviteAsync(wave, staff.AnnasAccount, InvitationStatus.Phone);
        await world.InviteAsync(wave, staff.AnnasAccount, InvitationStatus.Declined);
        await world.InviteAsync(wave, staff.BorisAccount, InvitationStatus.Skipped, InvitationSkip.Paused);
        await using (var db = database.OpenAsSystem())
        {
            var now = A.Monday.ToDateTime(TimeOnly.MinValue);
            var letter = KamPortal.Notifications.OutboxMessage.Write($"survey:{sent.Id}:0", "a@example.test", "s", "h", "t", now);
            letter.MarkSent(now);
            db.AddRange(letter, KamPortal.Notifications.OutboxMessage.Write($"survey:{waiting.Id}:0", "b@example.test", "s", "h", "t", now));
            await db.SaveChangesAsync();
        }

        foreach (var (user, skipped) in new[] { (staff.Director, 1), (staff.Marketing, 1), (staff.Anna, 0) })
        {
            await database.SignInAsync(user);
            var funnel = (await database.Get<SurveyResultsQueries>().WaveAsync(wave, ResultsFilter.All, ResultsPart.Manager, default))!.Funnel;
            Assert.Equal((8 + skipped, 5, 4, 2, 1, 1, 1, 1, 1), (funnel.Audience, funnel.Sent, funnel.Delivered, funnel.Started, funnel.ByLink, funnel.ByStaff, funnel.Waiting, funnel.ToCall, funnel.Declined));
            Assert.Equal(skipped, funnel.Skipped.Sum(s => s.Count));
        }
    }

    [Theory, EachDatabase]
    public async Task A_clients_page_tells_what_its_people_answered_over_time(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (world, staff) = (new ResultsWorld(database), await StaffAsync(database));
        var nps = await world.WaveAsync(StandardSurveys.Nps, monthsAgo: 7);
        var ideal = await world.WaveAsync(StandardSurveys.IdealSupplier);
        await world.AnswerAsync(nps, staff.AnnasAccount, ResponseSource.Phone, null, ("recommend", 6), ("why-low", "Опаздываете"), ("manager", 4));
        await world.InviteAsync(nps, staff.AnnasAccount);
        await world.AnswerAsync(ideal, staff.AnnasAccount, given: [("on-time", ResultsWorld.Pair(10, 5)), ("price", ResultsWorld.Pair(8, 7))]);
        await world.AnswerAsync(nps, staff.BorisAccount, given: ("recommend", 1));

        await database.SignInAsync(staff.Anna);
        var waves = await database.Get<AccountSurveyQueries>().OfAsync(staff.AnnasAccount.Id, default);
        Assert.Equal([ideal, nps], waves.Select(w => w.WaveId));
        Assert.Equal(-3m, waves[0].Responses[0].Gap);
        var answer = Assert.Single(waves[1].Responses);
        Assert.Equal((6, 4, ResponseSource.Phone, "Опаздываете", "Петров Пётр"), (answer.Score, answer.ManagerScore, answer.Source, answer.Words[0].Text, answer.Person!.Name));
        Assert.Equal(2, waves[1].Invited);
        Assert.Empty(await database.Get<AccountSurveyQueries>().OfAsync(staff.BorisAccount.Id, default));
    }

    internal static async Task<Staff> StaffAsync(TestDatabase database)
    {
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head, lastName: "Орлова");
        var anna = await A.UserAsync(db, supervisor: head.Id, lastName: "Антонова");
        var boris = await A.UserAsync(db, supervisor: head.Id, lastName: "Борисов");
        var director = await A.UserAsync(db, Role.Director, lastName: "Вершинин");
        var marketing = await A.UserAsync(db, Role.Marketing, lastName: "Маркова");
        var (annas, borises) = (await A.AccountAsync(db, anna.Id), await A.AccountAsync(db, boris.Id, "Гранит", AbcdCategory.C));
        (annas.Segment, borises.Segment) = (AccountSegment.EndUser, AccountSegment.Retail);
        await db.SaveChangesAsync();
        return new Staff(head.Id, anna.Id, boris.Id, director.Id, marketing.Id, annas, borises);
    }

    internal sealed record Staff(int Head, int Anna, int Boris, int Director, int Marketing, Account AnnasAccount, Account BorisAccount);
}
