using KamPortal.AccountPlans;
using KamPortal.Accounts;
using KamPortal.Jobs;
using KamPortal.Staff;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.AccountPlans;

public sealed class AccountPlanTests
{
    [Theory, EachDatabase]
    public async Task The_standard_plans_have_nine_and_six_steps_in_their_own_order(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        await it.Get<SeedPlanTemplates>().RunAsync(PlanCase.Now);
        await it.StartAsync();
        await it.StartAsync(PlanKind.Development);

        var plans = (await it.ViewAsync()).Plans;
        Assert.Equal(
            [StepEvidence.DossierCompleteness, StepEvidence.PeopleNamed, StepEvidence.CentrePublished, StepEvidence.DecisionMakersKnown, StepEvidence.Acquaintances, StepEvidence.SurveysAnswered, StepEvidence.ImprovementsClosed, StepEvidence.GreetingsDone, StepEvidence.EventsScheduled],
            plans[0].Steps.Select(s => s.Evidence));
        Assert.Equal(
            [StepEvidence.SurveysAnswered, StepEvidence.ImprovementsClosed, StepEvidence.TargetsSet, StepEvidence.ResultsShown, StepEvidence.SellersTalked, StepEvidence.DecidersTalked],
            plans[1].Steps.Select(s => s.Evidence));
        Assert.All(plans.SelectMany(p => p.Steps), s => Assert.NotEqual(DayOfWeek.Sunday, s.DueOn.DayOfWeek));
        Assert.Equal(2, await it.Db.PlanTemplates.CountAsync(PlanCase.Now));
    }

    [Theory, EachDatabase]
    public async Task One_plan_of_a_kind_runs_also_when_two_start_it_at_once(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        var starts = Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                await it.StartAsync();
                return true;
            }
            catch (RuleViolation)
            {
                return false;
            }
        });

        Assert.Single(await Task.WhenAll(starts), started => started);
        Assert.Equal(1, await it.Db.AccountPlans.CountAsync(PlanCase.Now));
    }

    [Theory, EachDatabase]
    public async Task Only_the_supervisor_of_the_owner_waives_never_the_owner_nor_whoever_asked(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        var deputy = (await A.UserAsync(it.Db, Role.Head, it.Director)).Id;
        var stranger = (await A.UserAsync(it.Db, Role.Head, it.Director)).Id;
        await it.StartAsync();
        var step = await it.StepAsync(StepEvidence.SurveysAnswered);
        Task Waive(string? reason = "Опросов ещё нет", bool declined = false) => it.Get<WaiveStep>().RunAsync(new() { StepId = step.Id, Version = step.Version, Reason = reason, IsDeclined = declined }, PlanCase.Now);

        await it.Get<AskWaiver>().RunAsync(new() { StepId = step.Id, Reason = "Нечем измерить" }, PlanCase.Now);
        step = await it.StepAsync(StepEvidence.SurveysAnswered);
        Assert.Equal(it.Head, await it.Db.Notifications.Select(n => n.UserId).SingleAsync(PlanCase.Now));
        foreach (var nobody in new[] { it.Anna, it.Boris, stranger, it.Director })
        {
            await it.SignInAsync(nobody);
            await Assert.ThrowsAsync<RuleViolation>(() => Waive());
        }

        it.Db.Add(new Absence { UserId = it.Head, DeputyId = deputy, FromOn = A.Monday, ToOn = A.Monday });
        await it.Db.SaveChangesAsync(PlanCase.Now);
        await it.SignInAsync(deputy);
        await Waive(declined: true);
        await it.SignInAsync(it.Anna);
        Assert.Equal("Опросов ещё нет", (step = await it.StepAsync(StepEvidence.SurveysAnswered)).Declined);
        await it.SignInAsync(it.Head);
        Assert.Equal("Reason", (await Assert.ThrowsAsync<RuleViolation>(() => Waive(" "))).Field);
        await it.Get<AskWaiver>().RunAsync(new() { StepId = step.Id, Reason = "Сама попрошу" }, PlanCase.Now);
        step = await it.StepAsync(StepEvidence.SurveysAnswered);
        Assert.False(step.MayWaive);
        await Assert.ThrowsAsync<RuleViolation>(() => Waive());
        await it.SignInAsync(deputy);
        await Waive();

        Assert.Equal((StepStatus.Waived, deputy, "Опросов ещё нет"), await it.Db.AccountPlanSteps.AsNoTracking().Where(s => s.Id == step.Id).Select(s => ValueTuple.Create(s.Status, s.WaivedById!.Value, s.WaiverReason)).SingleAsync(PlanCase.Now));
    }

    [Theory, EachDatabase]
    public async Task An_own_account_of_a_head_is_waived_by_the_director(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        await it.Db.Accounts.ExecuteUpdateAsync(a => a.SetProperty(x => x.OwnerId, it.Head), PlanCase.Now);
        await it.SignInAsync(it.Head);
        await it.StartAsync();
        var step = await it.StepAsync(StepEvidence.SurveysAnswered);
        Assert.False(step.MayWaive);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<WaiveStep>().RunAsync(new() { StepId = step.Id, Version = step.Version, Reason = "Мой" }, PlanCase.Now));
        await it.SignInAsync(it.Director);

        await it.Get<WaiveStep>().RunAsync(new() { StepId = step.Id, Version = step.Version, Reason = "Опросов ещё нет" }, PlanCase.Now);

        Assert.Equal(StepStatus.Waived, (await it.StepAsync(StepEvidence.SurveysAnswered)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_plan_is_complete_when_every_step_is_done_or_waived(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        await it.StartAsync();
        var steps = (await it.ViewAsync()).Plans[0].Steps;
        await it.SignInAsync(it.Head);
        foreach (var step in steps)
        {
            await it.Get<WaiveStep>().RunAsync(new() { StepId = step.Id, Version = step.Version, Reason = "Не нужно" }, PlanCase.Now);
        }

        Assert.Equal((PlanStatus.Completed, A.Monday), ((await it.ViewAsync()).Plans[0].Status, (await it.ViewAsync()).Plans[0].ClosedOn));
        await it.SignInAsync(it.Anna);
        await it.StartAsync();
        await it.Get<StopPlan>().RunAsync(new() { PlanId = (await it.ViewAsync()).Plans[0].Id, Reason = "Клиент просит паузу" }, PlanCase.Now);
        Assert.Equal("Клиент просит паузу", (await it.ViewAsync()).Plans[0].StopReason);
    }

    [Theory, EachDatabase]
    public async Task Overdue_steps_raise_one_task_per_account_and_it_goes_with_them(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        await it.StartAsync();
        it.Wait(50);
        await it.Get<PlanEvidenceJob>().RunAsync(new JobReport(), PlanCase.Now);
        await it.Get<PlanEvidenceJob>().RunAsync(new JobReport(), PlanCase.Now);

        var task = await it.Db.WorkTasks.AsNoTracking().SingleAsync(PlanCase.Now);
        Assert.Equal((it.Anna, TaskSource.Plan, "План просрочен, шагов: 3", $"/accounts/{it.Client}?tab=plans"), (task.AssigneeId!.Value, task.Source, task.Title, task.Link));
        await it.SignInAsync(it.Anna);
        Assert.Equal(3, (await it.Get<PlanListQueries>().PageAsync(new(PlanShow.Overdue), PlanCase.Now)).Rows[0].Overdue);
        await it.Get<CloseTask>().RunAsync(new() { TaskId = task.Id }, PlanCase.Now);
        await it.Get<PlanEvidenceJob>().RunAsync(new JobReport(), PlanCase.Now);
        Assert.Equal(1, await it.Db.WorkTasks.CountAsync(PlanCase.Now));
        it.Wait(61);
        await it.Get<PlanEvidenceJob>().RunAsync(new JobReport(), PlanCase.Now);
        Assert.Equal(2, await it.Db.WorkTasks.CountAsync(PlanCase.Now));

        await it.SignInAsync(it.Anna);
        await it.Get<StopPlan>().RunAsync(new() { PlanId = (await it.ViewAsync()).Plans[0].Id, Reason = "Пауза" }, PlanCase.Now);
        Assert.False(await it.Db.WorkTasks.AnyAsync(t => t.Status == WorkTaskStatus.Open, PlanCase.Now));
    }

    [Theory, EachDatabase]
    public async Task A_new_version_leaves_running_plans_alone_until_they_are_moved_by_the_keys_of_their_steps(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        await it.StartAsync();
        await A.CentreAsync(it.Db, it.Client, [100], publish: true);
        await it.Get<CheckPlans>().RunAsync(it.Client, PlanCase.Now);
        await it.SignInAsync(it.Director);
        var (drafts, queries) = (it.Get<PlanDraft>(), it.Get<PlanTemplateQueries>());
        await drafts.StartAsync(PlanKind.Retention, PlanCase.Now);
        await Assert.ThrowsAsync<RuleViolation>(() => drafts.StartAsync(PlanKind.Retention, PlanCase.Now));
        async Task<PlanEdition> Draft() => (await queries.FindAsync(PlanKind.Retention, PlanCase.Now)).Draft!;
        var draft = await Draft();
        await drafts.RemoveStepAsync(PlanKind.Retention, draft.Version, draft.Steps.Single(s => s.Key == "vip").Id, PlanCase.Now);
        await Assert.ThrowsAsync<EditedMeanwhile>(() => drafts.RemoveStepAsync(PlanKind.Retention, draft.Version, draft.Steps[0].Id, PlanCase.Now));
        draft = await Draft();
        await drafts.SaveStepAsync(new() { TemplateVersion = draft.Version, TitleRu = "Ещё люди", TitleEn = "More people", Evidence = StepEvidence.PeopleNamed, Target = 1, DueDays = 10 }, PlanCase.Now);
        draft = await Draft();
        Assert.Equal("Target", (await Assert.ThrowsAsync<RuleViolation>(() => drafts.SaveStepAsync(new() { TemplateVersion = draft.Version, TitleRu = "Досье", TitleEn = "Dossier", Evidence = StepEvidence.DossierCompleteness, Target = 101 }, PlanCase.Now))).Field);
        await drafts.MoveStepAsync(PlanKind.Retention, draft.Version, draft.Steps[1].Id, -1, PlanCase.Now);
        await drafts.PublishAsync(PlanKind.Retention, (await Draft()).Version, "Без VIP", PlanCase.Now);
        await it.SignInAsync(it.Anna);
        await Assert.ThrowsAsync<RuleViolation>(() => drafts.StartAsync(PlanKind.Retention, PlanCase.Now));

        var plan = (await it.ViewAsync()).Plans[0];
        Assert.Equal((1, 2, 9, true), (plan.TemplateNumber, plan.NewestNumber, plan.Steps.Count, plan.MayMove));
        await it.Get<MovePlans>().RunAsync(plan.Id, PlanCase.Now);
        plan = (await it.ViewAsync()).Plans[0];
        Assert.Equal((2, 9, false), (plan.TemplateNumber, plan.Steps.Count, plan.MayMove));
        Assert.Equal([StepEvidence.PeopleNamed, StepEvidence.DossierCompleteness], plan.Steps.Take(2).Select(s => s.Evidence));
        Assert.DoesNotContain(plan.Steps, s => s.Evidence == StepEvidence.EventsScheduled);
        Assert.Equal((StepStatus.Done, A.Monday), (plan.Steps.Single(s => s.Evidence == StepEvidence.CentrePublished).Status, plan.Steps.Single(s => s.Evidence == StepEvidence.CentrePublished).DoneOn));
        Assert.Equal(StepStatus.Done, plan.Steps[^1].Status);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<MovePlans>().RunAsync(plan.Id, PlanCase.Now));
    }

    [Theory, EachDatabase]
    public async Task Plans_follow_the_sight_of_their_account(DatabaseKind kind)
    {
        await using var it = await PlanCase.CreateAsync(kind);
        var plan = await it.StartAsync();
        await it.SignInAsync(it.Boris);

        Assert.Null(await it.Get<AccountPlanQueries>().FindAsync(it.Client, PlanCase.Now));
        Assert.Empty((await it.Get<PlanListQueries>().PageAsync(new(), PlanCase.Now)).Rows);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<StopPlan>().RunAsync(new() { PlanId = plan, Reason = "Чужой" }, PlanCase.Now));
        await Assert.ThrowsAsync<RuleViolation>(() => it.StartAsync(PlanKind.Development));
    }
}
