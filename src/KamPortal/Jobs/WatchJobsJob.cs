using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Jobs;

/// <summary>Tells administrators once per episode that a job fails or has been silent for two periods, and takes the alarm back when it works again.</summary>
public sealed class WatchJobsJob(KamDb kam, Notify notify, UpSince up, TimeProvider clock) : IJob
{
    public const string Name = "job-watchdog";

    private const string KeyStart = "job-late:";

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        var now = clock.GetUtcNow().UtcDateTime;
        var states = await JobQueries.ListAsync(db, up, clock, cancellationToken);
        await ClearAsync(db, states, now, cancellationToken);
        if (await JustStartedAsync(db, now, cancellationToken))
        {
            report.Skip(nameof(JobsMessages.JustStarted));
            return;
        }

        var administrators = await db.UserRoles.Where(r => r.Role == Role.Administrator).Select(r => r.UserId).ToListAsync(cancellationToken);
        foreach (var late in states.Where(s => s.NeedsAttention && s.Job.Name != Name))
        {
            foreach (var userId in administrators)
            {
                var told = await notify.RunAsync(userId, KeyOf(late, userId), () => Text(late, now), "/admin/jobs", cancellationToken);
                if (told)
                {
                    report.Add();
                }
            }
        }
    }

    /// <summary>After a standstill everything is late; the jobs get one round to catch up before anybody is alarmed.</summary>
    private static async Task<bool> JustStartedAsync(KamDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var period = Schedule.Find(Name)!.Period;
        var previous = await db.JobRuns.Where(r => r.Job == Name && r.FinishedAt != null).OrderByDescending(r => r.Id).Select(r => r.FinishedAt).FirstOrDefaultAsync(cancellationToken);
        return previous is null || now - previous > 2 * period;
    }

    private static async Task ClearAsync(KamDbContext db, List<JobState> states, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var healthy in states.Where(s => !s.NeedsAttention))
        {
            var start = KeyStart + healthy.Job.Name + ":";
            await db.Notifications.Where(n => n.ReadAt == null && n.Key.StartsWith(start)).ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, now), cancellationToken);
        }
    }

    /// <summary>One episode is one last success.</summary>
    private static string KeyOf(JobState late, int userId) =>
        string.Create(CultureInfo.InvariantCulture, $"{KeyStart}{late.Job.Name}:{late.LastSuccessAt?.Ticks ?? 0}:{userId}");

    private static string Text(JobState late, DateTime now) => late is { IsFailing: true, LastRun: { } run }
        ? string.Format(CultureInfo.CurrentCulture, JobsMessages.JobIsFailing, JobTexts.Title(late.Job.Name), JobTexts.Outcome(run), Reasons(run))
        : string.Format(CultureInfo.CurrentCulture, JobsMessages.JobIsLate, JobTexts.Title(late.Job.Name), Long(now - (late.LastSuccessAt ?? late.LastRun?.StartedAt ?? now)));

    private static string Reasons(JobRunRow run) =>
        run.Error is { } error ? JobTexts.Reason(error) : string.Join("; ", run.Failures.Take(2).Select(f => JobTexts.Reason(f.Reason)).DefaultIfEmpty(JobTexts.State(run.State)));

    private static string Long(TimeSpan time) => time switch
    {
        { TotalHours: < 2 } => string.Format(CultureInfo.CurrentCulture, JobsMessages.MinutesLong, (int)time.TotalMinutes),
        { TotalDays: < 2 } => string.Format(CultureInfo.CurrentCulture, JobsMessages.HoursLong, (int)time.TotalHours),
        _ => string.Format(CultureInfo.CurrentCulture, JobsMessages.DaysLong, (int)time.TotalDays),
    };
}
