using System.Linq.Expressions;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Planning;

/// <summary>
/// Open touches follow the facts: a former owner's go to the present one, a disabled colleague's and those due during an
/// absence to whoever stands in. What has not changed is left alone, so a touch handed over by hand stays where it is.
/// </summary>
internal sealed class TouchRetargeting(PlanningStaff staff, WorkCalendar calendar)
{
    public async Task RunAsync(KamDbContext db, DateOnly today, int horizon, JobReport report, CancellationToken cancellationToken)
    {
        var disabled = staff.Members.Where(m => !m.IsEnabled).Select(m => m.Id).ToArray();
        await MoveAsync(db, t => EF.Parameter(disabled).Contains(t.AssigneeId), (touch, ownerId) => touch.OnBehalfOfId ?? ownerId, report, cancellationToken);
        await MoveAsync(
            db,
            t => (t.OnBehalfOfId ?? t.AssigneeId) != t.Account.OwnerId && t.Account.Ownership.Any(p => p.OwnerId == (t.OnBehalfOfId ?? t.AssigneeId) && p.ToOn != null),
            (_, ownerId) => ownerId,
            report,
            cancellationToken);
        foreach (var absence in staff.Absences.Where(a => a.FromOn <= today.AddDays(horizon)))
        {
            var (from, to) = (absence.FromOn, absence.ToOn);
            await MoveAsync(db, t => t.AssigneeId == absence.UserId && t.DueOn >= from && t.DueOn <= to, (touch, _) => touch.OnBehalfOfId ?? touch.AssigneeId, report, cancellationToken);
        }
    }

    private async Task MoveAsync(KamDbContext db, Expression<Func<Touch, bool>> which, Func<Touch, int, int> manager, JobReport report, CancellationToken cancellationToken)
    {
        var touches = await db.Touches.Where(t => t.Status == TouchStatus.Planned && (t.Origin == TouchOrigin.Programme || t.RuleId != null)).Where(which)
            .Select(t => new { Touch = t, t.Account.OwnerId }).ToListAsync(cancellationToken);
        var moved = new List<Touch>();
        foreach (var row in touches)
        {
            var was = new Assignment(row.Touch.AssigneeId, row.Touch.OnBehalfOfId, row.Touch.DueOn);
            if (staff.Assign(manager(row.Touch, row.OwnerId), row.Touch.DueOn, calendar) is { } now && now != was)
            {
                row.Touch.Assign(now.AssigneeId, now.OnBehalfOfId);
                row.Touch.Reschedule(now.DueOn);
                moved.Add(row.Touch);
            }
        }

        if (moved.Count > 0)
        {
            await TouchDates.SaveAsync(db, [.. moved.Select(t => t.AccountId).Distinct()], cancellationToken);
            report.Warn(PlanningReasons.Retargeted, moved.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        db.ChangeTracker.Clear();
    }
}
