using KamPortal.Data;
using KamPortal.Db.SqlServer;
using KamPortal.Db.Sqlite;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace KamPortal.Web.Tests.Rules;

/// <summary>None of these needs a server.</summary>
public sealed class MigrationRules
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.SqlServer)]
    public void Migrations_match_the_model(DatabaseKind kind)
    {
        using var db = Open(kind);

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), "run db/add-migration.sh NAME");
    }

    [Fact]
    public void Both_databases_have_the_same_migrations()
    {
        using var sqlite = Open(DatabaseKind.Sqlite);
        using var sqlServer = Open(DatabaseKind.SqlServer);

        Assert.Equal(Names(sqlite), Names(sqlServer));
    }

    [Fact]
    public void Every_migration_script_generates()
    {
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            using var db = Open(kind);
            Assert.Contains("CREATE TABLE", db.GetService<IMigrator>().GenerateScript(), StringComparison.Ordinal);
        }
    }

    /// <summary>EF fills a new column of choices with the empty text, which is none of them: rows that were there before would match no filter.</summary>
    [Fact]
    public void A_new_column_of_old_rows_starts_with_a_value()
    {
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            using var db = Open(kind);
            var migrations = db.GetService<IMigrationsAssembly>();
            var added = migrations.Migrations.Values.SelectMany(m => migrations.CreateMigration(m, db.Database.ProviderName!).UpOperations).OfType<AddColumnOperation>().ToList();

            Assert.NotEmpty(added);
            Assert.Empty(added.Where(c => c.DefaultValue is "").Select(c => $"{c.Table}.{c.Name}"));
        }
    }

    [Fact]
    public void The_script_for_SQL_Server_is_fresh()
    {
        using var db = Open(DatabaseKind.SqlServer);
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.True(Same(script, File.ReadAllText(Path.Combine(Source.Root, "db", "sqlserver.sql"))), "run db/script.sh");
    }

    private static bool Same(string left, string right) => Normal(left) == Normal(right);

    private static string Normal(string script) => script.Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\uFEFF', '\n', ' ');

    private static IEnumerable<string> Names(KamDbContext db) => db.Database.GetMigrations().Select(m => m[(m.IndexOf('_', StringComparison.Ordinal) + 1)..]);

    private static KamDbContext Open(DatabaseKind kind)
    {
        var options = new DbContextOptionsBuilder<KamDbContext>();
        _ = kind == DatabaseKind.Sqlite ? options.UseKamPortalSqlite("Data Source=:memory:") : options.UseKamPortalSqlServer("Server=nowhere;Database=nothing");
        return new KamDbContext(options.Options, Viewer.System("rules"), TimeProvider.System);
    }
}
