using KamPortal.Data;
using KamPortal.PerspectivePlans;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.PerspectivePlans;

/// <summary>Row 4.14: drafted by the manager, approved by the direct supervisor, never by the author.</summary>
public sealed class PlanApprovalTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_direct_supervisor_approves_and_both_names_stand_on_it(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        var planId = await world.ApprovedAsync();

        var plan = await world.FindAsync(planId);
        Assert.Equal((PerspectiveStatus.Approved, "Смирнова Иван", "Орлова Иван"), (plan.Head.Status, plan.Head.Author, plan.Head.DecidedBy));
        Assert.Equal(A.Monday.AddMonths(3), plan.Head.NextReviewOn);
        await using var db = world.Database.OpenAsSystem();
        var told = await db.Notifications.Select(n => new { n.UserId, n.Text }).ToListAsync(Now);
        Assert.Contains(told, n => n.UserId == world.Head.Id && n.Text.Contains("ждёт утверждения", StringComparison.Ordinal));
        Assert.Contains(told, n => n.UserId == world.Manager.Id && n.Text.Contains("утвердил(а)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_but_the_direct_supervisor_decides()
    {
        await using var world = await PlanWorld.CreateAsync();
        var planId = await world.CompleteAsync();
        await world.SubmitAsync(planId);

        foreach (var person in new[] { world.Manager, world.Colleague, world.OtherHead, world.Director })
        {
            await world.SignInAsync(person);
            await Assert.ThrowsAsync<RuleViolation>(() => world.ApproveAsync(planId));
            await Assert.ThrowsAsync<RuleViolation>(() => world.ReturnAsync(planId));
        }

        world.Database.Viewers.Viewer = Viewer.System("nightly");
        await Assert.ThrowsAsync<RuleViolation>(() => world.ApproveAsync(planId));
        Assert.Equal(PerspectiveStatus.Submitted, await world.StatusAsync(planId));
    }

    [Fact]
    public async Task A_head_does_not_approve_the_plan_they_drafted_for_a_manager()
    {
        await using var world = await PlanWorld.CreateAsync();
        var planId = await world.CompleteAsync(author: world.Head);
        await world.SubmitAsync(planId);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => world.ApproveAsync(planId));
        Assert.Equal(StaffMessages.NotForOneself, refusal.Message);
        Assert.False((await world.FindAsync(planId)).MayDecide);
        await world.SignInAsync(world.Director);
        await world.ApproveAsync(planId);
        Assert.Equal("Вершинин Иван", (await world.FindAsync(planId)).Head.DecidedBy);
    }

    [Fact]
    public async Task A_deputy_decides_only_with_the_right_to_and_never_on_their_own()
    {
        await using var world = await PlanWorld.CreateAsync();
        var planId = await world.CompleteAsync();
        await world.SubmitAsync(planId);
        await using (var db = world.Database.OpenAsSystem())
        {
            // The author deputises for the own supervisor, and so do a colleague and the other head.
            db.AddRange(new[] { world.Manager, world.Colleague, world.OtherHead }.Select(u => new Absence { UserId = world.Head.Id, FromOn = A.Monday, ToOn = A.Monday, DeputyId = u.Id, Kind = AbsenceKind.Leave }));
            await db.SaveChangesAsync(Now);
        }

        await world.SignInAsync(world.Manager);
        await Assert.ThrowsAsync<RuleViolation>(() => world.ApproveAsync(planId));
        await world.SignInAsync(world.Colleague);
        await Assert.ThrowsAsync<RuleViolation>(() => world.ApproveAsync(planId));
        await world.SignInAsync(world.OtherHead);
        await world.ApproveAsync(planId);
        Assert.Equal(PerspectiveStatus.Approved, await world.StatusAsync(planId));
    }

    [Fact]
    public async Task An_author_with_the_role_of_a_head_who_deputises_for_the_own_supervisor_still_does_not_decide()
    {
        await using var world = await PlanWorld.CreateAsync();
        await using (var db = world.Database.OpenAsSystem())
        {
            var manager = await db.PortalUsers.Include(u => u.Roles).SingleAsync(u => u.Id == world.Manager.Id, Now);
            manager.Grant(Role.Head);
            db.Add(new Absence { UserId = world.Head.Id, FromOn = A.Monday, ToOn = A.Monday, DeputyId = world.Manager.Id, Kind = AbsenceKind.Leave });
            await db.SaveChangesAsync(Now);
        }

        var planId = await world.CompleteAsync();
        await world.SubmitAsync(planId);
        Assert.Equal(StaffMessages.NotForOneself, (await Assert.ThrowsAsync<RuleViolation>(() => world.ApproveAsync(planId))).Message);
        Assert.Equal(StaffMessages.NotForOneself, (await Assert.ThrowsAsync<RuleViolation>(() => world.ReturnAsync(planId))).Message);
    }

    [Fact]
    public async Task The_entity_itself_refuses_its_author()
    {
        var plan = PerspectivePlan.Draft(1, 1, 7, DateTime.UnixEpoch, 2027, 2);
        plan.Submit(DateTime.UnixEpoch);

        Assert.Throws<RuleViolation>(() => plan.Approve(7, DateTime.UnixEpoch));
        Assert.Throws<RuleViolation>(() => plan.Return(7, DateTime.UnixEpoch, "Нет"));
        plan.Approve(8, DateTime.UnixEpoch);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Returned_with_a_reason_it_is_mended_and_submitted_again()
    {
        await using var world = await PlanWorld.CreateAsync();
        var planId = await world.CompleteAsync();
        await world.SubmitAsync(planId);
        await world.SignInAsync(world.Head);
        await Assert.ThrowsAsync<RuleViolation>(() => world.ReturnAsync(planId, " "));
        await world.ReturnAsync(planId, "Добавьте обучение");
        await world.SignInAsync(world.Manager);

        var plan = await world.FindAsync(planId);
        Assert.Equal((PerspectiveStatus.Returned, "Добавьте обучение", true), (plan.Head.Status, plan.Head.ReturnReason, plan.MayEdit));
        await world.WriteAsync(planId, PlanPart.Plan, 0, PlanField.Today, "Возим задвижки");
        await world.SubmitAsync(planId);
        await world.SignInAsync(world.Head);
        await world.ApproveAsync(planId);
        Assert.Null((await world.FindAsync(planId)).Head.ReturnReason);
    }

    [Fact]
    public async Task The_supervisor_edits_what_is_submitted_and_approves_what_they_read()
    {
        await using var world = await PlanWorld.CreateAsync();
        var planId = await world.CompleteAsync();
        await world.SubmitAsync(planId);
        var read = (await world.FindAsync(planId)).Version;
        await world.WriteAsync(planId, PlanPart.Plan, 0, PlanField.Vision, "Тихо изменено после отправки");
        await world.SignInAsync(world.Head);

        await Assert.ThrowsAsync<EditedMeanwhile>(() => world.Database.Get<DecideOnPlan>().ApproveAsync(planId, read, Now));
        Assert.Equal(PerspectiveStatus.Submitted, await world.StatusAsync(planId));
        await world.WriteAsync(planId, PlanPart.Plan, 0, PlanField.Vision, "Правка руководителя");
        await world.ApproveAsync(planId);
        Assert.Equal("Правка руководителя", (await world.FindAsync(planId)).Vision);
    }

    [Theory, EachDatabase]
    public async Task Of_two_approvals_at_once_one_goes_through(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        var planId = await world.CompleteAsync();
        await world.SubmitAsync(planId);
        await world.SignInAsync(world.Head);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            try
            {
                await world.ApproveAsync(planId);
                return true;
            }
            catch (Exception e) when (e is RuleViolation or DbUpdateException)
            {
                return false;
            }
        }));

        Assert.Equal(1, outcomes.Count(o => o));
        await using var db = world.Database.OpenAsSystem();
        Assert.Equal(2, await db.WorkTasks.CountAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task Of_two_drafts_at_once_one_stays(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        await world.SignInAsync(world.Manager);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            try
            {
                await world.Database.Get<DraftPerspectivePlan>().RunAsync(world.Account.Id, Now);
                return true;
            }
            catch (RuleViolation)
            {
                return false;
            }
        }));

        Assert.Equal(1, outcomes.Count(o => o));
        Assert.Contains("Смирнова", (await Assert.ThrowsAsync<RuleViolation>(() => world.DraftAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_of_an_account_one_does_not_see_is_not_found()
    {
        await using var world = await PlanWorld.CreateAsync();
        var planId = await world.CompleteAsync();
        await world.SignInAsync(world.Colleague);

        Assert.Null(await world.Database.Get<PerspectivePlanQueries>().FindAsync(planId, Now));
        Assert.Null(await world.Database.Get<PerspectivePlanQueries>().OfAccountAsync(world.Account.Id, Now));
        Assert.Equal(PerspectiveMessages.NotFound, (await Assert.ThrowsAsync<RuleViolation>(() => world.WriteAsync(planId, PlanPart.Plan, 0, PlanField.Vision, "x"))).Message);
        await Assert.ThrowsAsync<RuleViolation>(() => world.DraftAsync(world.Colleague));
    }
}
