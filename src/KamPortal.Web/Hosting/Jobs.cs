using KamPortal.Jobs;
using KamPortal.Notifications;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Quartz;
using IJob = Quartz.IJob;

namespace KamPortal.Web.Hosting;

/// <summary>
/// The only file that knows Quartz: it keeps the schedule in our own database, so that a restart neither forgets nor
/// repeats, and on SQL Server shares the work between servers. What is run, and when, stands in <see cref="Schedule"/>.
/// </summary>
internal static class Jobs
{
    private const string AskedBy = "by";

    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<JobOptions>().BindConfiguration(JobOptions.Section);
        builder.Services.AddOptions<SmtpOptions>().BindConfiguration(SmtpOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<IMailTransport, SmtpTransport>();
        builder.Services.AddSingleton<JobStarter>();
        if (!(builder.Configuration.GetSection(JobOptions.Section).Get<JobOptions>() ?? new JobOptions()).Enabled)
        {
            return;
        }

        builder.Services.AddQuartz(quartz => Configure(quartz, builder.Configuration, builder.Environment));
        builder.Services.AddQuartzHostedService(o => (o.AutoStart, o.WaitForJobsToComplete) = (false, true));
        builder.Services.AddHostedService<Starter>();
    }

    private static void Configure(IQuartzBuilder quartz, IConfiguration configuration, IHostEnvironment environment)
    {
        var connection = Databases.ConnectionString(configuration, environment);
        quartz.ConfigureScheduler(scheduler =>
        {
            scheduler.InstanceName = "KamPortal";
            scheduler.GenerateInstanceId = true;
            scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
        });
        quartz.UseDefaultThreadPool(4);
        quartz.UsePersistentStore(store =>
        {
            store.UseSystemTextJsonSerializer();
            if (!Databases.IsSqlServer(configuration))
            {
                store.ProvisionSchema();
                store.UseSqlite(SqliteFactory.Instance, new SqliteConnectionStringBuilder(connection) { DefaultTimeout = 30 }.ToString());
                return;
            }

            // On SQL Server the administrator creates the tables by db/quartz-sqlserver.sql, unless the portal may do so itself.
            if (configuration.GetValue<bool>($"{DatabaseOptions.Section}:{nameof(DatabaseOptions.MigrateAtStart)}"))
            {
                store.ProvisionSchema();
            }

            store.UseSqlServer(SqlClientFactory.Instance, connection);
            store.UseClustering(cluster => cluster.CheckinInterval = TimeSpan.FromSeconds(10));
        });
    }

    private static ITrigger TriggerOf(ScheduledJob job) => TriggerBuilder.Create()
        .WithIdentity(job.Name).ForJob(job.Name)
        .WithCronSchedule(job.Cron, cron => cron.InTimeZone(TimeZoneInfo.Utc).WithMisfireInstruction(job.WhenMissed == WhenMissed.RunOnce ? CronTriggerMisfireInstruction.FireAndProceed : CronTriggerMisfireInstruction.DoNothing))
        .Build();

    /// <summary>Runs a job at once, for the button; tells when the next one comes.</summary>
    internal sealed class JobStarter(IServiceProvider services, IServiceScopeFactory scopes, IHostApplicationLifetime lifetime)
    {
        private readonly ISchedulerFactory? schedulers = services.GetService<ISchedulerFactory>();

        /// <summary>False when nothing runs on schedule on this server.</summary>
        public bool IsScheduled => schedulers is not null;

        /// <param name="name">Name in <see cref="Schedule"/>.</param>
        /// <param name="by">Who asked.</param>
        public async Task StartAsync(string name, string by, CancellationToken cancellationToken)
        {
            if (schedulers is not null)
            {
                var scheduler = await schedulers.GetScheduler(cancellationToken);
                await scheduler.TriggerJob(new JobKey(name), new JobDataMap { [AskedBy] = by }, cancellationToken);
                return;
            }

            _ = Task.Run(() => RunAsync(scopes, name, by, lifetime.ApplicationStopping), CancellationToken.None);
        }

        /// <returns>UTC, by job.</returns>
        public async Task<IReadOnlyDictionary<string, DateTime>> NextRunsAsync(CancellationToken cancellationToken)
        {
            var next = new Dictionary<string, DateTime>();
            if (schedulers is not null)
            {
                var scheduler = await schedulers.GetScheduler(cancellationToken);
                foreach (var job in Schedule.Jobs)
                {
                    if ((await scheduler.GetTrigger(new TriggerKey(job.Name), cancellationToken))?.NextFireTimeUtc is { } at)
                    {
                        next[job.Name] = at.UtcDateTime;
                    }
                }
            }

            return next;
        }
    }

    /// <summary>Brings the stored schedule in line with ours before the first trigger fires; what has not changed keeps its place in time.</summary>
    private sealed class Starter(ISchedulerFactory schedulers) : IHostedLifecycleService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            var scheduler = await schedulers.GetScheduler(cancellationToken);
            foreach (var job in Schedule.Jobs)
            {
                await KeepAsync(scheduler, job, cancellationToken);
            }

            foreach (var key in (await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), cancellationToken)).Where(k => Schedule.Find(k.Name) is null))
            {
                await scheduler.DeleteJob(key, cancellationToken);
            }
        }

        public async Task StartedAsync(CancellationToken cancellationToken) => await (await schedulers.GetScheduler(cancellationToken)).Start(cancellationToken);

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        private static async Task KeepAsync(IScheduler scheduler, ScheduledJob job, CancellationToken cancellationToken)
        {
            var detail = JobBuilder.Create<Adapter>().WithIdentity(job.Name).StoreDurably().Build();
            await scheduler.AddJob(detail, new AddJobOptions { Replace = true }, cancellationToken);
            var wanted = TriggerOf(job);
            switch (await scheduler.GetTrigger(wanted.Key, cancellationToken))
            {
                case null:
                    await scheduler.ScheduleJob(wanted, new ScheduleJobOptions(), cancellationToken);
                    break;
                case ICronTrigger stored when stored.CronExpressionString == job.Cron && stored.MisfireInstructionCode == wanted.MisfireInstructionCode:
                    break;
                default:
                    await scheduler.RescheduleJob(wanted.Key, wanted, cancellationToken);
                    break;
            }
        }
    }

    /// <summary>Every job of ours is this one to Quartz; its key is the name.</summary>
    [DisallowConcurrentExecution]
    private sealed class Adapter(IServiceScopeFactory scopes) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        {
            var by = context.MergedJobDataMap.TryGetValue(AskedBy, out var who) ? who as string : null;
            await RunAsync(scopes, context.JobDetail.Key.Name, by ?? JobRunner.OnSchedule, cancellationToken);
        }
    }

    private static async Task RunAsync(IServiceScopeFactory scopes, string name, string by, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<JobRunner>().RunAsync(name, by, cancellationToken);
    }
}
