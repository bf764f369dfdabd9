using KamPortal.PerspectivePlans;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.PerspectivePlans;

/// <summary>Versions, and the tasks the actions of the approved one become.</summary>
public sealed class PlanActionTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Approved_actions_are_tasks_of_their_owners(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        await world.ApprovedAsync();

        var tasks = await TasksAsync(world);
        Assert.Equal(["Склад под клиента", "Обучение монтажников"], tasks.Select(t => t.Title));
        Assert.All(tasks, t => Assert.Equal((TaskSource.Plan, world.Manager.Id, WorkTaskStatus.Open), (t.Source, t.AssigneeId!.Value, t.Status)));
        Assert.Equal(new DateOnly(2027, 6, 30), tasks[0].DueOn);
        Assert.Equal($"/accounts/{world.Account.Id}?tab=plans&plan=perspective", tasks[0].Link);
    }

    [Theory, EachDatabase]
    public async Task Task_and_action_close_and_open_together(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        var planId = await world.ApprovedAsync();
        await world.SignInAsync(world.Manager);
        var task = (await TasksAsync(world))[0];

        var receipt = await world.Database.Get<CloseTask>().RunAsync(new() { TaskId = task.Id, Result = "Склад открыт" }, Now);
        var action = (await world.FindAsync(planId)).Actions[0];
        Assert.Equal((ActionStatus.Done, "Склад открыт", A.Monday), (action.Status, action.Note, action.ClosedOn));

        await world.Database.Get<UndoTask>().RunAsync(receipt, Now);
        Assert.Equal((ActionStatus.Open, null), ((await world.FindAsync(planId)).Actions[0].Status, (await world.FindAsync(planId)).Actions[0].ClosedOn));

        await ReportAsync(world, planId, ActionStatus.Done, "1 200,50", "Готово");
        Assert.Equal(WorkTaskStatus.Done, (await TasksAsync(world))[0].Status);
        await ReportAsync(world, planId, ActionStatus.Open, "1 200,50", null);
        Assert.Equal(WorkTaskStatus.Open, (await TasksAsync(world))[0].Status);
        await Assert.ThrowsAsync<RuleViolation>(() => ReportAsync(world, planId, ActionStatus.Cancelled, "0", " "));
        await ReportAsync(world, planId, ActionStatus.Cancelled, "0", "Передумали");
        Assert.Equal((WorkTaskStatus.Cancelled, "Передумали"), ((await TasksAsync(world))[0].Status, (await TasksAsync(world))[0].Result));
    }

    [Fact]
    public async Task What_is_spent_counts_against_the_budget()
    {
        await using var world = await PlanWorld.CreateAsync();
        var planId = await world.ApprovedAsync();
        await world.SignInAsync(world.Manager);
        await ReportAsync(world, planId, ActionStatus.Open, "540 000", null);

        Assert.Equal((540_000m, 90, BudgetState.Warning), ((await world.FindAsync(planId)).Budget.Spent, (await world.FindAsync(planId)).Budget.SpentPercent!.Value, (await world.FindAsync(planId)).Budget.State));
        await ReportAsync(world, planId, ActionStatus.Open, "600 000,01", null);
        Assert.Equal(BudgetState.Over, (await world.FindAsync(planId)).Budget.State);
        await Assert.ThrowsAsync<RuleViolation>(() => ReportAsync(world, planId, ActionStatus.Open, "-1", null));
        await world.SignInAsync(world.Colleague);
        await Assert.ThrowsAsync<RuleViolation>(() => ReportAsync(world, planId, ActionStatus.Open, "1", null, version: 1));
    }

    [Theory, EachDatabase]
    public async Task A_new_version_keeps_the_actions_moves_hands_on_and_drops_their_tasks(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        var first = await world.ApprovedAsync();
        await world.SignInAsync(world.Manager);
        await ReportAsync(world, first, ActionStatus.Open, "100 000", "Идёт");
        var second = await world.DraftAsync();
        var draft = await world.FindAsync(second);
        Assert.Equal((2, 100_000m, 3), (draft.Head.Number, draft.Actions[0].Spent, draft.Milestones.Count));

        await world.WriteAsync(second, PlanPart.Action, draft.Actions[0].Id, PlanField.DueOn, "2027-09-30");
        await world.WriteAsync(second, PlanPart.Action, draft.Actions[0].Id, PlanField.Owner, PlanCells.Typed(world.Colleague.Id));
        await world.Database.Get<ArrangePlanRows>().RemoveAsync(second, PlanPart.Action, draft.Actions[1].Id, Now);
        await world.AddActionAsync(second, "Каталог аналогов", "50000", "2027-01-11", "2027-03-31");
        Assert.Equal(new DateOnly(2027, 6, 30), (await TasksAsync(world))[0].DueOn);
        await world.SubmitAsync(second);
        await world.SignInAsync(world.Head);
        await world.ApproveAsync(second);

        Assert.Equal((PerspectiveStatus.Superseded, PerspectiveStatus.Approved), (await world.StatusAsync(first), await world.StatusAsync(second)));
        var tasks = await TasksAsync(world);
        Assert.Equal(
            [("Склад под клиента", WorkTaskStatus.Open, new DateOnly(2027, 9, 30)), ("Обучение монтажников", WorkTaskStatus.Cancelled, new DateOnly(2028, 2, 28)), ("Каталог аналогов", WorkTaskStatus.Open, new DateOnly(2027, 3, 31))],
            tasks.Select(t => (t.Title, t.Status, t.DueOn)));
        Assert.Equal(world.Colleague.Id, tasks[0].AssigneeId);
        await world.SignInAsync(world.Colleague);
        Assert.NotNull(await world.Database.Get<PerspectivePlanQueries>().FindAsync(second, Now));
    }

    [Fact]
    public async Task Versions_are_compared_row_by_row()
    {
        await using var world = await PlanWorld.CreateAsync();
        var first = await world.ApprovedAsync();
        var second = await world.DraftAsync();
        var draft = await world.FindAsync(second);
        await world.WriteAsync(second, PlanPart.Plan, 0, PlanField.Budget, "900000");
        await world.WriteAsync(second, PlanPart.Action, draft.Actions[0].Id, PlanField.Cost, "350000");
        await world.Database.Get<ArrangePlanRows>().RemoveAsync(second, PlanPart.Action, draft.Actions[1].Id, Now);
        await world.AddActionAsync(second, "Каталог аналогов", "50000", "2027-01-11", "2027-03-31");

        var comparison = (await world.Database.Get<PerspectivePlanQueries>().CompareAsync(first, second, Now))!;
        var actions = comparison.Sections.Single(s => s.Part == PlanPart.Action).Rows;
        Assert.Equal([PlanChange.Changed, PlanChange.Added, PlanChange.Removed], actions.Select(r => r.Change));
        Assert.Equal([PlanField.Cost], actions[0].Cells.Where(c => c.IsChanged).Select(c => c.Field));
        Assert.All(comparison.Sections.Single(s => s.Part == PlanPart.Milestone).Rows, r => Assert.Equal(PlanChange.Same, r.Change));
        Assert.Equal(4, comparison.Changes);
        Assert.Null(await world.Database.Get<PerspectivePlanQueries>().CompareAsync(first, int.MaxValue, Now));
    }

    private static async Task ReportAsync(PlanWorld world, int planId, ActionStatus status, string? spent, string? note, int? version = null)
    {
        var action = version is null ? (await world.FindAsync(planId)).Actions[0] : null;
        string key;
        await using (var db = world.Database.OpenAsSystem())
        {
            key = await db.PlanActions.Where(a => a.PlanId == planId).OrderBy(a => a.Order).Select(a => a.Key).FirstAsync(Now);
        }

        await world.Database.Get<ReportAction>().RunAsync(
            new() { AccountId = world.Account.Id, ActionKey = key, Status = status, Spent = spent, Note = note, Version = version ?? action!.ProgressVersion }, Now);
    }

    private static async Task<List<WorkTask>> TasksAsync(PlanWorld world)
    {
        await using var db = world.Database.OpenAsSystem();
        return await db.WorkTasks.AsNoTracking().OrderBy(t => t.Id).ToListAsync(Now);
    }
}
