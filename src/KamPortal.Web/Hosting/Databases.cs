using KamPortal.Events.Participants;
using KamPortal.AccountPlans;
using KamPortal.Data;
using KamPortal.Db.Sqlite;
using KamPortal.Db.SqlServer;
using KamPortal.Touches;
using KamPortal.WorkCalendars;
using KamPortal.Demo;
using KamPortal.Dossiers;
using KamPortal.Events.Catalogue;
using KamPortal.Jobs;
using KamPortal.Events.Preparation;
using KamPortal.Greetings;
using KamPortal.Gifts;
using KamPortal.KeyAccounts;
using KamPortal.Profiles;
using KamPortal.Surveys;
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
        await services.MigrateAsync(cancellationToken);
        await using var scope = services.CreateAsyncScope();
        var isNewDemo = services.GetRequiredService<IOptions<DemoOptions>>().Value.Enabled
            && await scope.ServiceProvider.GetRequiredService<SeedDemo>().RunAsync(null, cancellationToken);
        await scope.ServiceProvider.SeedStandardsAsync(cancellationToken);
        if (isNewDemo)
        {
            // Not left to the schedule, so that the first visitor finds the month planned.
            await scope.ServiceProvider.GetRequiredService<JobRunner>().RunAsync(PlanTouchesJob.Name, SeedDemo.Actor, cancellationToken);
            await scope.ServiceProvider.GetRequiredService<JobRunner>().RunAsync(PlanGreetingsJob.Name, SeedDemo.Actor, cancellationToken);
        }
    }

    /// <summary>Gives a database the production calendar and, where it has none at all, the standard rules, dossier, profile and surveys. Comes after the demo, which brings its own.</summary>
    public static async Task SeedStandardsAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<MigrateDatabase>().IsCurrentAsync(cancellationToken))
        {
            await services.GetRequiredService<SeedWorkCalendars>().RunAsync(cancellationToken);
            await services.GetRequiredService<SeedStandardRules>().RunAsync(cancellationToken);
            await services.GetRequiredService<SeedDossierTemplate>().RunAsync(cancellationToken);
            await services.GetRequiredService<SeedPlanTemplates>().RunAsync(cancellationToken);
            await services.GetRequiredService<SeedKeyMethod>().RunAsync(cancellationToken);
            await services.GetRequiredService<SeedProfile>().RunAsync(cancellationToken);
            await services.GetRequiredService<SeedOccasions>().RunAsync(cancellationToken);
            await services.GetRequiredService<SeedGiftLimits>().RunAsync(cancellationToken);
            await services.GetRequiredService<SeedSurveyTemplates>().RunAsync(cancellationToken);
            await services.GetRequiredService<SeedEventTemplates>().RunAsync(cancellationToken);
            await services.GetRequiredService<SeedEventLinks>().RunAsync(cancellationToken);
            await services.GetRequiredService<SeedPreparationNorms>().RunAsync(cancellationToken);
        }
    }

    /// <summary>Brings the schema up to date where the portal may do so itself.</summary>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (options.Provider == "Sqlite" || options.MigrateAtStart)
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<MigrateDatabase>().RunAsync(cancellationToken);
        }
    }

    /// <summary>The configured connection; the file of the embedded database is made absolute and its folder exists.</summary>
    public static string ConnectionString(IConfiguration configuration, IHostEnvironment environment)
    {
        var connection = configuration.GetConnectionString("KamPortal") is { Length: > 0 } set ? set : DefaultSqlite;
        if (IsSqlServer(configuration))
        {
            return connection;
        }

        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(connection).DataSource, environment.ContentRootPath);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return new SqliteConnectionStringBuilder(connection) { DataSource = file }.ToString();
    }

    public static bool IsSqlServer(IConfiguration configuration) => configuration[$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Provider)}"] == "SqlServer";

    private static void Use(IServiceProvider services, DbContextOptionsBuilder context)
    {
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        var connection = ConnectionString(services.GetRequiredService<IConfiguration>(), services.GetRequiredService<IWebHostEnvironment>());
        if (options.Provider == "SqlServer")
        {
            context.UseKamPortalSqlServer(connection, options.MaxBatchSize);
        }
        else
        {
            context.UseKamPortalSqlite(connection);
        }
    }
}
