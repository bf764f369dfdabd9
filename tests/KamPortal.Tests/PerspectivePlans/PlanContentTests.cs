using KamPortal.Data;
using KamPortal.PerspectivePlans;
using KamPortal.Potentials;
using KamPortal.Staff;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.PerspectivePlans;

/// <summary>What may stand in a plan, how two people write at once, and that an approved one stays as it is.</summary>
public sealed class PlanContentTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_draft_starts_with_the_figures_of_today_and_a_milestone_a_year(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        await using (var db = world.Database.OpenAsSystem())
        {
            db.Add(PotentialRecord.Of(world.Account.Id, null, 8_000_000, PotentialSource.Estimate, PotentialConfidence.Medium, A.Monday, null, DateTime.UnixEpoch));
            db.Add(new KamPortal.Orders.AccountMonthSales { AccountId = world.Account.Id, Month = new DateOnly(2026, 10, 1), Amount = 2_000_000, Orders = 1 });
            await db.SaveChangesAsync(Now);
        }

        var plan = await world.FindAsync(await world.DraftAsync());

        Assert.Equal((2_000_000m, 8_000_000m, 25m, 6_000_000m), (plan.Snapshot!.Sales, plan.Snapshot.Potential!.Value, plan.Snapshot.SharePercent!.Value, plan.Snapshot.Gap!.Value));
        Assert.Equal([2027, 2028, 2029], plan.Milestones.Select(m => m.Year));
        Assert.Equal((PerspectiveStatus.Draft, 1), (plan.Head.Status, plan.Head.Number));
    }

    [Theory]
    [InlineData("1 200 000,50", "1 200 000,5")]
    [InlineData("1200000.5", "1 200 000,5")]
    [InlineData("1 200 000", "1 200 000")]
    [InlineData("0", "0")]
    [InlineData("", "0")]
    public async Task Money_is_typed_as_people_write_it(string typed, string becomes)
    {
        await using var world = await PlanWorld.CreateAsync();
        Assert.Equal(becomes, await world.WriteAsync(await world.DraftAsync(), PlanPart.Plan, 0, PlanField.Budget, typed));
    }

    [Theory]
    [InlineData(PlanField.Sales, "-1")]
    [InlineData(PlanField.Sales, "много")]
    [InlineData(PlanField.Sales, "99999999999999")]
    [InlineData(PlanField.SharePercent, "101")]
    [InlineData(PlanField.SharePercent, "-1")]
    [InlineData(PlanField.SharePercent, "12,5")]
    public async Task What_is_no_value_of_the_cell_is_refused_in_words(PlanField field, string typed)
    {
        await using var world = await PlanWorld.CreateAsync();
        var planId = await world.DraftAsync();
        var milestone = (await world.FindAsync(planId)).Milestones[0];

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => world.WriteAsync(planId, PlanPart.Milestone, milestone.Id, field, typed));
        Assert.Equal(field.ToString(), refusal.Field);
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("100 %", "100")]
    [InlineData("", "")]
    public async Task A_share_is_0_to_100_or_open(string typed, string becomes)
    {
        await using var world = await PlanWorld.CreateAsync();
        var planId = await world.DraftAsync();
        Assert.Equal(becomes, await world.WriteAsync(planId, PlanPart.Milestone, (await world.FindAsync(planId)).Milestones[0].Id, PlanField.SharePercent, typed));
    }

    [Fact]
    public async Task What_is_missing_is_told_and_keeps_from_submitting()
    {
        await using var world = await PlanWorld.CreateAsync();
        var planId = await world.DraftAsync();

        var problems = (await world.FindAsync(planId)).Problems;
        Assert.Equal([PlanPart.Plan, PlanPart.Milestone, PlanPart.Milestone, PlanPart.Milestone, PlanPart.Action], problems.Select(p => p.Part));
        await Assert.ThrowsAsync<RuleViolation>(() => world.SubmitAsync(planId));
        Assert.Equal(PerspectiveStatus.Draft, await world.StatusAsync(planId));
    }

    [Theory]
    [InlineData("2026-12-31", "2027-06-30", true)]
    [InlineData("2027-01-01", "2029-12-31", false)]
    [InlineData("2029-06-01", "2030-01-01", true)]
    [InlineData("2028-06-02", "2028-06-01", true)]
    [InlineData("2028-06-01", "2028-06-01", false)]
    public async Task Actions_lie_within_the_years_of_the_plan(string startsOn, string dueOn, bool isRefused)
    {
        await using var world = await PlanWorld.CreateAsync();
        var planId = await world.CompleteAsync();
        var rowId = await world.AddActionAsync(planId, "Испытания", "0", startsOn, dueOn);

        Assert.Equal(isRefused, (await world.FindAsync(planId)).Problems.Any(p => p.RowId == rowId));
    }

    [Fact]
    public async Task Whoever_left_is_no_owner_of_an_action()
    {
        await using var world = await PlanWorld.CreateAsync();
        var planId = await world.CompleteAsync();
        var action = (await world.FindAsync(planId)).Actions[0];
        await world.WriteAsync(planId, PlanPart.Action, action.Id, PlanField.Owner, PlanCells.Typed(world.Colleague.Id));
        await using (var db = world.Database.OpenAsSystem())
        {
            (await db.PortalUsers.SingleAsync(u => u.Id == world.Colleague.Id, Now)).IsEnabled = false;
            await db.SaveChangesAsync(Now);
        }

        Assert.Contains((await world.FindAsync(planId)).Problems, p => p.RowId == action.Id && p.Text.Contains("Белов", StringComparison.Ordinal));
        var other = (await world.FindAsync(planId)).Actions[1];
        await Assert.ThrowsAsync<RuleViolation>(() => world.WriteAsync(planId, PlanPart.Action, other.Id, PlanField.Owner, PlanCells.Typed(world.Colleague.Id)));
    }

    [Theory]
    [InlineData("500000", true)]
    [InlineData("499999,99", false)]
    public async Task The_actions_cost_at_most_the_budget(string budget, bool mayBeSubmitted)
    {
        await using var world = await PlanWorld.CreateAsync();
        var planId = await world.CompleteAsync();
        await world.WriteAsync(planId, PlanPart.Plan, 0, PlanField.Budget, budget);

        var plan = await world.FindAsync(planId);
        Assert.Equal(mayBeSubmitted ? 0 : 0.01m, plan.Budget.Excess);
        if (mayBeSubmitted)
        {
            await world.SubmitAsync(planId);
        }
        else
        {
            Assert.Contains("больше бюджета", (await Assert.ThrowsAsync<RuleViolation>(() => world.SubmitAsync(planId))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_over_the_budget_is_not_approved_either()
    {
        await using var world = await PlanWorld.CreateAsync();
        var planId = await world.CompleteAsync();
        await world.SubmitAsync(planId);
        await world.WriteAsync(planId, PlanPart.Plan, 0, PlanField.Budget, "1");
        await world.SignInAsync(world.Head);

        await Assert.ThrowsAsync<RuleViolation>(() => world.ApproveAsync(planId));
        Assert.Equal(PerspectiveStatus.Submitted, await world.StatusAsync(planId));
    }

    [Theory]
    [InlineData(100, 0, null, BudgetState.Good)]
    [InlineData(100, 89.99, 90, BudgetState.Good)]
    [InlineData(100, 90, 90, BudgetState.Warning)]
    [InlineData(100, 100, 100, BudgetState.Warning)]
    [InlineData(100, 100.01, 100, BudgetState.Over)]
    [InlineData(0, 0, null, BudgetState.Good)]
    [InlineData(0, 1, 9999, BudgetState.Over)]
    public void Spending_is_judged_exactly(decimal planned, decimal spent, int? percent, BudgetState state)
    {
        var budget = new PlanBudget(planned, 0, spent, 90);
        Assert.Equal((percent ?? budget.SpentPercent, state, planned - spent), (budget.SpentPercent, budget.State, budget.Left));
    }

    [Fact]
    public async Task Two_who_write_in_different_cells_are_merged_and_in_the_same_one_are_told()
    {
        await using var world = await PlanWorld.CreateAsync();
        var planId = await world.DraftAsync();
        var write = world.Database.Get<WritePlanCell>();
        await write.RunAsync(new() { PlanId = planId, Part = PlanPart.Plan, Field = PlanField.Vision, Typed = "Видение менеджера", Seen = "" }, Now);
        await world.SignInAsync(world.Head);
        await write.RunAsync(new() { PlanId = planId, Part = PlanPart.Plan, Field = PlanField.Today, Typed = "Позиция руководителя", Seen = "" }, Now);

        var refusal = await Assert.ThrowsAsync<CellEditedMeanwhile>(() => write.RunAsync(new() { PlanId = planId, Part = PlanPart.Plan, Field = PlanField.Vision, Typed = "Видение руководителя", Seen = "" }, Now));
        Assert.Equal("Видение менеджера", refusal.Current);
        Assert.Contains("Смирнова", refusal.Message, StringComparison.Ordinal);
        var plan = await world.FindAsync(planId);
        Assert.Equal(("Видение менеджера", "Позиция руководителя"), (plan.Vision, plan.Position));
    }

    [Fact]
    public async Task A_row_taken_out_comes_back_as_it_was()
    {
        await using var world = await PlanWorld.CreateAsync();
        var planId = await world.CompleteAsync();
        var rows = world.Database.Get<ArrangePlanRows>();
        var before = (await world.FindAsync(planId)).Actions[0];
        await rows.RestoreAsync(await rows.RemoveAsync(planId, PlanPart.Action, before.Id, Now), Now);

        var after = (await world.FindAsync(planId)).Actions[0];
        Assert.Equal(before with { Id = after.Id }, after);
    }

    [Fact]
    public async Task Other_years_keep_what_was_written_and_say_what_falls_out()
    {
        await using var world = await PlanWorld.CreateAsync();
        var planId = await world.DraftAsync();
        var rows = world.Database.Get<ArrangePlanRows>();
        await world.WriteAsync(planId, PlanPart.Milestone, (await world.FindAsync(planId)).Milestones[0].Id, PlanField.Sales, "5");
        await rows.SpanAsync(planId, 2028, 5, Now);

        var plan = await world.FindAsync(planId);
        Assert.Equal([2027, 2028, 2029, 2030, 2031, 2032], plan.Milestones.Select(m => m.Year));
        var stray = plan.Milestones[0].Id;
        Assert.Contains(plan.Problems, p => p.RowId == stray);
        await rows.RemoveAsync(planId, PlanPart.Milestone, stray, Now);
        await Assert.ThrowsAsync<RuleViolation>(() => rows.RemoveAsync(planId, PlanPart.Milestone, plan.Milestones[1].Id, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => rows.SpanAsync(planId, 2028, 1, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => rows.SpanAsync(planId, 2028, 6, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => rows.SpanAsync(planId, 2025, 3, Now));
    }

    [Theory, EachDatabase]
    public async Task No_verb_changes_an_approved_plan(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        var planId = await world.ApprovedAsync();
        var plan = await world.FindAsync(planId);
        var rows = world.Database.Get<ArrangePlanRows>();
        Func<Task>[] verbs =
        [
            () => world.WriteAsync(planId, PlanPart.Plan, 0, PlanField.Vision, "Другое"),
            () => world.WriteAsync(planId, PlanPart.Milestone, plan.Milestones[0].Id, PlanField.Sales, "1"),
            () => world.WriteAsync(planId, PlanPart.Action, plan.Actions[0].Id, PlanField.Cost, "1"),
            () => rows.AddAsync(planId, PlanPart.Risk, Now),
            () => rows.RemoveAsync(planId, PlanPart.Action, plan.Actions[0].Id, Now),
            () => rows.SpanAsync(planId, 2027, 5, Now),
            () => world.Database.Get<DraftPerspectivePlan>().DiscardAsync(planId, Now),
            () => world.Database.Get<DraftPerspectivePlan>().RefreshAsync(planId, Now),
            () => world.SubmitAsync(planId),
            () => world.ApproveAsync(planId),
            () => world.ReturnAsync(planId),
        ];
        foreach (var person in new[] { world.Manager, world.Head, world.Director })
        {
            await world.SignInAsync(person);
            foreach (var verb in verbs)
            {
                await Assert.ThrowsAsync<RuleViolation>(verb);
            }
        }

        var after = await world.FindAsync(planId);
        Assert.Equal((plan.Version, plan.Vision, 2), (after.Version, after.Vision, after.Actions.Count));
    }

    [Fact]
    public async Task A_save_past_the_verbs_is_refused_as_well()
    {
        await using var world = await PlanWorld.CreateAsync();
        var planId = await world.ApprovedAsync();
        Action<PerspectivePlan, KamDbContext>[] changes =
        [
            (plan, _) => plan.Vision = "Другое",
            (plan, _) => plan.Actions[0].Cost = 1,
            (plan, _) => plan.Risks.Add(new PlanRisk { Text = "Новый" }),
            (plan, _) => plan.Milestones.RemoveAt(0),
            (plan, db) => db.Remove(plan),
            (_, db) => db.Add(new PlanObstacle { PlanId = planId, Text = "Мимо плана" }),
            (plan, db) => db.Entry(plan).Property(p => p.Status).CurrentValue = PerspectiveStatus.Draft,
            (plan, db) => db.Entry(plan).Property(p => p.AuthorId).CurrentValue = world.Head.Id,
        ];
        foreach (var change in changes)
        {
            await using var db = world.Database.OpenAsSystem();
            change(await PlanDoor.LoadAsync(db, planId, Now), db);
            Assert.Equal(PerspectiveMessages.Immutable, (await Assert.ThrowsAsync<RuleViolation>(() => db.SaveChangesAsync(Now))).Message);
        }

        // A row whose plan nobody loaded.
        await using var other = world.Database.OpenAsSystem();
        (await other.PlanActions.FirstAsync(a => a.PlanId == planId, Now)).Text = "Тихо";
        await Assert.ThrowsAsync<RuleViolation>(() => other.SaveChangesAsync(Now));
    }
}
