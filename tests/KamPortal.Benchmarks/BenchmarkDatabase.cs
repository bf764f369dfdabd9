using System.Globalization;
using KamPortal.Data;
using KamPortal.Db.Sqlite;
using KamPortal.Demo;
using KamPortal.Staff;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KamPortal.Benchmarks;

/// <summary>The scale set in a file that is kept for the next run, seen by whoever <see cref="ActAs"/> names.</summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable, IViewerSource, IProgress<(int Done, int Of)>
{
    private readonly ServiceProvider services;
    private readonly PlanWatcher plans = new();
    private Viewer viewer = Viewer.System("benchmark");

    private BenchmarkDatabase(string file)
    {
        Bare = new SqliteConnection($"Data Source={file};Foreign Keys=True");
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IViewerSource>(this)
            .AddKamPortal((_, options) => options.UseKamPortalSqlite($"Data Source={file}").AddInterceptors(plans))
            .BuildServiceProvider();
    }

    /// <summary>For the bare SQL of the same result; same pragmas as the portal's own connections.</summary>
    public SqliteConnection Bare { get; }

    public static async Task<BenchmarkDatabase> OpenAsync(BenchmarkSettings settings)
    {
        var database = new BenchmarkDatabase(settings.Database);
        await using var db = database.OpenAsSystem();
        var applied = (await db.Database.GetAppliedMigrationsAsync()).ToList();
        if (applied.Count > 0 && !applied.SequenceEqual(db.Database.GetMigrations()))
        {
            await Console.Error.WriteLineAsync("The file is of another version of the model; it is made anew.");
            await db.Database.EnsureDeletedAsync();
        }

        await db.Database.MigrateAsync();
        if (!await db.Accounts.AnyAsync())
        {
            await Console.Error.WriteLineAsync($"Filling {settings.Database}");
            await database.Get<SeedScale>().RunAsync(settings.Scale, settings.Group == "categories" ? ~(ScaleParts.Orders | ScaleParts.Potentials) : ScaleParts.Orders | ScaleParts.Potentials | ScaleParts.Audit, database, CancellationToken.None);
        }

        await database.Bare.OpenAsync();
        await database.ExecuteAsync("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32768; PRAGMA temp_store=MEMORY;");
        return database;
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public KamDbContext OpenAsSystem() => Get<KamDbOpener>().Open(Viewer.System("benchmark"));

    public void ActAs(Viewer who) => viewer = who;

    public Task<Viewer> ViewerAsync(int userId) => Get<ViewerDirectory>().FindAsync(userId, CancellationToken.None).AsTask();

    public async Task<string> DescribeAsync()
    {
        await using var db = OpenAsSystem();
        var (accounts, people, words) = (await db.Accounts.CountAsync(), await db.People.CountAsync(), await db.AccountWords.CountAsync() + await db.PersonWords.CountAsync());
        var (touches, notifications, users) = (await db.Touches.CountAsync(), await db.Notifications.CountAsync(), await db.PortalUsers.CountAsync());
        return string.Create(CultureInfo.InvariantCulture, $"SQLite, {accounts:N0} accounts, {people:N0} people, {words:N0} search words, {touches:N0} touches, {notifications:N0} notifications, {users:N0} users; {Environment.ProcessorCount} cores");
    }

    public async Task ShowPlansAsync(IReadOnlyList<BenchmarkCase> cases)
    {
        foreach (var one in cases)
        {
            Console.WriteLine($"\n=== {one.Name} · {one.Who}");
            plans.Statements.Clear();
            plans.IsOn = true;
            await one.Portal();
            plans.IsOn = false;
            foreach (var (text, values) in plans.Statements.ToList())
            {
                Console.WriteLine(text);
                await ExplainAsync(text, values);
            }
        }
    }

    ValueTask<Viewer> IViewerSource.CurrentAsync(CancellationToken cancellationToken) => new(viewer);

    void IProgress<(int Done, int Of)>.Report((int Done, int Of) value)
    {
        if (value.Done % 10_000 == 0 || value.Done == value.Of)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Done} / {value.Of}"));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Bare.DisposeAsync();
        await services.DisposeAsync();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = Bare.CreateCommand();
#pragma warning disable CA2100 // constants of this file and EF's own statements
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private async Task ExplainAsync(string sql, IReadOnlyDictionary<string, object?> values)
    {
        await using var command = Bare.CreateCommand();
#pragma warning disable CA2100 // EF's own statements
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        await using var plan = await command.ExecuteReaderAsync();
        while (await plan.ReadAsync())
        {
            Console.WriteLine("    " + plan.GetString(3));
        }
    }
}
