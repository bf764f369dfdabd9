using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Planning;

/// <summary>
/// Plans an account as soon as what concerns it alone has changed, the way the planner does. What goes wrong here the
/// planner's next run makes up for: the account stays marked.
/// </summary>
internal static class PlanNow
{
    /// <summary>After a change of a rule: one of the programme concerns everybody and waits for the planner, one outside concerns its account.</summary>
    public static Task RunAsync(KamDb kam, TimeProvider clock, KamDbContext db, CadenceRule rule, CancellationToken cancellationToken) =>
        rule is { ProgrammeId: null, AccountId: { } account } ? RunAsync(kam, clock, db, account, cancellationToken) : Task.CompletedTask;

    /// <param name="db">The viewer's, in which the change has been saved.</param>
    public static async Task RunAsync(KamDb kam, TimeProvider clock, KamDbContext db, int accountId, CancellationToken cancellationToken)
    {
        await db.Accounts.Where(a => a.Id == accountId).ExecuteUpdateAsync(set => set.SetProperty(a => a.TouchesPlannedBy, 0), cancellationToken);
        var owner = await db.Accounts.Where(a => a.Id == accountId).Select(a => a.OwnerId).SingleAsync(cancellationToken);
        await using var system = kam.OpenAsSystem(PlanTouchesJob.Name);
        var basis = await PlanningBasis.LoadAsync(system, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellationToken);
        if (basis.Staff.Members.FirstOrDefault(m => m.Id == owner) is { } member)
        {
            await new PortfolioPlanning(kam, clock, basis, [owner], LocalTime.Today(clock, member.TimeZoneId), false).RunAsync(new JobReport(), cancellationToken);
        }
    }
}
