using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Results;

/// <summary>Whether what clients give a manager counts among the manager's figures (row 3.8): decided by a head for those below, by a director for everybody.</summary>
public sealed class CountManagerScore(KamDb kam)
{
    /// <exception cref="RuleViolation">The viewer may not plan training; the person does not look after clients or is not below the viewer.</exception>
    public async Task RunAsync(int userId, bool counts, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.PlanTraining);
        var user = await db.PortalUsers.Include(u => u.Roles).SingleOrDefaultAsync(u => u.Id == userId && u.IsEnabled, cancellationToken) ?? throw new RuleViolation(ResultsMessages.ManagerNotFound);
        if (!user.Has(Role.Manager) || user.Id == db.Viewer.UserId || !db.Viewer.MaySeeDayOf(userId))
        {
            throw new RuleViolation(ResultsMessages.ManagerNotFound);
        }

        user.ScoreInKpi = counts;
        await db.SaveChangesAsync(cancellationToken);
    }
}
