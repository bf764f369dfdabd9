using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Dossiers;
using KamPortal.Staff;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

/// <summary>How verbs reach plans and steps of accounts the viewer may see, and how they save them.</summary>
internal static class PlanDoor
{
    /// <exception cref="RuleViolation">There is no such account, the viewer does not see it, or it is archived.</exception>
    public static async Task<Account> AccountAsync(KamDbContext db, int accountId, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.EditPlans);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken) ?? throw new RuleViolation(AccountPlanMessages.AccountNotFound);
        return account.IsArchived ? throw new RuleViolation(AccountPlanMessages.Archived) : account;
    }

    /// <exception cref="RuleViolation">There is no such plan, the viewer does not see it, or it is closed.</exception>
    public static async Task<AccountPlan> PlanAsync(KamDbContext db, int planId, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.EditPlans);
        var plan = await db.AccountPlans.Include(p => p.Steps).ThenInclude(s => s.TemplateStep).Include(p => p.Account).SingleOrDefaultAsync(p => p.Id == planId, cancellationToken) ?? throw new RuleViolation(AccountPlanMessages.PlanNotFound);
        return plan.Status == PlanStatus.Active ? plan : throw new RuleViolation(AccountPlanMessages.PlanClosed);
    }

    /// <summary>With its plan, account and words; the right is the verb's to ask.</summary>
    /// <exception cref="RuleViolation">There is no such step, the viewer does not see it, or its plan is closed.</exception>
    public static async Task<AccountPlanStep> StepAsync(KamDbContext db, int stepId, CancellationToken cancellationToken)
    {
        var step = await db.AccountPlanSteps.Include(s => s.TemplateStep).Include(s => s.Plan).ThenInclude(p => p.Account).Include(s => s.Plan).ThenInclude(p => p.Steps)
            .AsSplitQuery().SingleOrDefaultAsync(s => s.Id == stepId, cancellationToken) ?? throw new RuleViolation(AccountPlanMessages.StepNotFound);
        return step.Plan.Status == PlanStatus.Active ? step : throw new RuleViolation(AccountPlanMessages.PlanClosed);
    }

    /// <exception cref="RuleViolation">No version of the plan was published.</exception>
    public static async Task<PlanTemplate> TemplateAsync(KamDbContext db, PlanKind kind, CancellationToken cancellationToken)
    {
        var template = await db.PlanTemplates.Include(t => t.Steps).Where(t => t.Kind == kind && t.Status == TemplateStatus.Active).OrderByDescending(t => t.Number).FirstOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, AccountPlanMessages.NoTemplate, kind.Label()));
        template.Steps.Sort((a, b) => (a.Order, a.Id).CompareTo((b.Order, b.Id)));
        return template;
    }

    /// <summary>The day itself when it is a working day, else the first one after it.</summary>
    public static async Task<Func<PlanTemplateStep, DateOnly>> DueDatesAsync(KamDbContext db, PlanTemplate template, DateOnly startedOn, CancellationToken cancellationToken)
    {
        const int holidays = 30;
        var calendar = await WorkCalendar.LoadAsync(db, startedOn, startedOn.AddDays(template.Steps.Max(s => s.DueDays) + holidays), cancellationToken);
        return step => calendar.NextWorkingDay(startedOn.AddDays(step.DueDays));
    }

    /// <exception cref="RuleViolation">Somebody changed it at the same moment.</exception>
    public static async Task SaveAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolation(AccountPlanMessages.ChangedMeanwhile);
        }
    }
}
