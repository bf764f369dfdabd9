using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KamPortal.Jobs;

/// <summary>Runs a job in a scope of its own and records what it came to: for the scheduler, the button and the command line alike.</summary>
public sealed partial class JobRunner(KamDb kam, IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRunner> logger)
{
    /// <summary>Trigger of a run nobody asked for.</summary>
    public const string OnSchedule = "schedule";

    /// <summary>Before the account's name in the trigger of a run asked for on the command line.</summary>
    public const string OnCommandLine = "command line: ";

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    /// <summary>UTC by the wall, also when the job itself is run as of another time.</summary>
    private DateTime Now => (clock is ClockAt set ? set.Real : clock).GetUtcNow().UtcDateTime;

    /// <param name="name">Name in <see cref="Schedule"/>.</param>
    /// <param name="trigger">"schedule", or who asked for the run.</param>
    /// <exception cref="RuleViolation">There is no such job.</exception>
    /// <exception cref="OperationCanceledException">The server is stopping; the run is recorded as stopped.</exception>
    public async Task<JobResult> RunAsync(string name, string trigger, CancellationToken cancellationToken)
    {
        var job = Schedule.Find(name) ?? throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, JobsMessages.UnknownJob, name, string.Join(", ", Schedule.Jobs.Select(j => j.Name))));
        var runId = await StartAsync(job.Name, trigger, cancellationToken);
        var report = new JobReport();
        var watch = Stopwatch.GetTimestamp();
        string? error = null;
        using var finished = new CancellationTokenSource();
        var heart = BeatAsync(runId, report, finished.Token);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var body = (IJob)scope.ServiceProvider.GetRequiredService(job.Type);
            await body.RunAsync(report, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            error = nameof(JobsMessages.StoppedWithTheServer);
            throw;
        }
#pragma warning disable CA1031 // whatever a job throws is its result: it is recorded, shown and alarmed upon
        catch (Exception failure)
#pragma warning restore CA1031
        {
            error = failure is RuleViolation ? failure.Message : $"{failure.GetType().Name}: {failure.GetBaseException().Message}";
            LogFailed(failure, job.Name);
        }
        finally
        {
            await finished.CancelAsync();
            await heart;
            await FinishAsync(runId, report, error);
        }

        // A job that looks every minute and finds nothing is no news.
        LogDone(report is { Created: 0, Failed: 0 } ? LogLevel.Debug : LogLevel.Information, job.Name, report.Created, report.Skipped, report.Failed, Stopwatch.GetElapsedTime(watch).TotalSeconds);
        return new JobResult(job.Name, report.Created, report.Skipped, report.Failed, report.Notes, error);
    }

    private async Task<int> StartAsync(string job, string trigger, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(job);
        var now = Now;
        var run = new JobRun
        {
            Job = job,
            StartedAt = now,
            SeenAt = now,
            Server = Cut(Environment.MachineName, JobRun.ServerMaxLength),
            Trigger = Cut(trigger, JobRun.TriggerMaxLength),
        };
        db.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        return run.Id;
    }

    /// <summary>Tells those who watch that the run lives and how far it is.</summary>
    private async Task BeatAsync(int runId, JobReport report, CancellationToken finished)
    {
        using var timer = new PeriodicTimer(Heartbeat);
        try
        {
            while (await timer.WaitForNextTickAsync(finished))
            {
                await using var db = kam.OpenAsSystem(nameof(JobRunner));
                var now = Now;
                await db.JobRuns.Where(r => r.Id == runId).ExecuteUpdateAsync(
                    run => run.SetProperty(r => r.SeenAt, now).SetProperty(r => r.Created, report.Created).SetProperty(r => r.Skipped, report.Skipped).SetProperty(r => r.Failed, report.Failed),
                    finished);
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (System.Data.Common.DbException failure)
        {
            LogNoHeartbeat(failure, runId);
        }
    }

    private async Task FinishAsync(int runId, JobReport report, string? error)
    {
        await using var db = kam.OpenAsSystem(nameof(JobRunner));
        var run = await db.JobRuns.SingleAsync(r => r.Id == runId, CancellationToken.None);
        run.FinishedAt = run.SeenAt = Now;
        (run.Created, run.Skipped, run.Failed) = (report.Created, report.Skipped, report.Failed);
        run.Notes = JsonSerializer.Serialize(report.Notes, JobRun.Json);
        run.Error = error is null ? null : Cut(error, JobRun.ErrorMaxLength);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} failed")]
    private partial void LogFailed(Exception failure, string job);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {RunId} could not record its progress")]
    private partial void LogNoHeartbeat(Exception failure, int runId);

    [LoggerMessage(Message = "Job {Job}: {Created} created, {Skipped} skipped, {Failed} failed in {Seconds:F2} s")]
    private partial void LogDone(LogLevel level, string job, int created, int skipped, int failed, double seconds);
}
