using System.Globalization;
using KamPortal.Data;
using KamPortal.Surveys.Results;
using KamPortal.Surveys.Waves;
using KamPortal.TestSupport;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Benchmarks;

/// <summary>Results of a large SERVQUAL wave as the director, who sees all of it, and a manager open them.</summary>
internal sealed class ResultsBenchmark(int answers, int runs)
{
    /// <summary>The size the promises are made for.</summary>
    public const int Promised = 20_000;

    private const double PageGoal = 1000;
    private const double ListGoal = 300;

    /// <returns>False when a promise was missed at the size it was made for.</returns>
    public async Task<bool> RunAsync()
    {
        await using var database = await TestDatabase.CreateAsync();
        var seed = new ResultsSeed(database, answers);
        await seed.WriteAsync();
        await using (var db = database.OpenAsSystem())
        {
            var rows = await db.SurveyAnswers.CountAsync(a => a.Response.WaveId == seed.Wave);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answers:N0} responses to 22 pairs, weights and words ({rows:N0} answers), {answers / 10:N0} half a year before, {runs} runs"));
        }

        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        var bare = new BareSql(connection);
        var results = new List<Measurement>();
        foreach (var (who, userId) in new[] { ("director", seed.Director), ("manager", seed.Manager) })
        {
            await database.SignInAsync(userId);
            foreach (var one in Cases(database, seed.Wave, who, bare))
            {
                results.Add(await Measurement.TakeAsync(one, runs));
            }
        }

        Console.WriteLine(Measurement.Table(results));
        return answers < Promised || results.TrueForAll(r => r.Case.Goal is null || r.Portal[Math.Min(r.Portal.Count - 1, (int)(r.Portal.Count * 0.95))] <= r.Case.Goal);
    }

    private static IEnumerable<BenchmarkCase> Cases(TestDatabase database, int wave, string who, BareSql bare)
    {
        var all = who == "director" ? () => GapsAsync(bare, wave) : (Func<Task>?)null;
        yield return new("list of results, counted anew", who, () => new SurveyResultsQueries(database.Get<KamDb>(), new SurveyTallies(), database.Clock).OverviewAsync(null, default), null, null);
        yield return new("list of results", who, () => database.Get<SurveyResultsQueries>().OverviewAsync(null, default), null, ListGoal);
        yield return new("results of the wave by manager", who, () => database.Get<SurveyResultsQueries>().WaveAsync(wave, ResultsFilter.All, ResultsPart.Manager, default), all, PageGoal);
        yield return new("results by category", who, () => database.Get<SurveyResultsQueries>().WaveAsync(wave, ResultsFilter.All, ResultsPart.Category, default), null, PageGoal);
        yield return new("results of one category, by manager", who, () => database.Get<SurveyResultsQueries>().WaveAsync(wave, new ResultsFilter { Category = Accounts.AbcdCategory.A }, ResultsPart.Manager, default), null, PageGoal);
        yield return new("words, page 1", who, () => database.Get<VerbatimQueries>().PageAsync(wave, new VerbatimFilter(), default), null, PageGoal);
        yield return new("list of waves", who, () => database.Get<WaveQueries>().ListAsync(new WaveFilter(WaveShow.Closed), default), null, ListGoal);
        yield return new("the wave with its way from letter to answer", who, () => database.Get<WaveQueries>().FindAsync(wave, default), null, ListGoal);
    }

    /// <summary>One pass over the answers, by manager and question: no page of gaps can ask for less.</summary>
    private static Task GapsAsync(BareSql bare, int wave) => bare.ReadAsync(
        "SELECT r.ManagerId, a.QuestionId, COUNT(a.Number + a.Second), SUM(CASE WHEN a.Second IS NOT NULL THEN a.Number END), SUM(CASE WHEN a.Number IS NOT NULL THEN a.Second END) FROM SurveyResponses r JOIN SurveyAnswers a ON a.ResponseId = r.Id WHERE r.WaveId = $wave GROUP BY r.ManagerId, a.QuestionId",
        ("$wave", wave));
}
