using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;

namespace KamPortal.PerspectivePlans;

/// <summary>Lays a draft before the author's supervisor.</summary>
public sealed class SubmitPlan(KamDb kam, Notify notify, TimeProvider clock)
{
    /// <param name="version">Of the plan as it was shown.</param>
    /// <exception cref="EditedMeanwhile">Somebody saved something in the plan since it was shown.</exception>
    /// <exception cref="RuleViolation">Something is missing or over the budget, or the plan is not the viewer's to change or waits already.</exception>
    public async Task RunAsync(int planId, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var plan = await PlanDoor.ToEditAsync(db, planId, cancellationToken);
        PlanProblems.Require(plan);
        plan.Submit(clock.GetUtcNow().UtcDateTime);
        await db.SaveFormAsync(plan, version, cancellationToken);
        foreach (var decider in await PlanDoor.DecidersAsync(db, plan.AuthorId, db.Viewer.Today(clock), cancellationToken))
        {
            await notify.RunAsync(
                decider,
                FormattableString.Invariant($"perspective-submitted:{plan.Id}:{plan.Version}:{decider}"),
                () => string.Format(CultureInfo.CurrentCulture, PerspectiveMessages.ToldSubmitted, plan.Author.FullName, plan.Account.Name, plan.Number),
                PlanDoor.Link(plan.AccountId, plan.Id),
                cancellationToken);
        }
    }
}
