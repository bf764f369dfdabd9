using KamPortal.Accounts;
using KamPortal.Handover;
using KamPortal.Potentials;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Potentials;

public sealed class TargetTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_weak_group_becomes_somebody_s_work_until_a_day(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        await it.RecordAsync(it.Pumps, "900000");

        var id = await it.TargetAsync(it.Pumps, "270 000", it.Developer.Id);

        var target = Assert.Single((await it.TableAsync()).Targets);
        Assert.Equal((id, "Насосы", "Назарова Иван", 270_000m, 900_000m, 0m, false), (target.Id, target.ProductGroup, target.Owner, target.Amount, target.PotentialThen, target.SalesThen, target.IsReached));
        Assert.Equal(id, (await it.TableAsync()).Weak.Single().Target!.Id);
        var task = Assert.Single(await it.Db.WorkTasks.AsNoTracking().ToListAsync(Now));
        Assert.Equal((it.Developer.Id, TaskSource.Potential, target.DueOn, $"/accounts/{it.Account.Id}?tab=potential"), (task.AssigneeId, task.Source, task.DueOn, task.Link));
        Assert.Contains("Насосы", task.Title);
        Assert.Contains("Насосы", (await it.Db.Notifications.SingleAsync(n => n.UserId == it.Developer.Id, Now)).Text);
        await it.SignInAsync(it.Developer);
        Assert.Contains((await it.Get<WorkTaskQueries>().ListAsync(new WorkTaskFilter(), Now))!.Rows, r => r.Id == task.Id);
    }

    [Theory, EachDatabase]
    public async Task There_is_one_open_target_for_a_group(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        await it.RecordAsync(it.Pumps, "900000");
        var first = await it.TargetAsync(it.Pumps, "100000");

        Assert.Contains("Насосы", (await Assert.ThrowsAsync<RuleViolation>(() => it.TargetAsync(it.Pumps, "200000"))).Message);
        await CloseAsync(it, first, "не взлетело");

        await it.TargetAsync(it.Pumps, "200000");
        Assert.Equal([TargetStatus.Open, TargetStatus.Dropped], (await it.TableAsync()).Targets.Select(t => t.Status));
    }

    [Theory, EachDatabase]
    public async Task What_makes_no_sense_is_refused_beside_its_field(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        await it.RecordAsync(it.Pumps, "900000");
        var stranger = await A.UserAsync(it.Db);
        var disabled = await A.UserAsync(it.Db);
        await it.Db.PortalUsers.Where(u => u.Id == disabled.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.IsEnabled, false), Now);

        Assert.Equal(nameof(TargetFields.Amount), (await Assert.ThrowsAsync<RuleViolation>(() => it.TargetAsync(it.Pumps, "0"))).Field);
        Assert.Equal(nameof(TargetFields.Amount), (await Assert.ThrowsAsync<RuleViolation>(() => it.TargetAsync(it.Pumps, null))).Field);
        Assert.Equal(nameof(TargetFields.Amount), (await Assert.ThrowsAsync<RuleViolation>(() => it.TargetAsync(it.Pumps, "900001"))).Field);
        Assert.Equal(nameof(TargetFields.DueOn), (await Assert.ThrowsAsync<RuleViolation>(() => it.TargetAsync(it.Pumps, "1000", days: -1))).Field);
        Assert.Equal(nameof(TargetFields.OwnerId), (await Assert.ThrowsAsync<RuleViolation>(() => it.TargetAsync(it.Pumps, "1000", stranger.Id))).Field);
        Assert.Equal(nameof(TargetFields.OwnerId), (await Assert.ThrowsAsync<RuleViolation>(() => it.TargetAsync(it.Pumps, "1000", disabled.Id))).Field);
        Assert.Equal(nameof(TargetFields.OwnerId), (await Assert.ThrowsAsync<RuleViolation>(() => it.TargetAsync(it.Pumps, "1000", it.Assistant.Id))).Field);
        Assert.Equal(nameof(SetTarget.Form.ProductGroupId), (await Assert.ThrowsAsync<RuleViolation>(() => it.TargetAsync(it.Valves, "1000"))).Field);
        Assert.Empty(await it.Db.WorkTasks.ToListAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task The_task_follows_the_target_until_it_is_closed(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        await it.RecordAsync(it.Pumps, "900000");
        var id = await it.TargetAsync(it.Pumps, "270000");
        var version = (await it.TableAsync()).Targets[0].Version;

        await it.Get<EditTarget>().RunAsync(new() { TargetId = id, Version = version, Fields = { OwnerId = it.Developer.Id, Amount = "300000", DueOn = A.Monday.AddDays(60), Note = "через проект" } }, Now);
        var task = await it.Db.WorkTasks.AsNoTracking().SingleAsync(Now);
        Assert.Equal((it.Developer.Id, A.Monday.AddDays(60), "через проект"), (task.AssigneeId, task.DueOn, task.Details));
        await Assert.ThrowsAsync<EditedMeanwhile>(() => it.Get<EditTarget>().RunAsync(new() { TargetId = id, Version = version, Fields = { OwnerId = it.Anna.Id, Amount = "300000", DueOn = A.Monday.AddDays(60) } }, Now));

        Assert.Equal(nameof(CloseTarget.Form.Note), (await Assert.ThrowsAsync<RuleViolation>(() => CloseAsync(it, id, " "))).Field);
        await CloseAsync(it, id, null);
        Assert.Equal(WorkTaskStatus.Done, (await it.Db.WorkTasks.AsNoTracking().SingleAsync(Now)).Status);
        Assert.Equal((TargetStatus.Reached, A.Monday), (await it.TableAsync()).Targets.Select(t => (t.Status, t.ClosedOn!.Value)).Single());
        await Assert.ThrowsAsync<RuleViolation>(() => CloseAsync(it, id, null));
    }

    [Theory, EachDatabase]
    public async Task Reached_is_proposed_and_overdue_stands_out(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        await it.RecordAsync(it.Pumps, "900000");
        await it.TargetAsync(it.Pumps, "270000", days: 5);
        it.Sell(it.Pumps, new DateOnly(2026, 10, 1), 269_999.99m);
        await it.Db.SaveChangesAsync(Now);
        Assert.False((await it.TableAsync()).Targets[0].IsReached);

        it.Sell(it.Pumps, new DateOnly(2026, 9, 1), 0.01m);
        await it.Db.SaveChangesAsync(Now);

        var list = await it.Get<PotentialListQueries>().TargetsAsync(it.Anna.Id, 1, Now);
        Assert.True(Assert.Single(list.Rows).IsReached);
        Assert.False(list.Rows[0].IsOverdue(A.Monday.AddDays(5)));
        Assert.True(list.Rows[0].IsOverdue(A.Monday.AddDays(6)));
        Assert.Empty((await it.Get<PotentialListQueries>().TargetsAsync(it.Developer.Id, 1, Now)).Rows);
    }

    [Theory, EachDatabase]
    public async Task With_the_client_its_owner_s_targets_go_to_the_next_one(DatabaseKind kind)
    {
        await using var it = await PotentialCase.CreateAsync(kind);
        await it.RecordAsync(it.Pumps, "900000");
        await it.RecordAsync(it.Pipes, "900000");
        await it.TargetAsync(it.Pumps, "270000");
        await it.TargetAsync(it.Pipes, "270000", it.Developer.Id);
        var next = await A.UserAsync(it.Db, lastName: "Белов");
        await it.SignInAsync(it.Director);

        await it.Get<ChangeOwner>().RunAsync(new() { AccountIds = [it.Account.Id], NewOwnerId = next.Id, Reason = "Передача" }, Now);

        var owners = (await it.TableAsync()).Targets.ToDictionary(t => t.ProductGroup, t => t.OwnerId);
        Assert.Equal((next.Id, it.Developer.Id), (owners["Насосы"], owners["Трубы"]));
        Assert.Equal(2, await it.Db.WorkTasks.CountAsync(t => t.AssigneeId == next.Id || t.AssigneeId == it.Developer.Id, Now));
    }

    private static async Task CloseAsync(PotentialCase it, int id, string? dropped) =>
        await it.Get<CloseTarget>().RunAsync(new() { TargetId = id, IsDropped = dropped is not null, Note = dropped, Version = (await it.TableAsync()).Targets.Single(t => t.Id == id).Version }, Now);
}
