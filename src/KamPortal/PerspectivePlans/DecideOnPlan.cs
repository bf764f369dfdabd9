using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PerspectivePlans;

/// <summary>The author's supervisor approves a plan or returns it with a reason; nobody else, and never its author.</summary>
public sealed class DecideOnPlan(KamDb kam, ViewerDirectory viewers, Notify notify, TimeProvider clock)
{
    private const int ReviewMonths = 3;

    /// <summary>The approved version before gives way, and the actions become tasks.</summary>
    /// <param name="version">Of the plan as it was shown.</param>
    /// <exception cref="EditedMeanwhile">Somebody saved something in the plan since it was shown: what nobody read is not approved.</exception>
    /// <exception cref="RuleViolation">Not the author's supervisor, not submitted, or something is missing or over the budget.</exception>
    public async Task ApproveAsync(int planId, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Plans, cancellationToken);
        var plan = await ToDecideAsync(db, planId, cancellationToken);
        PlanProblems.Require(plan);
        await LetFormerGoAsync(db, plan, cancellationToken);
        var (today, now) = (db.Viewer.Today(clock), clock.GetUtcNow().UtcDateTime);
        plan.Approve(db.Viewer.UserId!.Value, now);
        if (plan.NextReviewOn is null || plan.NextReviewOn <= today)
        {
            plan.ReviewOn(today.AddMonths(ReviewMonths));
        }

        var raised = await ActionTasks.SettleAsync(db, viewers, plan, today, now, cancellationToken);
        await db.SaveFormAsync(plan, version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        viewers.Forget();
        await TellAsync(plan, () => PerspectiveMessages.ToldApproved, db.Viewer, cancellationToken);
        await ActionTasks.TellAsync(notify, db.Viewer, plan, raised, cancellationToken);
    }

    /// <inheritdoc cref="ApproveAsync"/>
    public async Task ReturnAsync(int planId, int version, string? reason, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var plan = await ToDecideAsync(db, planId, cancellationToken);
        plan.Return(db.Viewer.UserId!.Value, clock.GetUtcNow().UtcDateTime, reason);
        await db.SaveFormAsync(plan, version, cancellationToken);
        await TellAsync(plan, () => PerspectiveMessages.ToldReturned, db.Viewer, cancellationToken);
    }

    private async Task<PerspectivePlan> ToDecideAsync(KamDbContext db, int planId, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.ApprovePlans);
        var plan = await PlanDoor.LoadAsync(db, planId, cancellationToken);
        await db.RequireSupervisorOfAsync(plan.AuthorId, db.Viewer.Today(clock), cancellationToken);
        if (plan.Status is not PerspectiveStatus.Submitted && plan.DecidedById is { } byId)
        {
            var by = await db.PortalUsers.AsNoTracking().SingleAsync(u => u.Id == byId, cancellationToken);
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, PerspectiveMessages.DecidedAlready, by.FullName));
        }

        return plan;
    }

    /// <summary>In a save of its own: at no moment are two versions approved.</summary>
    private static async Task LetFormerGoAsync(KamDbContext db, PerspectivePlan plan, CancellationToken cancellationToken)
    {
        var former = await db.PerspectivePlans.SingleOrDefaultAsync(p => p.AccountId == plan.AccountId && p.Status == PerspectiveStatus.Approved && p.Id != plan.Id, cancellationToken);
        if (former is not null)
        {
            former.GiveWay();
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task TellAsync(PerspectivePlan plan, Func<string> format, Viewer by, CancellationToken cancellationToken)
    {
        foreach (var userId in new[] { plan.AuthorId, plan.Account.OwnerId }.Distinct())
        {
            await notify.RunAsync(
                userId,
                FormattableString.Invariant($"perspective-decided:{plan.Id}:{plan.Version}:{userId}"),
                () => string.Format(CultureInfo.CurrentCulture, format(), by.Name, plan.Account.Name, plan.Number, plan.ReturnReason),
                PlanDoor.Link(plan.AccountId, plan.Id),
                cancellationToken);
        }
    }
}
