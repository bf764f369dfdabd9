using System.Globalization;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Staff;

/// <summary>
/// Who decides on what somebody asks for: the direct supervisor, the next one up where that one is disabled, on the days of the
/// supervisor's absence also the deputy, and a director for whoever has nobody above. Never oneself, in whatever role.
/// </summary>
internal static class Supervision
{
    public static async Task<bool> MayDecideForAsync(this KamDbContext db, int userId, DateOnly today, CancellationToken cancellationToken)
    {
        if (db.Viewer.UserId is not { } me || me == userId)
        {
            return false;
        }

        return await SupervisorOfAsync(db, userId, cancellationToken) is not { } supervisorId
            ? db.Viewer.Roles.Contains(Role.Director)
            : supervisorId == me || await db.Absences.AnyAsync(a => a.UserId == supervisorId && a.DeputyId == me && a.FromOn <= today && today <= a.ToOn, cancellationToken);
    }

    /// <exception cref="RuleViolation">The viewer is the person, or not the person's supervisor; names who is.</exception>
    public static async Task RequireSupervisorOfAsync(this KamDbContext db, int userId, DateOnly today, CancellationToken cancellationToken)
    {
        if (await MayDecideForAsync(db, userId, today, cancellationToken))
        {
            return;
        }

        var supervisorId = await SupervisorOfAsync(db, userId, cancellationToken);
        var name = await db.PortalUsers.Where(u => u.Id == supervisorId).Select(u => u.LastName + " " + u.FirstName).SingleOrDefaultAsync(cancellationToken);
        throw new RuleViolation(
            db.Viewer.UserId == userId ? StaffMessages.NotForOneself
            : name is null ? StaffMessages.OnlyDirector
            : string.Format(CultureInfo.CurrentCulture, StaffMessages.OnlySupervisor, name));
    }

    /// <returns>The nearest enabled supervisor; null when nobody stands above.</returns>
    public static async Task<int?> SupervisorOfAsync(KamDbContext db, int userId, CancellationToken cancellationToken)
    {
        var seen = new HashSet<int> { userId };
        for (var id = userId; ;)
        {
            var above = await db.PortalUsers.Where(u => u.Id == id && u.SupervisorId != null)
                .Select(u => new { Id = u.SupervisorId!.Value, u.Supervisor!.IsEnabled }).SingleOrDefaultAsync(cancellationToken);
            if (above is null || !seen.Add(above.Id))
            {
                return null;
            }

            if (above.IsEnabled)
            {
                return above.Id;
            }

            id = above.Id;
        }
    }
}
