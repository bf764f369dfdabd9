using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>Who decides on an account's key status (row 4.4): for the company any head or director but its own manager, for the manager the manager's supervisor.</summary>
internal static class KeyDecider
{
    /// <exception cref="RuleViolation">Somebody else has to.</exception>
    public static async Task RequireAsync(KamDbContext db, KeyLevel level, int ownerId, DateOnly today, CancellationToken cancellationToken)
    {
        if (level == KeyLevel.Manager)
        {
            await db.RequireSupervisorOfAsync(ownerId, today, cancellationToken);
        }
        else if (db.Viewer.UserId is null || db.Viewer.UserId == ownerId)
        {
            throw new RuleViolation(StaffMessages.NotForOneself);
        }
    }

    public static async Task<bool> MayAsync(KamDbContext db, KeyLevel level, int ownerId, DateOnly today, CancellationToken cancellationToken) =>
        db.Viewer.May(Policies.DecideKeyStatus) && db.Viewer.UserId is { } me && me != ownerId
        && (level == KeyLevel.Company || await db.MayDecideForAsync(ownerId, today, cancellationToken));

    /// <returns>Who is to be told that a decision is due; directors where nobody stands above.</returns>
    public static async Task<IReadOnlyList<int>> OfAsync(KamDbContext db, int ownerId, CancellationToken cancellationToken) =>
        await Supervision.SupervisorOfAsync(db, ownerId, cancellationToken) is { } supervisorId ? [supervisorId] : await DirectorsAsync(db, cancellationToken);

    public static Task<List<int>> DirectorsAsync(KamDbContext db, CancellationToken cancellationToken) =>
        db.PortalUsers.Where(u => u.IsEnabled && u.Roles.Any(r => r.Role == Role.Director)).OrderBy(u => u.Id).Select(u => u.Id).ToListAsync(cancellationToken);
}
