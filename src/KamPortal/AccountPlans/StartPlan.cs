using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

/// <summary>Starts a plan of an account by the published version of its template; what is fulfilled already closes at once.</summary>
public sealed class StartPlan(KamDb kam, TimeProvider clock)
{
    /// <returns>The plan.</returns>
    /// <exception cref="RuleViolation">A plan of the kind is running, none is published, or the account is not the viewer's to work on.</exception>
    public async Task<int> RunAsync(int accountId, PlanKind kind, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var account = await PlanDoor.AccountAsync(db, accountId, cancellationToken);
        if (account.Status == AccountStatus.Lost)
        {
            throw new RuleViolation(AccountPlanMessages.Lost);
        }

        await RequireNoneAsync(db, accountId, kind, cancellationToken);
        var template = await PlanDoor.TemplateAsync(db, kind, cancellationToken);
        var today = db.Viewer.Today(clock);
        var due = await PlanDoor.DueDatesAsync(db, template, today, cancellationToken);
        var plan = new AccountPlan { AccountId = accountId, Kind = kind, TemplateId = template.Id, StartedOn = today, StartedById = db.Viewer.UserId };
        plan.Steps.AddRange(template.Steps.Select(s => new AccountPlanStep { Plan = plan, TemplateStepId = s.Id, DueOn = due(s) }));
        db.Add(plan);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The unique index: another one was quicker.
            db.ChangeTracker.Clear();
            await RequireNoneAsync(db, accountId, kind, cancellationToken);
            throw;
        }

        await PlanSettling.SettleAsync(db, [accountId], today, cancellationToken);
        return plan.Id;
    }

    private static async Task RequireNoneAsync(KamDbContext db, int accountId, PlanKind kind, CancellationToken cancellationToken)
    {
        if (await db.AccountPlans.AnyAsync(p => p.AccountId == accountId && p.Kind == kind && p.Status == PlanStatus.Active, cancellationToken))
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, AccountPlanMessages.RunningAlready, kind.Label()));
        }
    }
}
