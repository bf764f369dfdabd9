using KamPortal.Data;
using KamPortal.Db.Sqlite;
using KamPortal.Db.SqlServer;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KamPortal.TestSupport;

/// <summary>A fresh, migrated database of its own for one test, dropped after it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public static readonly string? SqlServerConnection = Environment.GetEnvironmentVariable("KAMPORTAL_TEST_SQLSERVER") is { Length: > 0 } set ? set : null;

    private static readonly Lazy<Task<string>> Template = new(MigrateTemplateAsync);

    private readonly DatabaseKind kind;
    private readonly ServiceProvider services;

    private TestDatabase(DatabaseKind kind, string connectionString, TestClock clock)
    {
        (this.kind, ConnectionString, Clock) = (kind, connectionString, clock);
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IViewerSource>(Viewers)
            .AddSingleton<IMailTransport>(Mail)
            .AddSingleton<IPasswordHasher, QuickPasswordHasher>()
            .AddKamPortal((_, options) => Use(options, kind, connectionString))
            .BuildServiceProvider();
    }

    public string ConnectionString { get; }

    public TestClock Clock { get; }

    public TestViewerSource Viewers { get; } = new();

    public FakeMail Mail { get; } = new();

    public IServiceProvider Services => services;

    public KamDb Kam => services.GetRequiredService<KamDb>();

    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var name = $"kamportal-test-{Guid.NewGuid():N}";
        if (kind == DatabaseKind.Sqlite)
        {
            var file = Path.Combine(Path.GetTempPath(), name + ".db");
            File.Copy(await Template.Value, file);
            return new TestDatabase(kind, $"Data Source={file}", new TestClock());
        }

        var connection = new SqlConnectionStringBuilder(SqlServerConnection) { InitialCatalog = name.Replace('-', '_') }.ToString();
        await ExecuteOnServerAsync($"CREATE DATABASE [{name.Replace('-', '_')}]");
        var database = new TestDatabase(kind, connection, new TestClock());
        await using var db = database.OpenAs(Viewer.System("migrate"));
        await db.Database.MigrateAsync();
        return database;
    }

    /// <summary>The query or verb class under test, acting for <see cref="Viewers"/>.</summary>
    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Acts for the person from now on, with the rights the portal gives them.</summary>
    public async Task SignInAsync(int userId)
    {
        Get<ViewerDirectory>().Forget();
        Viewers.Viewer = await Get<ViewerDirectory>().FindAsync(userId, CancellationToken.None);
    }

    internal KamDbContext OpenAs(Viewer viewer) => Get<KamDbOpener>().Open(viewer);

    internal KamDbContext OpenAsSystem() => OpenAs(Viewer.System("test"));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (kind == DatabaseKind.SqlServer)
        {
            var name = new SqlConnectionStringBuilder(ConnectionString).InitialCatalog;
            SqlConnection.ClearAllPools();
            await ExecuteOnServerAsync($"DROP DATABASE [{name}]");
            return;
        }

        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        var file = new SqliteConnectionStringBuilder(ConnectionString).DataSource;
        foreach (var path in new[] { file, file + "-wal", file + "-shm" })
        {
            File.Delete(path);
        }
    }

    internal static void Use(DbContextOptionsBuilder options, DatabaseKind kind, string connectionString)
    {
        if (kind == DatabaseKind.SqlServer)
        {
            options.UseKamPortalSqlServer(connectionString, int.TryParse(Environment.GetEnvironmentVariable("KAMPORTAL_TEST_MAXBATCHSIZE"), out var size) ? size : null);
        }
        else
        {
            options.UseKamPortalSqlite(connectionString).AddInterceptors(SqlServerTwin);
        }
    }

    private static readonly TranslatesOnSqlServer SqlServerTwin = new();

    private static async Task<string> MigrateTemplateAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), $"kamportal-template-{Environment.ProcessId}.db");
        File.Delete(file);
        var options = new DbContextOptionsBuilder<KamDbContext>();
        options.UseKamPortalSqlite($"Data Source={file}");
        await using var db = new KamDbContext(options.Options, Viewer.System("migrate"), TimeProvider.System);
        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        await db.Database.CloseConnectionAsync();
        using var connection = new SqliteConnection($"Data Source={file}");
        SqliteConnection.ClearPool(connection);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        return file;
    }

    private static async Task ExecuteOnServerAsync(string sql)
    {
        await using var connection = new SqlConnection(SqlServerConnection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the name is a GUID made above
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
