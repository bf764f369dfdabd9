using System.IO.Compression;
using KamPortal.Accounts;
using KamPortal.OperationalPlans;
using KamPortal.Orders;
using KamPortal.PerspectivePlans;
using KamPortal.Tests.AccountPlans;
using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.OperationalPlans;

public sealed class OperationalPlanTests
{
    private static readonly DateOnly Quarter = new(2027, 1, 1);

    [Theory, EachDatabase]
    public async Task A_plan_grows_from_the_same_months_of_last_year_over_the_year_border_and_returns_count(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        var (valves, pumps, drives) = await GroupsAsync(it);
        Sell(it, new(2026, 1, 1), valves, 1000);
        Sell(it, new(2026, 3, 1), valves, 500);
        Sell(it, new(2025, 12, 1), valves, 7777);
        Sell(it, new(2026, 4, 1), valves, 8888);
        Sell(it, new(2026, 2, 1), pumps, -300);
        Sell(it, new(2026, 2, 1), null, 100);
        await it.Db.SaveChangesAsync(PlanCase.Now);

        await it.Get<CreateOperationalPlan>().RunAsync(new() { AccountId = it.Client, Period = PlanPeriod.Quarter, On = new(2027, 2, 14), GrowthPercent = 10 }, PlanCase.Now);

        var plan = (await it.Get<OperationalPlanQueries>().FindAsync(it.Client, PlanPeriod.Quarter, Quarter, PlanCase.Now))!;
        Assert.Equal([(null, 1430m), (valves, 1650m)], plan.Lines.Select(l => (l.ProductGroupId, l.Figures!.Planned!.Value)));
        Assert.Equal((1430m, 0m, PlanHealth.Future), (plan.Sales.Planned, plan.Sales.Fact, plan.Sales.Health));
        Assert.Equal("On", (await Assert.ThrowsAsync<RuleViolation>(() => it.Get<CreateOperationalPlan>().RunAsync(new() { AccountId = it.Client, Period = PlanPeriod.Quarter, On = Quarter }, PlanCase.Now))).Field);
        await it.Get<CreateOperationalPlan>().RunAsync(new() { AccountId = it.Client, Period = PlanPeriod.Month, On = Quarter, From = PlanBase.Empty }, PlanCase.Now);
        Assert.NotEqual(0, drives);
    }

    [Theory, EachDatabase]
    public async Task Facts_stand_beside_the_plan_with_pace_and_what_is_outside_it(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        var (valves, pumps, drives) = await GroupsAsync(it);
        Sell(it, new(2026, 11, 1), valves, 800);
        Sell(it, new(2026, 11, 1), pumps, -50);
        Sell(it, new(2026, 11, 1), drives, 30);
        Sell(it, new(2026, 10, 1), valves, 9999);
        Done(it, TouchType.Call, new(2026, 11, 2));
        Done(it, TouchType.Visit, new(2026, 11, 20));
        Done(it, TouchType.Call, new(2026, 10, 31));
        await it.Db.SaveChangesAsync(PlanCase.Now);
        var id = await it.Get<CreateOperationalPlan>().RunAsync(new() { AccountId = it.Client, On = A.Monday, From = PlanBase.Empty }, PlanCase.Now);
        await it.Get<SaveOperationalPlan>().RunAsync(
            new()
            {
                PlanId = id, Version = 1, Note = "Ремонт в декабре",
                Lines =
                [
                    new() { Kind = OperationalLineKind.Sales, ProductGroupId = valves, Planned = 1000 }, new() { Kind = OperationalLineKind.Sales, ProductGroupId = pumps, Planned = 200 },
                    new() { Kind = OperationalLineKind.Touches, Planned = 4 }, new() { Kind = OperationalLineKind.Touches, TouchType = TouchType.Call, Planned = 3 },
                ],
            },
            PlanCase.Now);

        var plan = (await it.Get<OperationalPlanQueries>().FindAsync(it.Client, PlanPeriod.Month, null, PlanCase.Now))!;
        Assert.Equal([(800m, 80), (-50m, -25), (2m, 50), (1m, 33)], plan.Lines.Select(l => (l.Figures!.Fact, l.Figures.Percent!.Value)));
        Assert.Equal((1200m, 780m, 30m), (plan.Sales.Planned, plan.Sales.Fact, plan.OutsideSales));
        Assert.Equal((4m, 2m), (plan.Touches.Planned, plan.Touches.Fact));

        // November 2026 with the public holiday of the 4th alone: 20 working days, 15 of them through Monday the 23rd.
        Assert.Equal(new PeriodPace(15, 20, false), plan.Pace);
        Assert.Equal(1040m, plan.Sales.Forecast);
        var row = Assert.Single((await it.Get<OperationalListQueries>().PageAsync(new(PlanPeriod.Month, new(2026, 11, 1)), PlanCase.Now)).Rows);
        Assert.Equal((plan.Sales, plan.Touches), (row.Sales, row.Touches));
    }

    [Theory, EachDatabase]
    public async Task Actions_are_tasks_of_My_day_and_close_with_them(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        var id = await it.Get<CreateOperationalPlan>().RunAsync(new() { AccountId = it.Client, On = A.Monday, From = PlanBase.Empty }, PlanCase.Now);
        var due = new DateOnly(2026, 11, 27);
        await SaveAsync(it, id, new() { Kind = OperationalLineKind.Action, Text = "Показать приводы", DueOn = due }, new() { Kind = OperationalLineKind.Action, Text = "Обучить смену", DueOn = due, OwnerId = it.Boris });

        var tasks = await it.Db.WorkTasks.AsNoTracking().OrderBy(t => t.Id).ToListAsync(PlanCase.Now);
        Assert.Equal([(it.Anna, "Показать приводы", due), (it.Boris, "Обучить смену", due)], tasks.Select(t => (t.AssigneeId!.Value, t.Title, t.DueOn)));
        await it.Get<CloseTask>().RunAsync(new() { TaskId = tasks[0].Id }, PlanCase.Now);
        var lines = (await PlanAsync(it)).Lines;
        Assert.Equal([LineStatus.Done, LineStatus.Open], lines.Select(l => l.Status));
        await it.SignInAsync(it.Boris);
        Assert.NotNull(await it.Get<OperationalPlanQueries>().FindAsync(it.Client, PlanPeriod.Month, null, PlanCase.Now));

        await it.SignInAsync(it.Anna);
        await SaveAsync(it, id, Form(lines[0]), Form(lines[1], LineStatus.Done));
        Assert.Equal(WorkTaskStatus.Done, (await it.Db.WorkTasks.AsNoTracking().SingleAsync(t => t.Id == tasks[1].Id, PlanCase.Now)).Status);
        await SaveAsync(it, id, Form(lines[0]), Form(lines[1]));
        Assert.Equal(WorkTaskStatus.Open, (await it.Db.WorkTasks.AsNoTracking().SingleAsync(t => t.Id == tasks[1].Id, PlanCase.Now)).Status);
        await SaveAsync(it, id, Form(lines[0]));
        Assert.Equal(WorkTaskStatus.Cancelled, (await it.Db.WorkTasks.AsNoTracking().SingleAsync(t => t.Id == tasks[1].Id, PlanCase.Now)).Status);
    }

    [Theory, EachDatabase]
    public async Task Actions_of_the_approved_perspective_plan_that_fall_into_the_period_flow_in_once(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        var perspective = PerspectivePlan.Draft(it.Client, 1, it.Anna, TestClock.Start.UtcDateTime, 2026, 3);
        void Action(string key, DateOnly from, DateOnly to) => perspective.Actions.Add(new PlanAction { Plan = perspective, Key = key, Text = key, OwnerId = it.Anna, StartsOn = from, DueOn = to });
        Action("before", new(2026, 9, 1), new(2026, 10, 31));
        Action("first-day", new(2026, 9, 1), new(2026, 11, 1));
        Action("beyond", new(2026, 11, 30), new(2027, 3, 1));
        Action("after", new(2026, 12, 1), new(2027, 3, 1));
        Action("done", new(2026, 11, 1), new(2026, 11, 20));
        perspective.Budget = 1000;
        perspective.Vision = "Первый поставщик";
        perspective.Submit(TestClock.Start.UtcDateTime);
        perspective.Approve(it.Head, TestClock.Start.UtcDateTime);
        it.Db.AddRange(perspective, new ActionProgress { AccountId = it.Client, ActionKey = "done", Status = ActionStatus.Done });
        await it.Db.SaveChangesAsync(PlanCase.Now);

        var id = await it.Get<CreateOperationalPlan>().RunAsync(new() { AccountId = it.Client, On = A.Monday, From = PlanBase.Empty }, PlanCase.Now);

        var plan = await PlanAsync(it);
        Assert.Equal([("first-day", new DateOnly(2026, 11, 1)), ("beyond", new DateOnly(2026, 11, 30))], plan.Lines.Select(l => (l.ActionKey!, l.DueOn!.Value)));
        Assert.Equal((0, 0), (plan.ActionsToTake, await it.Get<SaveOperationalPlan>().TakeActionsAsync(id, plan.Version, PlanCase.Now)));
    }

    [Theory, EachDatabase]
    public async Task What_is_left_of_the_last_period_comes_along(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        var october = await it.Get<CreateOperationalPlan>().RunAsync(new() { AccountId = it.Client, On = new(2026, 10, 5), From = PlanBase.Empty }, PlanCase.Now);
        await SaveAsync(it, october, new() { Kind = OperationalLineKind.Action, Text = "Осталось", DueOn = new(2026, 10, 20) }, new() { Kind = OperationalLineKind.Action, Text = "Сделано", DueOn = new(2026, 10, 20), Status = LineStatus.Done });
        Done(it, TouchType.Call, new(2026, 10, 6));
        await it.Db.SaveChangesAsync(PlanCase.Now);

        await it.Get<CreateOperationalPlan>().RunAsync(new() { AccountId = it.Client, On = A.Monday, From = PlanBase.LastPeriod }, PlanCase.Now);

        var lines = (await PlanAsync(it)).Lines;
        Assert.Equal([(OperationalLineKind.Touches, null), (OperationalLineKind.Action, "Осталось")], lines.Select(l => (l.Kind, l.Text)));
        Assert.Equal(new DateOnly(2026, 11, 30), lines[1].DueOn);
    }

    [Theory, EachDatabase]
    public async Task Bad_lines_are_refused_and_a_second_editor_is_told(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        var (valves, _, _) = await GroupsAsync(it);
        var id = await it.Get<CreateOperationalPlan>().RunAsync(new() { AccountId = it.Client, On = A.Monday, From = PlanBase.Empty }, PlanCase.Now);
        Task Refused(params SaveOperationalPlan.Line[] lines) => Assert.ThrowsAsync<RuleViolation>(() => SaveAsync(it, id, lines));

        await Refused(new SaveOperationalPlan.Line { Kind = OperationalLineKind.Sales, Planned = -1 });
        await Refused(new SaveOperationalPlan.Line { Kind = OperationalLineKind.Sales });
        await Refused(new SaveOperationalPlan.Line { Kind = OperationalLineKind.Touches, Planned = 1.5m });
        await Refused(new SaveOperationalPlan.Line { Kind = OperationalLineKind.Sales, ProductGroupId = valves, Planned = 1 }, new() { Kind = OperationalLineKind.Sales, ProductGroupId = valves, Planned = 2 });
        await Refused(new SaveOperationalPlan.Line { Kind = OperationalLineKind.Sales, ProductGroupId = 9999, Planned = 1 });
        await Refused(new SaveOperationalPlan.Line { Kind = OperationalLineKind.Action, Text = " ", DueOn = A.Monday });
        await Refused(new SaveOperationalPlan.Line { Kind = OperationalLineKind.Action, Text = "Позже", DueOn = new(2026, 12, 1) });
        var version = (await PlanAsync(it)).Version;
        await it.Get<SaveOperationalPlan>().RunAsync(new() { PlanId = id, Version = version, Lines = [new() { Kind = OperationalLineKind.Sales, Planned = 5 }] }, PlanCase.Now);
        await Assert.ThrowsAsync<EditedMeanwhile>(() => it.Get<SaveOperationalPlan>().RunAsync(new() { PlanId = id, Version = version }, PlanCase.Now));
        await it.SignInAsync(it.Boris);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<SaveOperationalPlan>().RunAsync(new() { PlanId = id, Version = version + 1 }, PlanCase.Now));
        Assert.Null(await it.Get<OperationalPlanQueries>().FindAsync(it.Client, PlanPeriod.Month, null, PlanCase.Now));
    }

    [Theory, EachDatabase]
    public async Task Key_clients_without_a_plan_stand_out_and_the_list_goes_to_a_workbook(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        await A.AccountAsync(it.Db, it.Anna, "Обычный");
        var filter = new OperationalFilter(PlanPeriod.Month, new(2026, 11, 1));
        Assert.Empty((await it.Get<OperationalListQueries>().PageAsync(filter, PlanCase.Now)).Rows);
        await it.Db.Accounts.Where(a => a.Id == it.Client).ExecuteUpdateAsync(a => a.SetProperty(x => x.ManagerKeyStatus, KeyStatus.Key), PlanCase.Now);
        var list = await it.Get<OperationalListQueries>().PageAsync(filter, PlanCase.Now);
        Assert.Equal((1, 0, null), (list.KeyWithout, list.Planned, list.Rows.Single().PlanId));
        await it.Get<CreateOperationalPlan>().RunAsync(new() { AccountId = it.Client, On = A.Monday }, PlanCase.Now);
        Assert.Empty((await it.Get<OperationalListQueries>().PageAsync(filter with { WithoutOnly = true }, PlanCase.Now)).Rows);

        await using var file = new MemoryStream();
        await ExportOperationalPlans.WriteAsync(await it.Get<ExportOperationalPlans>().PrepareAsync(filter, PlanCase.Now), file, PlanCase.Now);
        file.Position = 0;
        await using var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, false, null, PlanCase.Now);
        using var sheet = new StreamReader(await zip.Entries.Single(e => e.Name == "sheet1.xml").OpenAsync(PlanCase.Now));
        Assert.Contains("Вектор", await sheet.ReadToEndAsync(PlanCase.Now));
        Assert.True(await it.Db.AuditEntries.AnyAsync(e => e.Entity == ExportOperationalPlans.AuditEntity, PlanCase.Now));
    }

    private static async Task<OperationalPlanView> PlanAsync(PlanCase it) => (await it.Get<OperationalPlanQueries>().FindAsync(it.Client, PlanPeriod.Month, null, PlanCase.Now))!;

    private static async Task SaveAsync(PlanCase it, int planId, params SaveOperationalPlan.Line[] lines)
    {
        var version = await it.Db.OperationalPlans.AsNoTracking().Where(p => p.Id == planId).Select(p => p.Version).SingleAsync(PlanCase.Now);
        await it.Get<SaveOperationalPlan>().RunAsync(new() { PlanId = planId, Version = version, Lines = [.. lines] }, PlanCase.Now);
    }

    private static SaveOperationalPlan.Line Form(OperationalLineView line, LineStatus? status = null) =>
        new() { Id = line.Id, Kind = line.Kind, Text = line.Text, DueOn = line.DueOn, OwnerId = line.OwnerId, Status = status ?? line.Status };

    private static async Task<(int Valves, int Pumps, int Drives)> GroupsAsync(PlanCase it)
    {
        List<ProductGroup> groups = [new() { Name = "Краны" }, new() { Name = "Насосы" }, new() { Name = "Приводы" }];
        it.Db.AddRange(groups);
        await it.Db.SaveChangesAsync(PlanCase.Now);
        return (groups[0].Id, groups[1].Id, groups[2].Id);
    }

    private static void Sell(PlanCase it, DateOnly month, int? group, decimal amount) => it.Db.Add(new AccountMonthSales { AccountId = it.Client, Month = month, ProductGroupId = group, Amount = amount, Orders = 1 });

    private static void Done(PlanCase it, TouchType type, DateOnly on)
    {
        var touch = Touch.Plan(it.Client, it.Anna, type, on, null, 15, []);
        touch.Complete(it.Anna, on, on.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc), type, 15, TouchOutcome.Reached, null, null, []);
        it.Db.Add(touch);
    }
}
