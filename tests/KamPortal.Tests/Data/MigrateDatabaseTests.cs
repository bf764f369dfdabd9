using KamPortal.Data;
using KamPortal.Db.Sqlite;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace KamPortal.Tests.Data;

public sealed class MigrateDatabaseTests
{
    [Fact]
    public async Task A_lock_left_by_a_server_killed_while_migrating_holds_up_nobody()
    {
        var file = Path.Combine(Path.GetTempPath(), $"kamportal-test-{Guid.NewGuid():N}.db");
        await using (var services = Services($"Data Source={file}"))
        {
            await LeaveLockAsync(file);
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            var migrate = services.GetRequiredService<MigrateDatabase>();

            Assert.NotEmpty(await migrate.RunAsync(patience.Token));
            Assert.True(await migrate.IsCurrentAsync(patience.Token));
            await LeaveLockAsync(file);
            Assert.Empty(await migrate.RunAsync(patience.Token));
        }

        SqliteConnection.ClearPool(new SqliteConnection($"Data Source={file}"));
        foreach (var path in new[] { file, file + "-wal", file + "-shm", file + "-migrating" })
        {
            File.Delete(path);
        }
    }

    private static ServiceProvider Services(string connectionString) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(new TestClock())
        .AddSingleton<IViewerSource>(new TestViewerSource())
        .AddSingleton<IMailTransport>(new FakeMail())
        .AddSingleton<IPasswordHasher, QuickPasswordHasher>()
        .AddKamPortal((_, options) => options.UseKamPortalSqlite(connectionString))
        .BuildServiceProvider();

    private static async Task LeaveLockAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            PRAGMA journal_mode = WAL;
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT OR REPLACE INTO "__EFMigrationsLock" VALUES (1, '2026-11-22 16:50:01.9085601+00:00');
            """;
        await command.ExecuteNonQueryAsync();
    }
}
