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
    public async Task<IReadOnlyList<JobRunRow>> HistoryAsync(string job, int count, int? before, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.RunJobs);
        var now = clock.GetUtcNow().UtcDateTime;
        var runs = await db.JobRuns.AsNoTracking().Where(r => r.Job == job && (before == null || r.Id < before)).OrderByDescending(r => r.Id).Take(count).ToListAsync(cancellationToken);
        return [.. runs.Select(r => Row(r, now))];
    }

    internal static async Task<List<JobState>> ListAsync(KamDbContext db, UpSince up, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var states = new List<JobState>();
        foreach (var job in Schedule.Jobs)
        {
            var last = await db.JobRuns.AsNoTracking().Where(r => r.Job == job.Name).OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancellationToken);
            var success = last is null ? null : await db.JobRuns.Where(r => r.Job == job.Name && r.FinishedAt != null && r.Error == null).OrderByDescending(r => r.Id).Select(r => r.FinishedAt).FirstOrDefaultAsync(cancellationToken);
            states.Add(new JobState(job, last is null ? null : Row(last, now), success, now - (success ?? up.At) > 2 * job.Period));
        }

        return states;
    }

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
