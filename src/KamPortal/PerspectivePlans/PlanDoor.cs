using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PerspectivePlans;

/// <summary>How verbs reach a plan, and who is told and asked.</summary>
internal static class PlanDoor
{
    /// <summary>The plan with everything in it.</summary>
    /// <exception cref="RuleViolation">There is none, or its account is not the viewer's to see.</exception>
    public static async Task<PerspectivePlan> LoadAsync(KamDbContext db, int planId, CancellationToken cancellationToken) =>
        await db.PerspectivePlans.Include(p => p.Account).Include(p => p.Author).Include(p => p.Milestones).Include(p => p.Obstacles).Include(p => p.Actions).ThenInclude(a => a.Owner).ThenInclude(u => u.Roles)
            .Include(p => p.Resources).Include(p => p.Risks).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == planId, cancellationToken)
        ?? throw new RuleViolation(PerspectiveMessages.NotFound);

    /// <exception cref="RuleViolation">As <see cref="LoadAsync"/>; or the account is not the viewer's to change, or the plan is approved.</exception>
    public static async Task<PerspectivePlan> ToEditAsync(KamDbContext db, int planId, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.EditPlans);
        var plan = await LoadAsync(db, planId, cancellationToken);
        await db.AccountToEditAsync(plan.AccountId, cancellationToken);
        plan.RequireOpen();
        return plan;
    }

    /// <summary>Whoever may decide on the author's plans today and has the right to: the supervisor, on absence the deputy too, directors where nobody stands above.</summary>
    public static async Task<List<int>> DecidersAsync(KamDbContext db, int authorId, DateOnly today, CancellationToken cancellationToken)
    {
        var supervisorId = await Supervision.SupervisorOfAsync(db, authorId, cancellationToken);
        var approvers = Policies.Holders[Policies.ApprovePlans].ToArray();
        return await db.PortalUsers
            .Where(u => u.IsEnabled && u.Id != authorId && u.Roles.Any(r => approvers.Contains(r.Role)))
            .Where(u => supervisorId == null ? u.Roles.Any(r => r.Role == Role.Director)
                : u.Id == supervisorId || db.Absences.Any(a => a.UserId == supervisorId && a.DeputyId == u.Id && a.FromOn <= today && today <= a.ToOn))
            .OrderBy(u => u.Id).Select(u => u.Id).ToListAsync(cancellationToken);
    }

    public static string Link(int accountId, int planId) => string.Create(CultureInfo.InvariantCulture, $"/accounts/{accountId}/perspective/{planId}");

    /// <summary>Where the plan of the account stands, whatever its version.</summary>
    public static string Link(int accountId) => string.Create(CultureInfo.InvariantCulture, $"/accounts/{accountId}?tab=plans&plan=perspective");

    /// <exception cref="EditedMeanwhile">Somebody saved the plan at the same moment.</exception>
    public static async Task SaveAsync(KamDbContext db, PerspectivePlan plan, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new EditedMeanwhile(PerspectiveMessages.ChangedMeanwhile, plan.Version);
        }
    }
}
