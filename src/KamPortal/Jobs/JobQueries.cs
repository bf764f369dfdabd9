using System.Text.Json;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Jobs;

public sealed class JobQueries(KamDb kam, UpSince up, TimeProvider clock)
{
    /// <summary>Every job of the schedule, in its order.</summary>
    public async Task<IReadOnlyList<JobState>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.RunJobs);
        return await ListAsync(db, up, clock, cancellationToken);
    }

    /// <summary>Runs of one job, newest first.</summary>
    /// <param name="before">Id of the last run already shown.</param>
    public Task<IReadOnlyList<JobRunRow>> HistoryAsync(string job, int count, int? before, CancellationToken cancellationToken) => RunsAsync(job, count, before, false, cancellationToken);

    /// <summary>Runs of one job that left something undone, newest first.</summary>
    /// <inheritdoc cref="HistoryAsync"/>
    public Task<IReadOnlyList<JobRunRow>> FailedAsync(string job, int count, int? before, CancellationToken cancellationToken) => RunsAsync(job, count, before, true, cancellationToken);

    private async Task<IReadOnlyList<JobRunRow>> RunsAsync(string job, int count, int? before, bool onlyFailed, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.RunJobs);
        var now = clock.GetUtcNow().UtcDateTime;
        var dead = now - JobRun.DeadAfter;
        var runs = await db.JobRuns.AsNoTracking().Where(r => r.Job == job && (before == null || r.Id < before))
            .Where(r => !onlyFailed || r.Error != null || r.Failed > 0 || (r.FinishedAt == null && r.SeenAt < dead)).OrderByDescending(r => r.Id).Take(count).ToListAsync(cancellationToken);
        return [.. runs.Select(r => Row(r, now))];
    }

    internal static async Task<List<JobState>> ListAsync(KamDbContext db, UpSince up, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var states = new List<JobState>();
        foreach (var job in Schedule.Jobs)
        {
            var lately = await db.JobRuns.AsNoTracking().Where(r => r.Job == job.Name).OrderByDescending(r => r.Id).Take(3).ToListAsync(cancellationToken);
            var success = lately.Count == 0 ? null : await db.JobRuns.Where(r => r.Job == job.Name && r.FinishedAt != null && r.Error == null && r.Failed == 0).OrderByDescending(r => r.Id).Select(r => r.FinishedAt).FirstOrDefaultAsync(cancellationToken);
            var rows = lately.ConvertAll(r => Row(r, now));
            states.Add(new JobState(job, rows.FirstOrDefault(), success, now - (success ?? up.At) > 2 * job.Period, IsFailing(job, rows)));
        }

        return states;
    }

    /// <summary>A rare job is not given a second chance: it would be a day later.</summary>
    private static bool IsFailing(ScheduledJob job, List<JobRunRow> lately) =>
        lately.Where(r => r.State != JobRunState.Running).Take(job.Period < TimeSpan.FromHours(1) ? 2 : 1).ToList() is { Count: > 0 } last
        && last.TrueForAll(r => r.HasFailed) && (job.Period >= TimeSpan.FromHours(1) || last.Count == 2);

    private static JobRunRow Row(JobRun run, DateTime now) =>
        new(run.Id, run.Job, StateOf(run, now), run.StartedAt, run.FinishedAt, run.Server, run.Trigger, run.Created, run.Skipped, run.Failed, JsonSerializer.Deserialize<List<JobNote>>(run.Notes, JobRun.Json) ?? [], run.Error);

    private static JobRunState StateOf(JobRun run, DateTime now) => run switch
    {
        { FinishedAt: null } => now - run.SeenAt > JobRun.DeadAfter ? JobRunState.Interrupted : JobRunState.Running,
        { Error: not null } => JobRunState.Failed,
        { Failed: > 0 } => JobRunState.DoneWithFailures,
        _ => JobRunState.Done,
    };
}
