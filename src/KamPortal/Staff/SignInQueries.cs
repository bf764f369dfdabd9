using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Staff;

/// <summary>Read before anybody is signed in.</summary>
public sealed class SignInQueries(KamDb kam)
{
    /// <summary>Everybody enabled, by role, for the demo's sign-in by picking a person.</summary>
    public async Task<IReadOnlyList<DemoPerson>> DemoPeopleAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("sign-in");
        var users = await db.PortalUsers.AsNoTracking().Include(u => u.Roles).Where(u => u.IsEnabled).OrderBy(u => u.LastName).ThenBy(u => u.Id).ToListAsync(cancellationToken);
        return [.. users.Where(u => u.Roles.Count > 0).Select(u => new DemoPerson(u.Id, u.FullName, u.Position, u.Roles.Min(r => r.Role), u.Language)).OrderBy(p => p.Role)];
    }
}
