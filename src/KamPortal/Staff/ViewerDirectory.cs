using System.Collections.Concurrent;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Staff;

/// <summary>
/// Builds the <see cref="Viewer"/> of a user from roles, supervisors, absences and teams. Held for <see cref="Lifetime"/>,
/// because every query needs it; a changed right reaches other servers after that time at the latest.
/// </summary>
public sealed class ViewerDirectory(KamDbOpener opener, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<int, (DateTimeOffset Until, Viewer Viewer)> held = new();

    /// <returns><see cref="Viewer.Nobody"/> when the user is unknown or disabled.</returns>
    public async ValueTask<Viewer> FindAsync(int userId, CancellationToken cancellationToken)
    {
        if (held.TryGetValue(userId, out var entry) && entry.Until > clock.GetUtcNow())
        {
            return entry.Viewer;
        }

        var viewer = await LoadAsync(userId, cancellationToken);
        held[userId] = (clock.GetUtcNow() + Lifetime, viewer);
        return viewer;
    }

    /// <summary>Call after users, roles, absences or teams changed.</summary>
    public void Forget() => held.Clear();

    private async Task<Viewer> LoadAsync(int userId, CancellationToken cancellationToken)
    {
        await using var db = opener.Open(Viewer.System(nameof(ViewerDirectory)));
        var user = await db.PortalUsers.AsNoTracking().Include(u => u.Roles).Include(u => u.Branch).SingleOrDefaultAsync(u => u.Id == userId && u.IsEnabled, cancellationToken);
        if (user is null)
        {
            return Viewer.Nobody;
        }

        var roles = user.Roles.Select(r => r.Role).ToHashSet();
        var zone = user.TimeZoneId ?? user.Branch.TimeZoneId;
        var today = LocalTime.Today(clock, zone);
        var viewer = new Viewer { UserId = user.Id, Name = user.FullName, Roles = roles, TimeZoneId = zone, Language = user.Language, Scope = ViewerScope.Nothing };
        if (roles.Overlaps([Role.Director, Role.Administrator, Role.CreditController]))
        {
            return viewer with { Scope = ViewerScope.Everything };
        }

        if (!Policies.Allows(Policies.SeeAccounts, roles))
        {
            return viewer;
        }

        var owners = new HashSet<int> { user.Id };
        var supervisors = await db.PortalUsers.Where(u => u.SupervisorId != null).Select(u => new { u.Id, u.SupervisorId }).ToListAsync(cancellationToken);
        var below = supervisors.ToLookup(u => u.SupervisorId!.Value, u => u.Id);
        if (roles.Contains(Role.Head))
        {
            AddBelow(user.Id, below, owners);
        }

        var absent = await db.Absences.Where(a => a.DeputyId == user.Id && a.FromOn <= today && today <= a.ToOn).Select(a => a.UserId).ToListAsync(cancellationToken);
        owners.UnionWith(absent);
        if (roles.Contains(Role.Head))
        {
            // A head who stands in for another decides on what those below ask for.
            absent.ForEach(id => AddBelow(id, below, owners));
        }

        var teams = await db.AccountTeamMembers.Where(m => m.UserId == user.Id && m.FromOn <= today && (m.ToOn == null || today <= m.ToOn)).Select(m => m.AccountId).Distinct().ToListAsync(cancellationToken);
        return viewer with
        {
            Scope = teams.Count > 0 ? ViewerScope.OwnersAndTeam : ViewerScope.Owners,
            OwnerIds = [.. owners],
            TeamAccountIds = teams,
        };
    }

    private static void AddBelow(int userId, ILookup<int, int> below, HashSet<int> found)
    {
        foreach (var id in below[userId].Where(found.Add))
        {
            AddBelow(id, below, found);
        }
    }
}
