using KamPortal.Data;
using KamPortal.Demo;
using KamPortal.PerspectivePlans;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Demo;

/// <summary>The perspective plans of domain.md §6.1.</summary>
public sealed class DemoPerspectivePlansTests(SeededDemo demo) : IClassFixture<SeededDemo>, IAsyncDisposable
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private readonly KamDbContext db = demo.Database.OpenAsSystem();

    [Fact]
    public async Task Five_plans_stand_where_plans_can_stand()
    {
        var plans = await db.PerspectivePlans.Include(p => p.Actions).OrderBy(p => p.Id).ToListAsync(Now);

        Assert.Equal(DemoPerspectivePlans.PlanCount, plans.Count);
        Assert.Equal(5, plans.Select(p => p.AccountId).Distinct().Count());
        Assert.Equal(
            [PerspectiveStatus.Superseded, PerspectiveStatus.Approved, PerspectiveStatus.Approved, PerspectiveStatus.Submitted, PerspectiveStatus.Draft, PerspectiveStatus.Returned],
            plans.Select(p => p.Status));
        Assert.True(Assert.Single(plans, p => p.Excess > 0).Status == PerspectiveStatus.Draft);
        Assert.All(plans, p => Assert.NotEqual(p.AuthorId, p.DecidedById));
        foreach (var plan in plans.Where(p => p.Status is PerspectiveStatus.Submitted or PerspectiveStatus.Approved))
        {
            Assert.Empty(PlanProblems.Of(await PlanDoor.LoadAsync(db, plan.Id, Now)));
        }
    }

    [Fact]
    public async Task One_is_behind_nearly_spent_and_was_not_looked_at_for_months()
    {
        var head = await db.PortalUsers.SingleAsync(u => u.LastName == "Орлова", Now);
        await demo.Database.SignInAsync(head.Id);
        var list = await demo.Database.Get<PlanListQueries>().ListAsync(PerspectiveFilter.Due, Now);
        var row = Assert.Single(list.Rows);

        Assert.Equal((95, BudgetState.Warning, 2, 1), (row.Budget.SpentPercent!.Value, row.Budget.State, row.Overdue, row.Done));
        Assert.Equal(list.Today.AddMonths(-DemoPerspectivePlans.UnseenMonths), row.SeenOn);
        Assert.Single(list.Waiting);
    }

    [Fact]
    public async Task Their_actions_are_tasks()
    {
        var progress = await db.ActionProgress.Include(p => p.Task).ToListAsync(Now);

        Assert.Equal(8, progress.Count);
        Assert.All(progress, p => Assert.Equal((p.Status == ActionStatus.Open, TaskSource.Plan), (p.Task!.Status == WorkTaskStatus.Open, p.Task.Source)));
        Assert.All(progress.Where(p => p.Status == ActionStatus.Done), p => Assert.Equal(p.ClosedOn, p.Task!.ClosedOn));
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();
}
