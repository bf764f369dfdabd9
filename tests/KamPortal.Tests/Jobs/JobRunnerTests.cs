using KamPortal.Jobs;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Jobs;

public sealed class JobRunnerTests
{
    [Theory, EachDatabase]
    public async Task A_run_is_recorded_with_who_asked_and_what_it_came_to(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        var result = await database.Get<JobRunner>().RunAsync("housekeeping", "Иванов Иван", CancellationToken.None);

        Assert.Null(result.Error);
        var run = Assert.Single(await database.Get<JobQueries>().HistoryAsync("housekeeping", 10, null, CancellationToken.None));
        Assert.Equal((JobRunState.Done, "Иванов Иван", database.Clock.Now.UtcDateTime), (run.State, run.Trigger, run.FinishedAt!.Value));
    }

    [Theory, EachDatabase]
    public async Task A_failure_is_recorded_and_does_not_throw(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await db.Database.ExecuteSqlRawAsync("DROP TABLE \"OutboxMessages\"");

        var result = await database.Get<JobRunner>().RunAsync("housekeeping", "schedule", CancellationToken.None);

        var run = Assert.Single(await database.Get<JobQueries>().HistoryAsync("housekeeping", 10, null, CancellationToken.None));
        Assert.Contains("OutboxMessages", result.Error);
        Assert.Equal((JobRunState.Failed, result.Error), (run.State, run.Error));
    }

    [Theory, EachDatabase]
    public async Task A_run_whose_process_died_shows_as_interrupted(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        db.Add(new JobRun { Job = "housekeeping", Server = "a", Trigger = "schedule", StartedAt = database.Clock.Now.UtcDateTime, SeenAt = database.Clock.Now.UtcDateTime });
        await db.SaveChangesAsync();

        var alive = await LastAsync(database);
        database.Clock.Now += JobRun.DeadAfter + TimeSpan.FromSeconds(1);
        var dead = await LastAsync(database);

        Assert.Equal((JobRunState.Running, JobRunState.Interrupted), (alive, dead));
    }

    [Fact]
    public async Task A_job_that_does_not_exist_is_refused_with_the_names_that_do()
    {
        await using var database = await TestDatabase.CreateAsync();

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => database.Get<JobRunner>().RunAsync("make-coffee", "test", CancellationToken.None));

        Assert.Contains("housekeeping", refusal.Message);
    }

    [Fact]
    public async Task Only_administrators_see_the_runs()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var manager = await A.UserAsync(db);
        var administrator = await A.UserAsync(db, Role.Administrator);

        await database.SignInAsync(manager.Id);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<JobQueries>().ListAsync(CancellationToken.None));
        await database.SignInAsync(administrator.Id);
        Assert.Equal(Schedule.Jobs.Count, (await database.Get<JobQueries>().ListAsync(CancellationToken.None)).Count);
    }

    [Fact]
    public void A_set_clock_ticks_on_from_where_it_was_set()
    {
        var wall = new TestClock();
        var clock = new ClockAt(wall);
        clock.Set(new DateTimeOffset(2026, 12, 1, 5, 0, 0, TimeSpan.Zero));

        wall.Now += TimeSpan.FromMinutes(3);

        Assert.Equal(new DateTimeOffset(2026, 12, 1, 5, 3, 0, TimeSpan.Zero), clock.GetUtcNow());
    }

    private static async Task<JobRunState> LastAsync(TestDatabase database) =>
        (await database.Get<JobQueries>().ListAsync(CancellationToken.None)).Single(j => j.Job.Name == "housekeeping").LastRun!.State;
}
