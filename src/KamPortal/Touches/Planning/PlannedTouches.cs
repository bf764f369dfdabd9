using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Planning;

/// <summary>Writes new planned touches.</summary>
internal static class PlannedTouches
{
    public static async Task WriteAsync(KamDbContext db, IReadOnlyCollection<ProposedTouch> proposed, CancellationToken cancellationToken)
    {
        db.Touches.AddRange(proposed.Select(p => Touch.PlanByRule(p.Rule, p.AccountId, p.PersonId, p.Assignment.AssigneeId, p.Assignment.OnBehalfOfId, p.Occurrence, p.Assignment.DueOn)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
