using KamPortal.Accounts;
using KamPortal.Jobs;
using KamPortal.KeyAccounts;
using KamPortal.Notifications;
using KamPortal.Staff;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.KeyAccounts;

public sealed class KeyReviewJobTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_review_is_announced_30_7_and_0_days_before_and_told_upwards_when_late(DatabaseKind kind)
    {
        await using var it = await KeyCase.CreateAsync(kind);
        var account = await it.KeyAsync(change: f => f.NextReviewOn = A.Monday.AddDays(31));
        await it.Database.SignInAsync(it.Anna.Id);
        Assert.Equal((0, 0, 0), await RunAsync(it, 0));

        Assert.Equal((1, 1, 0), await RunAsync(it, 1));
        Assert.Equal((1, 1, 0), await RunAsync(it, 1)); // once a cause, however often it runs
        Assert.Equal((1, 1, 0), await RunAsync(it, 20));
        Assert.Equal((1, 2, 0), await RunAsync(it, 24));
        Assert.Equal((1, 3, 0), await RunAsync(it, 31));
        Assert.Equal((1, 3, 1), await RunAsync(it, 32));
        Assert.Equal((1, 3, 1), await RunAsync(it, 60));

        await using var db = it.Database.OpenAsSystem();
        var task = await db.WorkTasks.SingleAsync(Now);
        Assert.Equal((it.Anna.Id, TaskSource.KeyStatus, A.Monday.AddDays(31)), (task.AssigneeId, task.Source, task.DueOn));
        Assert.Equal($"/accounts/{account}?tab=key", task.Link);
        Assert.Contains("Вектор", task.Title, StringComparison.Ordinal);

        // Being judged again says enough, and the decision closes the task.
        var candidacy = await it.ProposeAsync(account);
        await it.ScoreAsync(candidacy);
        await it.Database.SignInAsync(it.Head.Id);
        await it.DecideAsync(account);
        Assert.Equal(WorkTaskStatus.Done, (await db.WorkTasks.AsNoTracking().SingleAsync(Now)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_rejected_account_is_judged_again_as_well(DatabaseKind kind)
    {
        await using var it = await KeyCase.CreateAsync(kind);
        var account = await it.AccountAsync();
        await it.Database.SignInAsync(it.Head.Id);
        await it.ProposeAsync(account, KeyLevel.Company);
        await it.DecideAsync(account, KeyResult.Rejected, KeyLevel.Company);

        Assert.Equal((1, 1, 2), await RunAsync(it, 182)); // the head and, for the company, the director
    }

    [Theory, EachDatabase]
    public async Task Whoever_decides_hears_of_a_candidate_left_undecided(DatabaseKind kind)
    {
        await using var it = await KeyCase.CreateAsync(kind);
        var account = await it.AccountAsync();
        await it.Database.SignInAsync(it.Anna.Id);
        var candidacy = await it.ProposeAsync(account);
        Assert.Equal((0, 0, 0), await RunAsync(it, 14));
        Assert.Equal((1, 0, 1), await RunAsync(it, 15));
        Assert.Equal((1, 0, 1), await RunAsync(it, 16));

        await using var db = it.Database.OpenAsSystem();
        Assert.Equal((it.Head.Id, KeyTaskKey.ToDecide(candidacy)), ((await db.WorkTasks.SingleAsync(Now)).AssigneeId!.Value, (await db.WorkTasks.SingleAsync(Now)).SourceKey));
        await it.Database.SignInAsync(it.Director.Id);
        var board = await it.Database.Get<KeyBoardQueries>().FindAsync(new(OverdueOnly: true), Now);
        Assert.True(Assert.Single(board.Lanes[1].Cards).IsOverdue);
    }

    [Theory, EachDatabase]
    public async Task An_allowance_that_ends_is_told_while_the_manager_is_over_the_limit(DatabaseKind kind)
    {
        await using var it = await KeyCase.CreateAsync(kind);
        await it.HoldAsync(15);
        var over = await it.KeyAsync("Сверх", change: f => (f.OverrideReason, f.OverrideUntilOn) = ("На время отпуска", A.Monday.AddDays(40)));
        await it.Database.SignInAsync(it.Anna.Id);

        Assert.Equal((0, 0, 0), await RunAsync(it, 9));
        Assert.Equal((1, 0, 1), await RunAsync(it, 10));
        Assert.Equal((1, 0, 2), await RunAsync(it, 41));
        await it.Database.SignInAsync(it.Head.Id);
        Assert.Equal((16, 1), (await it.Database.Get<KeyManagerQueries>().ListAsync(Now)).Select(m => (m.Keys, m.OverridesOver)).Single());

        await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<ExtendKeyOverride>().RunAsync(new() { AccountId = over, UntilOn = A.Monday.AddDays(90) }, Now));
        await it.Database.Get<ExtendKeyOverride>().RunAsync(new() { AccountId = over, Reason = "Отпуск продлён", UntilOn = A.Monday.AddDays(90) }, Now);
        Assert.Equal(0, (await it.Database.Get<KeyManagerQueries>().ListAsync(Now)).Single().OverridesOver);
        await it.Database.SignInAsync(it.Anna.Id);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<ExtendKeyOverride>().RunAsync(new() { AccountId = over, Reason = "Сама себе", UntilOn = A.Monday.AddDays(95) }, Now));
    }

    [Theory, EachDatabase]
    public async Task Owners_changed_by_an_import_and_data_that_came_later_are_caught_up_with(DatabaseKind kind)
    {
        await using var it = await KeyCase.CreateAsync(kind);
        var account = await it.KeyAsync();
        var waiting = await it.AccountAsync("Ждёт");
        await it.KnowAsync(waiting, null, null, null);
        await it.ProposeAsync(waiting);
        await it.KnowAsync(waiting, 1_000m, 0m, 100m);
        await using (var db = it.Database.OpenAsSystem())
        {
            (await db.Accounts.Include(a => a.Ownership).SingleAsync(a => a.Id == account, Now)).HandOver(it.Boris.Id, A.Monday, "Импорт");
            await db.SaveChangesAsync(Now);
        }

        await it.Database.Get<KeyReviewJob>().RunAsync(new JobReport(), Now);

        await using var after = it.Database.OpenAsSystem();
        Assert.Equal(KeyStatus.Candidate, (await it.LoadAsync(account)).ManagerKeyStatus);
        Assert.Equal(it.Boris.Id, (await after.KeyCandidacies.SingleAsync(c => c.AccountId == account && c.Stage != CandidacyStage.Decided, Now)).ManagerId);
        Assert.Equal(CandidacyStage.DataCollected, (await after.KeyCandidacies.SingleAsync(c => c.AccountId == waiting, Now)).Stage);
    }

    /// <returns>Tasks of key status, notices of reviews to the owner, notices to whoever stands above.</returns>
    private static async Task<(int Tasks, int Owner, int Above)> RunAsync(KeyCase it, int day)
    {
        var viewer = it.Database.Viewers.Viewer;
        it.Database.Viewers.Viewer = Viewer.System(KeyReviewJob.Name);
        it.Database.Clock.Now = new DateTimeOffset(A.Monday.AddDays(day).ToDateTime(new TimeOnly(2, 20)), TimeSpan.Zero);
        var report = new JobReport();
        await it.Database.Get<KeyReviewJob>().RunAsync(report, Now);
        it.Database.Viewers.Viewer = viewer;
        Assert.Equal(0, report.Failed);
        await using var db = it.Database.OpenAsSystem();
        var told = await db.Notifications.Where(n => !n.Key.StartsWith("key-decision")).Select(n => n.UserId).ToListAsync(Now);
        return (await db.WorkTasks.CountAsync(t => t.Source == TaskSource.KeyStatus, Now), told.Count(u => u == it.Anna.Id), told.Count(u => u != it.Anna.Id));
    }
}
