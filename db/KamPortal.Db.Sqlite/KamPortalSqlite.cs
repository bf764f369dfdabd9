using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Db.Sqlite;

public static class KamPortalSqlite
{
    /// <summary>
    /// The embedded database: WAL, so that readers do not wait for a writer; foreign keys on; a writer waits up to
    /// 30 seconds for its turn.
    /// </summary>
    public static DbContextOptionsBuilder UseKamPortalSqlite(this DbContextOptionsBuilder options, string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        return options
            .UseSqlite(connection.ToString(), sqlite => sqlite.MigrationsAssembly(typeof(KamPortalSqlite).Assembly.FullName))
            .AddInterceptors(Pragmas.Instance, SqliteBulkWriter.Instance);
    }
}
