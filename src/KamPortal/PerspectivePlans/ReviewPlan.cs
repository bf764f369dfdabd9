using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.PerspectivePlans;

/// <summary>Notes what came of looking at an approved plan, and when to look again.</summary>
public sealed class ReviewPlan(KamDb kam, TimeProvider clock)
{
    private const int MostMonthsAhead = 12;

    /// <param name="nextOn">Tomorrow … a year ahead.</param>
    /// <exception cref="RuleViolation">The viewer does not approve plans or does not see this one, it is not approved, or the date or note is out of range.</exception>
    public async Task RunAsync(int planId, string? note, DateOnly nextOn, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ApprovePlans);
        var plan = await PlanDoor.LoadAsync(db, planId, cancellationToken);
        if (plan.Status != PerspectiveStatus.Approved)
        {
            throw new RuleViolation(PerspectiveMessages.OnlyApproved);
        }

        var today = db.Viewer.Today(clock);
        if (nextOn <= today || nextOn > today.AddMonths(MostMonthsAhead))
        {
            throw new RuleViolation(PerspectiveMessages.ReviewRange, nameof(nextOn));
        }

        plan.ReviewOn(nextOn);
        db.Add(PlanReview.Of(plan, db.Viewer.UserId ?? plan.AuthorId, clock.GetUtcNow().UtcDateTime, note, nextOn));
        await PlanDoor.SaveAsync(db, plan, cancellationToken);
    }
}
