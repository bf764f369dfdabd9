using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

/// <summary>Asks the supervisor of the account's owner to waive a step, for a reason.</summary>
public sealed class AskWaiver(KamDb kam, Notify notify, TimeProvider clock)
{
    public sealed class Form
    {
        public int StepId { get; set; }

        public string? Reason { get; set; }
    }

    /// <exception cref="RuleViolation">No reason, or the step is closed or not the viewer's to see.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditPlans);
        var step = await PlanDoor.StepAsync(db, form.StepId, cancellationToken);
        var today = db.Viewer.Today(clock);
        step.AskWaiver(db.Viewer.UserId ?? step.Plan.Account.OwnerId, today, form.Reason);
        await PlanDoor.SaveAsync(db, cancellationToken);
        var (account, ownerId, kind) = (step.Plan.Account.Name, step.Plan.Account.OwnerId, step.Plan.Kind);
        foreach (var supervisorId in await DecidersAsync(db, ownerId, today, cancellationToken))
        {
            await notify.RunAsync(
                supervisorId, FormattableString.Invariant($"waiver-ask:{step.Id}:{step.Version}:{supervisorId}"),
                () => string.Format(CultureInfo.CurrentCulture, AccountPlanMessages.ToldAsk, db.Viewer.Name, step.TemplateStep.Title, kind.Label(), account), "/plans?view=waivers", cancellationToken);
        }
    }

    /// <summary>The supervisor and, on days of absence, the deputy; a director where nobody stands above.</summary>
    private static async Task<List<int>> DecidersAsync(KamDbContext db, int ownerId, DateOnly today, CancellationToken cancellationToken)
    {
        if (await Supervision.SupervisorOfAsync(db, ownerId, cancellationToken) is not { } supervisorId)
        {
            return await db.PortalUsers.Where(u => u.IsEnabled && u.Id != ownerId && u.Roles.Any(r => r.Role == Role.Director)).Select(u => u.Id).ToListAsync(cancellationToken);
        }

        var deputies = await db.Absences.Where(a => a.UserId == supervisorId && a.DeputyId != null && a.DeputyId != ownerId && a.FromOn <= today && today <= a.ToOn).Select(a => a.DeputyId!.Value).ToListAsync(cancellationToken);
        return [supervisorId, .. deputies];
    }
}
