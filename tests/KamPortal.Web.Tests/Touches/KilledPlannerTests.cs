using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Touches;
using KamPortal.Web.Tests.Engine;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.Touches;

/// <summary>
/// The planner is killed half-way again and again, and two planners run at once: no touch lost, none doubled. The long form
/// is run by <c>dotnet run --project tests/KamPortal.Web.Tests -- -explicit only -class KamPortal.Web.Tests.Touches.KilledPlannerTests</c>.
/// </summary>
public sealed class KilledPlannerTests(ITestOutputHelper output)
{
    private const int Kills = 10;
    private const string FirstDay = "2026-11-23T08:00";
    private const string LaterDay = "2026-12-07T08:00";

    private static readonly DateOnly Later = new(2026, 12, 7);

    [Fact]
    public Task Ten_kills_and_two_planners_at_once_lose_nothing_and_double_nothing() => RunAsync(4_000, seed: 20261122);

    [Fact(Explicit = true)]
    public async Task The_same_with_50_000_accounts_ten_times_over()
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            await RunAsync(50_000, seed);
        }
    }

    private async Task RunAsync(int accounts, int seed)
    {
        var random = new Random(seed);
        await using var database = await TestDatabase.CreateAsync();
        var (rule, total) = await SeedAsync(database, accounts);
        var killed = 0;
        for (var n = 0; n < Kills; n++)
        {
            // The next kill comes somewhere in the next part of the work, at a random moment of a transaction.
            var goal = total * n / (Kills + 1);
            using var planner = JobsProcess.Start(database.ConnectionString, FirstDay, [PlanTouchesJob.Name]);
            while (await CountAsync(database) < goal + 1 && !planner.HasEnded)
            {
                await Task.Delay(5);
            }

            await Task.Delay(random.Next(0, 60));
            killed += planner.HasEnded ? 0 : 1;
            await planner.KillAsync();
        }

        var before = await CountAsync(database);
        using (var last = JobsProcess.Start(database.ConnectionString, FirstDay, [PlanTouchesJob.Name]))
        {
            output.WriteLine($"killed {killed} of {Kills} times at work, {before} of {total} touches stood; then {await last.EndAsync()}");
        }

        Assert.True(killed >= Kills / 2, $"only {killed} kills came in time");
        await AssertPlannedAsync(database, rule, accounts, A.Monday);

        using var one = JobsProcess.Start(database.ConnectionString, LaterDay, [PlanTouchesJob.Name]);
        using var two = JobsProcess.Start(database.ConnectionString, LaterDay, [PlanTouchesJob.Name]);
        output.WriteLine(string.Concat(await Task.WhenAll(one.EndAsync(), two.EndAsync())));
        await AssertPlannedAsync(database, rule, accounts, Later);
    }

    private static async Task<(int RuleId, int Total)> SeedAsync(TestDatabase database, int count)
    {
        await using var db = database.OpenAsSystem();
        var owner = (await A.UserAsync(db)).Id;
        var rule = await A.RuleAsync(db, AbcdCategory.Unknown);
        rule.Spread = true;
        await db.SaveChangesAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await new BulkLoad(db).WriteAsync(Enumerable.Range(0, count).Select(n => Account.Open($"Клиент {n}", owner, A.Monday.AddYears(-1))), default);
        await transaction.CommitAsync();
        return (rule.Id, Expected(rule, await db.Accounts.Select(a => a.Id).ToListAsync(), A.Monday).Count);
    }

    private static HashSet<string> Expected(CadenceRule rule, IEnumerable<int> accounts, DateOnly today) =>
        [.. accounts.SelectMany(account => rule.Cadence.Occurrences(account, A.Monday, today.AddDays(35)).Select(day => Touch.KeyOf(rule.Id, account, null, day)))];

    private static async Task AssertPlannedAsync(TestDatabase database, int ruleId, int accounts, DateOnly today)
    {
        await using var db = database.OpenAsSystem();
        var rule = await db.CadenceRules.AsNoTracking().SingleAsync(r => r.Id == ruleId);
        var expected = Expected(rule, await db.Accounts.Select(a => a.Id).ToListAsync(), today);
        var keys = await db.Touches.Select(t => t.OccurrenceKey!).ToListAsync();
        Assert.True(expected.Count > accounts);
        Assert.Equal(expected.Count, keys.Count);
        Assert.True(expected.SetEquals(keys));
        Assert.Equal(keys.Count, await db.AuditEntries.CountAsync(e => e.Entity == nameof(Touch)));
        Assert.Equal(0, await db.Accounts.CountAsync(a => a.NextTouchOn != db.Touches.Where(t => t.AccountId == a.Id).Min(t => (DateOnly?)t.DueOn) || a.TouchesPlannedOn != today));
    }

    private static async Task<long> CountAsync(TestDatabase database)
    {
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Touches";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
