using System.Diagnostics;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.TestSupport;
using KamPortal.Touches;
using KamPortal.Touches.Programmes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Benchmarks;

/// <summary>What planning costs against the bare SQL of the same inserts, on SQLite: one portfolio of a company without touches.</summary>
internal sealed class PlanningBenchmark(int accounts)
{
    /// <summary>As many touches as the planner writes at once.</summary>
    private const int ChunkRows = 8_000;

    public async Task RunAsync()
    {
        await using var planned = await TestDatabase.CreateAsync();
        await using var bare = await TestDatabase.CreateAsync();
        await SeedAsync(planned);
        await SeedAsync(bare);
        await WarmUp.RunAsync(WarmAsync);

        var watch = Stopwatch.StartNew();
        var busy = Environment.CpuUsage.TotalTime;
        var report = await PlanAsync(planned);
        var (planning, planningBusy) = (watch.Elapsed, Environment.CpuUsage.TotalTime - busy);
        var peak = PeakMegabytes();
        var (inserting, insertingBusy) = await InsertBareAsync(planned, bare);
        await using var copied = await TestDatabase.CreateAsync();
        await SeedAsync(copied);
        var (copying, copyingBusy) = await InsertSelectAsync(planned, copied);
        planned.Clock.Now = planned.Clock.Now.AddDays(1);
        watch.Restart();
        var nextDay = await PlanAsync(planned);
        var incremental = watch.Elapsed;
        watch.Restart();
        await PlanAsync(planned);
        var again = watch.Elapsed;
        watch.Restart();
        var forecast = await planned.Get<ForecastQueries>().ProgrammeAsync(default);
        var forecasting = watch.Elapsed;

        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{accounts} accounts, {report.Created} touches: planned in {planning.TotalSeconds:F1} s, bare inserts {inserting.TotalSeconds:F1} s, ratio {planning / inserting:F2}; processor time {planningBusy.TotalSeconds:F1} s and {insertingBusy.TotalSeconds:F1} s, ratio {planningBusy / insertingBusy:F2}"));
        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"one INSERT…SELECT a table {copying.TotalSeconds:F1} s, ratio {planning / copying:F2}; processor time {copyingBusy.TotalSeconds:F1} s, ratio {planningBusy / copyingBusy:F2}; memory of the process at most {peak} MB, live after planning {GC.GetTotalMemory(forceFullCollection: true) / 1_048_576} MB"));
        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"next day: {nextDay.Created} created, {nextDay.Skipped} skipped in {incremental.TotalSeconds:F1} s; again the same day {again.TotalMilliseconds:F0} ms"));
        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"forecast of {forecast.Days} days: {forecast.Now.Touches} touches of {forecast.Managers.Count} managers in {forecasting.TotalSeconds:F1} s"));
    }

    private static async Task<JobReport> PlanAsync(TestDatabase database)
    {
        var report = new JobReport();
        await database.Get<PlanTouchesJob>().RunAsync(report, default);
        return report;
    }

    private static async Task WarmAsync()
    {
        await using var database = await TestDatabase.CreateAsync();
        await new PlanningBenchmark(4_000).SeedAsync(database);
        await PlanAsync(database);
        database.Clock.Now = database.Clock.Now.AddDays(1);
        await PlanAsync(database);
    }

    private async Task SeedAsync(TestDatabase database)
    {
        await database.Get<SeedStandardRules>().RunAsync(default);
        await using var db = database.OpenAsSystem();
        var owners = new List<int>();
        for (var n = 0; n < Math.Min(600, accounts / 50); n++)
        {
            owners.Add((await A.UserAsync(db)).Id);
        }

        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await new BulkLoad(db).WriteAsync(
            Enumerable.Range(0, accounts).Select(n =>
            {
                var account = Account.Open($"Клиент {n}", owners[n % owners.Count], A.Monday.AddYears(-1));
                account.Abcd = (AbcdCategory)(n % 5);
                return account;
            }),
            default);
        await transaction.CommitAsync();
    }

    private static long PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1_048_576;
    }

    /// <summary>The very rows the planner wrote, copied by the database itself in one transaction.</summary>
    private static async Task<(TimeSpan Elapsed, TimeSpan Busy)> InsertSelectAsync(TestDatabase from, TestDatabase to)
    {
        await using var target = to.OpenAsSystem();
        await target.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)target.Database.GetDbConnection();
        await ExecuteAsync(connection, $"ATTACH '{new SqliteConnectionStringBuilder(from.ConnectionString).DataSource}' AS planned");
        var watch = Stopwatch.StartNew();
        var busy = Environment.CpuUsage.TotalTime;
        await ExecuteAsync(connection, """
            BEGIN IMMEDIATE;
            INSERT INTO main.Touches SELECT * FROM planned.Touches;
            INSERT INTO main.AuditEntries SELECT * FROM planned.AuditEntries WHERE Entity = 'Touch';
            COMMIT;
            """);
        var taken = (watch.Elapsed, Environment.CpuUsage.TotalTime - busy);
        await ExecuteAsync(connection, "DETACH planned");
        return taken;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // statements of this project
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The very rows the planner wrote, by prepared statements in transactions of the same size.</summary>
    private static async Task<(TimeSpan Elapsed, TimeSpan Busy)> InsertBareAsync(TestDatabase from, TestDatabase to)
    {
        var tables = new List<(string Insert, List<object[]> Rows)>();
        await using (var source = new SqliteConnection(from.ConnectionString))
        {
            await source.OpenAsync();
            foreach (var (table, where) in new[] { ("Touches", ""), ("AuditEntries", " WHERE Entity = 'Touch'") })
            {
                tables.Add(await ReadAsync(source, table, where));
            }
        }

        await using var target = to.OpenAsSystem();
        await target.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)target.Database.GetDbConnection();
        var watch = Stopwatch.StartNew();
        var busy = Environment.CpuUsage.TotalTime;
        for (var start = 0; start < tables.Max(t => t.Rows.Count); start += ChunkRows)
        {
            await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
            foreach (var (insert, rows) in tables)
            {
                Insert(connection, transaction, insert, rows, start);
            }

            await transaction.CommitAsync();
        }

        return (watch.Elapsed, Environment.CpuUsage.TotalTime - busy);
    }

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, string insert, List<object[]> rows, int start)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names come from the database itself
        command.CommandText = insert;
#pragma warning restore CA2100
        command.Transaction = transaction;
        var parameters = rows[0].Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" })).ToArray();
        command.Prepare();
        foreach (var row in rows.Skip(start).Take(ChunkRows))
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = row[i];
            }

            command.ExecuteNonQuery();
        }
    }

    private static async Task<(string Insert, List<object[]> Rows)> ReadAsync(SqliteConnection source, string table, string where)
    {
        await using var command = source.CreateCommand();
#pragma warning disable CA2100 // two constants
        command.CommandText = $"SELECT * FROM {table}{where}";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var columns = Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetName(i) != "Id").ToArray();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            rows.Add([.. columns.Select(reader.GetValue)]);
        }

        return ($"INSERT INTO {table} ({string.Join(", ", columns.Select(reader.GetName))}) VALUES ({string.Join(", ", columns.Select((_, n) => $"@p{n}"))})", rows);
    }
}
