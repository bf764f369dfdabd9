using KamPortal.Jobs;
using KamPortal.Staff;
using KamPortal.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KamPortal.Web.Tests.Jobs;

/// <summary>The real scheduler over a database of its own.</summary>
public sealed class SchedulerTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_job_asked_for_runs_and_says_who_asked_and_every_job_has_a_next_time()
    {
        await using var server = await StartAsync();
        var starter = server.Services.GetRequiredService<Hosting.Jobs.JobStarter>();

        var next = await starter.NextRunsAsync(CancellationToken.None);
        await starter.StartAsync("housekeeping", "Иванов Иван", CancellationToken.None);

        Assert.Equal(Schedule.Jobs.Select(j => j.Name).Order(), next.Keys.Order());
        var run = await FinishedAsync("housekeeping");
        Assert.Equal(("Иванов Иван", JobRunState.Done), (run.Trigger, run.State));
    }

    [Fact]
    public async Task A_restart_keeps_the_place_in_time_applies_a_changed_schedule_and_forgets_a_job_that_is_gone()
    {
        await using (await StartAsync())
        {
        }

        await ExecuteAsync("UPDATE QRTZ_TRIGGERS SET PREV_FIRE_TIME = 42 WHERE TRIGGER_NAME = 'housekeeping'");
        await ExecuteAsync("UPDATE QRTZ_CRON_TRIGGERS SET CRON_EXPRESSION = '0 0 12 * * ?' WHERE TRIGGER_NAME = 'job-watchdog'");
        await ExecuteAsync("INSERT INTO QRTZ_JOB_DETAILS SELECT SCHED_NAME, 'make-coffee', JOB_GROUP, DESCRIPTION, JOB_CLASS_NAME, IS_DURABLE, IS_NONCONCURRENT, IS_UPDATE_DATA, REQUESTS_RECOVERY, JOB_DATA FROM QRTZ_JOB_DETAILS WHERE JOB_NAME = 'housekeeping'");
        await using (await StartAsync())
        {
        }

        Assert.Equal("42", await ValueAsync("SELECT PREV_FIRE_TIME FROM QRTZ_TRIGGERS WHERE TRIGGER_NAME = 'housekeeping'"));
        Assert.Equal(Schedule.Find("job-watchdog")!.Cron, await ValueAsync("SELECT CRON_EXPRESSION FROM QRTZ_CRON_TRIGGERS WHERE TRIGGER_NAME = 'job-watchdog'"));
        Assert.Equal("0", await ValueAsync("SELECT COUNT(*) FROM QRTZ_JOB_DETAILS WHERE JOB_NAME = 'make-coffee'"));
    }

    private async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:KamPortal", database.ConnectionString), new("Jobs:Enabled", "true")]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddDatabase();
        builder.AddJobs();
        builder.Services.AddSingleton<IViewerSource>(database.Viewers);
        var app = builder.Build();
        await app.StartAsync();
        return app;
    }

    private async Task<JobRunRow> FinishedAsync(string job)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            if (await database.Get<JobQueries>().HistoryAsync(job, 1, null, patience.Token) is [{ FinishedAt: not null } run])
            {
                return run;
            }

            await Task.Delay(100, patience.Token);
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants above
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string?> ValueAsync(string sql)
    {
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants above
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
