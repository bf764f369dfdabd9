using Microsoft.EntityFrameworkCore;

namespace KamPortal.Db.SqlServer;

public static class KamPortalSqlServer
{
    /// <param name="maxBatchSize">Rows per command (Database:MaxBatchSize); 1 keeps EF from writing MERGE.</param>
    public static DbContextOptionsBuilder UseKamPortalSqlServer(this DbContextOptionsBuilder options, string connectionString, int? maxBatchSize = null) =>
        options.UseSqlServer(connectionString, sqlServer =>
        {
            sqlServer.MigrationsAssembly(typeof(KamPortalSqlServer).Assembly.FullName);
            if (maxBatchSize is { } size)
            {
                sqlServer.MaxBatchSize(size);
            }
        }).AddInterceptors(SqlServerBulkWriter.Instance);
}
