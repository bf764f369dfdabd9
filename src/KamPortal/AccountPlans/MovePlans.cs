using KamPortal.Data;
using KamPortal.Dossiers;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

/// <summary>Takes running plans from the version they were started with to the published one. Steps of the same key keep what was reached, new ones are added open, others go.</summary>
public sealed class MovePlans(KamDb kam, TimeProvider clock)
{
    /// <exception cref="RuleViolation">The plan is closed, up to date already, or not the viewer's to see.</exception>
    public async Task RunAsync(int planId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var plan = await PlanDoor.PlanAsync(db, planId, cancellationToken);
        var template = await PlanDoor.TemplateAsync(db, plan.Kind, cancellationToken);
        if (plan.TemplateId == template.Id)
        {
            throw new RuleViolation(AccountPlanMessages.NewestAlready);
        }

        await MoveAsync(db, plan, template, cancellationToken);
        await PlanDoor.SaveAsync(db, cancellationToken);
        await PlanSettling.SettleAsync(db, [plan.AccountId], db.Viewer.Today(clock), cancellationToken);
    }

    /// <summary>All running plans of a kind; each is measured when it is next looked at, at night at the latest.</summary>
    /// <returns>Plans moved.</returns>
    public async Task<int> AllAsync(PlanKind kind, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        var template = await PlanDoor.TemplateAsync(db, kind, cancellationToken);
        var plans = await db.AccountPlans.Include(p => p.Steps).ThenInclude(s => s.TemplateStep).Where(p => p.Kind == kind && p.Status == PlanStatus.Active && p.TemplateId != template.Id).ToListAsync(cancellationToken);
        foreach (var plan in plans)
        {
            await MoveAsync(db, plan, template, cancellationToken);
        }

        await PlanDoor.SaveAsync(db, cancellationToken);
        return plans.Count;
    }

    private static async Task MoveAsync(KamDbContext db, AccountPlan plan, PlanTemplate template, CancellationToken cancellationToken)
    {
        var due = await PlanDoor.DueDatesAsync(db, template, plan.StartedOn, cancellationToken);
        var byKey = plan.Steps.ToDictionary(s => s.TemplateStep.Key);
        foreach (var to in template.Steps)
        {
            if (!byKey.Remove(to.Key, out var step))
            {
                plan.Steps.Add(new AccountPlanStep { Plan = plan, TemplateStepId = to.Id, TemplateStep = to, DueOn = due(to) });
                continue;
            }

            (step.TemplateStepId, step.TemplateStep) = (to.Id, to);
            if (step.Status == StepStatus.Open)
            {
                step.DueOn = due(to);
            }
        }

        db.RemoveRange(byKey.Values);
        (plan.TemplateId, plan.Template) = (template.Id, template);
    }
}
