using KamPortal.Data;
using KamPortal.Db.Sqlite;
using KamPortal.Db.SqlServer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KamPortal.Web.Hosting;

internal static class Databases
{
    private const string DefaultSqlite = "Data Source=data/kamportal.db";

    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<DemoOptions>().BindConfiguration(DemoOptions.Section);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddKamPortal(Use);
        builder.Services.AddDataProtection().SetApplicationName("KamPortal");
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>, DatabaseKeyRing>();
    }

    /// <summary>Creates and migrates the embedded database; on the demo's first start fills it.</summary>
    public static async Task PrepareDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        await using var scope = services.CreateAsyncScope();
        if (options.Provider == "Sqlite" || options.MigrateAtStart)
        {
            await scope.ServiceProvider.GetRequiredService<MigrateDatabase>().RunAsync(cancellationToken);
        }
    }

    public static string ConnectionString(IConfiguration configuration) =>
        configuration.GetConnectionString("KamPortal") is { Length: > 0 } set ? set : DefaultSqlite;

    private static void Use(IServiceProvider services, DbContextOptionsBuilder context)
    {
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        var connection = ConnectionString(services.GetRequiredService<IConfiguration>());
        if (options.Provider == "SqlServer")
        {
            context.UseKamPortalSqlServer(connection, options.MaxBatchSize);
            return;
        }

        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(connection).DataSource, services.GetRequiredService<IWebHostEnvironment>().ContentRootPath);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        context.UseKamPortalSqlite(new SqliteConnectionStringBuilder(connection) { DataSource = file }.ToString());
    }
}
