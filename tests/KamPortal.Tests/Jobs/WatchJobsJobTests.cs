using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Jobs;

public sealed class WatchJobsJobTests
{
    [Theory, EachDatabase]
    public async Task Administrators_hear_once_of_a_job_silent_for_two_periods_until_it_works_again(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var administrator = await A.UserAsync(db, Role.Administrator);
        await A.UserAsync(db);
        await RunAllAsync(database);

        database.Clock.Now += TimeSpan.FromDays(2) + TimeSpan.FromMinutes(1);
        await RunAsync(database, WatchJobsJob.Name);
        Assert.Empty(await AlarmsAsync(db));

        database.Clock.Now += TimeSpan.FromMinutes(10);
        var told = await RunAsync(database, WatchJobsJob.Name);
        var again = await RunAsync(database, WatchJobsJob.Name);
        var alarm = Assert.Single(await AlarmsAsync(db));
        Assert.Equal((Schedule.Jobs.Count - 1, 0, administrator.Id, (DateTime?)null), (told.Created, again.Created, alarm.UserId, alarm.ReadAt));
        Assert.Contains("Уборка", alarm.Text);
        Assert.True((await StateAsync(database)).IsLate);

        await RunAsync(database, "housekeeping");
        await RunAsync(database, WatchJobsJob.Name);
        Assert.NotNull(Assert.Single(await AlarmsAsync(db)).ReadAt);
        Assert.False((await StateAsync(database)).IsLate);
    }

    [Theory, EachDatabase]
    public async Task Housekeeping_deletes_old_runs_but_keeps_what_the_alarm_counts_from(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await RunAsync(database, WatchJobsJob.Name);
        await RunAsync(database, WatchJobsJob.Name);
        database.Clock.Now += TidyUpJob.KeepRuns + TimeSpan.FromDays(1);

        var result = await RunAsync(database, "housekeeping");

        Assert.Equal(1, result.Created);
        Assert.Single(await database.Get<JobQueries>().HistoryAsync(WatchJobsJob.Name, 10, null, CancellationToken.None));
    }

    [Theory, EachDatabase]
    public async Task A_job_that_leaves_records_undone_is_failing_and_told_once_until_a_run_leaves_none(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await A.UserAsync(db, Role.Administrator);
        var gone = await A.UserAsync(db);
        await A.AccountAsync(db, gone.Id);
        await A.RuleAsync(db);
        gone.IsEnabled = false;
        await db.SaveChangesAsync();
        await RunAsync(database, WatchJobsJob.Name);
        await RunAsync(database, "touch-planner");
        await RunAsync(database, WatchJobsJob.Name);
        Assert.Empty(await PlannerAlarmsAsync());
        await RunAsync(database, "touch-planner");
        await RunAsync(database, WatchJobsJob.Name);

        var state = (await database.Get<JobQueries>().ListAsync(CancellationToken.None)).Single(j => j.Job.Name == "touch-planner");
        Assert.Equal((true, false, null), (state.IsFailing, state.IsLate, state.LastSuccessAt));
        Assert.Equal((JobRunState.DoneWithFailures, true), (state.LastRun!.State, state.LastRun.HasFailed));
        Assert.Equal("TouchNobodyToAssign", Assert.Single(state.LastRun.Failures).Reason);
        Assert.Equal("1 не обработано", JobTexts.Outcome(state.LastRun));
        await RunAsync(database, WatchJobsJob.Name);
        var alarm = Assert.Single(await PlannerAlarmsAsync());
        Assert.Contains("не справляется: 1 не обработано", alarm.Text);
        Assert.Equal(2, (await database.Get<JobQueries>().FailedAsync("touch-planner", 10, null, CancellationToken.None)).Count);

        gone.IsEnabled = true;
        await db.SaveChangesAsync();
        await RunAsync(database, "touch-planner");
        await RunAsync(database, WatchJobsJob.Name);
        Assert.NotNull(Assert.Single(await PlannerAlarmsAsync()).ReadAt);
        Assert.Equal(2, (await database.Get<JobQueries>().FailedAsync("touch-planner", 10, null, CancellationToken.None)).Count);

        Task<List<KamPortal.Notifications.Notification>> PlannerAlarmsAsync() => db.Notifications.AsNoTracking().Where(n => n.Key.StartsWith("job-late:touch-planner:")).ToListAsync();
    }

    private static async Task RunAllAsync(TestDatabase database)
    {
        foreach (var job in Schedule.Jobs)
        {
            await RunAsync(database, job.Name);
        }
    }

    private static Task<JobResult> RunAsync(TestDatabase database, string job) => database.Get<JobRunner>().RunAsync(job, "test", CancellationToken.None);

    private static async Task<JobState> StateAsync(TestDatabase database) =>
        (await database.Get<JobQueries>().ListAsync(CancellationToken.None)).Single(j => j.Job.Name == "housekeeping");

    private static Task<List<KamPortal.Notifications.Notification>> AlarmsAsync(KamDbContext db) =>
        db.Notifications.AsNoTracking().Where(n => n.Key.StartsWith("job-late:housekeeping:")).ToListAsync();
}
