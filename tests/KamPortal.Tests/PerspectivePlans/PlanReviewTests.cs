using KamPortal.Jobs;
using KamPortal.PerspectivePlans;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.PerspectivePlans;

/// <summary>Plans are looked at again, and whoever has to is reminded.</summary>
public sealed class PlanReviewTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Approvals_that_wait_for_me_come_first_and_the_oldest_plan_on_top(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        var planId = await world.CompleteAsync();
        await world.SubmitAsync(planId);
        await world.SignInAsync(world.Head);
        var list = world.Database.Get<PlanListQueries>();

        Assert.Equal([planId], (await list.ListAsync(PerspectiveFilter.All, Now)).Waiting.Select(r => r.Head.Id));
        await world.SignInAsync(world.Director);
        Assert.Empty((await list.ListAsync(PerspectiveFilter.All, Now)).Waiting);
        await world.SignInAsync(world.Colleague);
        Assert.Empty((await list.ListAsync(PerspectiveFilter.All, Now)).Rows);

        await world.SignInAsync(world.Head);
        await world.ApproveAsync(planId);
        world.Database.Clock.Now = world.Database.Clock.Now.AddMonths(4);
        var later = await list.ListAsync(PerspectiveFilter.Due, Now);
        Assert.True(Assert.Single(later.Rows).IsReviewDueOn(later.Today));
        Assert.Equal(A.Monday, later.Rows[0].SeenOn);
        Assert.Equal((2, 0, 0), (later.Rows[0].Actions, later.Rows[0].Done, later.Rows[0].Overdue));
    }

    [Theory, EachDatabase]
    public async Task A_review_is_noted_with_the_day_of_the_next(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        var planId = await world.ApprovedAsync();
        var review = world.Database.Get<ReviewPlan>();
        await Assert.ThrowsAsync<RuleViolation>(() => review.RunAsync(planId, "Поздно", A.Monday, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => review.RunAsync(planId, "Далеко", A.Monday.AddMonths(12).AddDays(1), Now));
        await review.RunAsync(planId, "Ускорить обучение", A.Monday.AddMonths(2), Now);

        var seen = (await world.Database.Get<PlanReviewQueries>().FindAsync(planId, Now))!;
        Assert.Equal(("Ускорить обучение", "Орлова Иван", A.Monday.AddMonths(2)), (seen.Notes[0].Text, seen.Notes[0].By, seen.Plan.Head.NextReviewOn!.Value));
        Assert.Equal((1, 1, null, null), (seen.Position, seen.Count, seen.PreviousId, seen.NextId));
        await world.SignInAsync(world.Manager);
        await Assert.ThrowsAsync<RuleViolation>(() => review.RunAsync(planId, "Сам", A.Monday.AddMonths(2), Now));
    }

    [Fact]
    public async Task Reminders_come_a_week_before_on_the_day_and_once()
    {
        await using var world = await PlanWorld.CreateAsync();
        await world.ApprovedAsync();
        var due = world.Database.Clock.Now.AddMonths(3);

        foreach (var (at, told) in new[] { (due.AddDays(-8), 0), (due.AddDays(-7), 1), (due.AddDays(-1), 1), (due, 2), (due.AddDays(5), 2) })
        {
            world.Database.Clock.Now = at;
            await RunJobAsync(world);
            await RunJobAsync(world);
            Assert.Equal(told, await ToldAsync(world, "perspective-review:"));
        }
    }

    [Fact]
    public async Task A_plan_that_waits_longer_than_a_week_is_brought_to_mind_once()
    {
        await using var world = await PlanWorld.CreateAsync();
        await world.SubmitAsync(await world.CompleteAsync());
        var submitted = world.Database.Clock.Now;

        foreach (var (days, told) in new[] { (7, 0), (8, 1), (20, 1) })
        {
            world.Database.Clock.Now = submitted.AddDays(days);
            await RunJobAsync(world);
            Assert.Equal(told, await ToldAsync(world, "perspective-waiting:"));
        }
    }

    private static async Task RunJobAsync(PlanWorld world)
    {
        world.Database.Viewers.Viewer = Viewer.System("jobs");
        await world.Database.Get<PlanReviewJob>().RunAsync(new JobReport(), Now);
    }

    private static async Task<int> ToldAsync(PlanWorld world, string prefix)
    {
        await using var db = world.Database.OpenAsSystem();
        return await db.Notifications.CountAsync(n => n.Key.StartsWith(prefix) && n.UserId == world.Head.Id, Now);
    }
}
