using KamPortal.AccountPlans;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.OperationalPlans;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Demo;

public sealed class DemoPlansTests(SeededDemo demo) : IClassFixture<SeededDemo>, IAsyncDisposable
{
    private readonly KamDbContext db = demo.Database.OpenAsSystem();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Key_accounts_work_their_plans_at_every_stage()
    {
        var steps = await db.AccountPlanSteps.AsNoTracking().Include(s => s.TemplateStep).Include(s => s.Plan).ToListAsync(Now);
        var plans = steps.GroupBy(s => s.Plan.Id).ToList();

        Assert.InRange(plans.Count, 55, 90);
        Assert.All(plans, p => Assert.Equal(p.First().Plan.Kind == PlanKind.Retention ? 9 : 6, p.Count()));
        Assert.All(steps.Where(s => s.Status == StepStatus.Done), s => Assert.True(s.DoneValue >= s.TemplateStep.Target && s.DoneOn >= s.Plan.StartedOn && s.DoneOn <= A.Monday));
        Assert.All(steps.Where(s => s.Status == StepStatus.Open && s.CurrentValue is not null), s => Assert.True(s.CurrentValue < s.TemplateStep.Target));
        Assert.All(steps.Where(s => s.Status == StepStatus.Waived), s => Assert.True(s.TemplateStep.Evidence is StepEvidence.SurveysAnswered or StepEvidence.ImprovementsClosed or StepEvidence.ResultsShown));
        Assert.True(steps.Count(s => s.Status == StepStatus.Done) > 60 && steps.Exists(s => s.Status == StepStatus.Waived) && steps.Exists(s => s.WaiverAsk is not null));
    }

    [Fact]
    public async Task Strategies_follow_the_category_with_exceptions_that_have_a_reason()
    {
        var choices = await db.StrategyChoices.AsNoTracking().Include(c => c.Account).ToListAsync(Now);

        Assert.InRange(choices.Count, 150, 200);
        Assert.All(choices, c => Assert.Equal(c.Chosen != c.Proposed, c.Reason is not null));
        Assert.All(choices, c => Assert.Equal(c.Chosen, c.Account.Strategy));
        var states = choices.Select(c => StrategyRule.StateOf(c.Account.Abcd, c.Chosen, c.Category)).ToList();
        Assert.True(states.Contains(StrategyState.Outdated) && states.Contains(StrategyState.Otherwise));
    }

    [Fact]
    public async Task Every_account_on_a_route_has_its_period_and_one_waits_to_be_handed_back()
    {
        var routed = await db.Accounts.Where(a => a.Route != null).Select(a => a.Id).ToListAsync(Now);
        var periods = await db.RoutePeriods.AsNoTracking().ToListAsync(Now);

        Assert.Equal(routed.Order(), periods.Where(p => p.ToOn is null).Select(p => p.AccountId).Order());
        Assert.Equal(4, periods.Where(p => p.ToOn is null).Select(p => p.Route).Distinct().Count());
        Assert.All(periods, p => Assert.Equal(p.Route == SmallAccountRoute.PartnerZone, p.PartnerId is not null));
        Assert.Single(periods, p => p.ToOn is not null);
    }

    [Fact]
    public async Task Operational_plans_reach_from_three_months_back_to_the_current_quarter_and_a_few_are_missing()
    {
        var plans = await db.OperationalPlans.AsNoTracking().Include(p => p.Lines).ThenInclude(l => l.Task).ToListAsync(Now);
        var current = plans.Where(p => p.Period == PlanPeriod.Month && p.StartsOn == new DateOnly(2026, 11, 1)).ToList();

        Assert.InRange(plans.Count, 200, 300);
        Assert.InRange(current.Count, 45, 61);
        Assert.All(plans.SelectMany(p => p.Lines).Where(l => l.Kind != OperationalLineKind.Action), l => Assert.True(l.Planned >= 0));
        Assert.All(current.SelectMany(p => p.Lines).Where(l => l.Kind == OperationalLineKind.Action), l => Assert.Equal($"operational:{l.Id}", l.Task?.SourceKey));
        Assert.Contains(plans, p => p.Conclusion is not null && p.EndsBefore <= A.Monday);
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();
}
