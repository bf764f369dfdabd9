using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Potentials;

public sealed class TargetQueries(KamDb kam, ViewerDirectory viewers, TimeProvider clock)
{
    /// <summary>Who may own a target of the account: those who see it, its owner first, then by name.</summary>
    public async Task<IReadOnlyList<StaffChoice>> PossibleOwnersAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePotential);
        if (await db.Accounts.Where(a => a.Id == accountId).Select(a => (int?)a.OwnerId).SingleOrDefaultAsync(cancellationToken) is not { } ownerId)
        {
            return [];
        }

        var ids = await NearAsync(db, accountId, ownerId, cancellationToken);
        var people = await db.PortalUsers.AsNoTracking().Where(u => EF.Parameter(ids).Contains(u.Id) && u.IsEnabled).Select(u => new { u.Id, u.LastName, u.FirstName }).ToListAsync(cancellationToken);
        var possible = new List<StaffChoice>();
        foreach (var person in people)
        {
            var viewer = await viewers.FindAsync(person.Id, cancellationToken);
            if (viewer.May(Policies.SeePotential) && viewer.May(Policies.WorkTouches) && viewer.Sees(accountId, ownerId))
            {
                possible.Add(new StaffChoice(person.Id, $"{person.LastName} {person.FirstName}"));
            }
        }

        return [.. possible.OrderBy(p => p.Id != ownerId).ThenBy(p => SearchWords.SortKey(p.Name), StringComparer.Ordinal).ThenBy(p => p.Id)];
    }

    /// <summary>Whoever can see the account at all: its owner and those above, deputies, the team, directors.</summary>
    private async Task<int[]> NearAsync(KamDbContext db, int accountId, int ownerId, CancellationToken cancellationToken)
    {
        var today = db.Viewer.Today(clock);
        var near = new HashSet<int>();
        for (int? id = ownerId; id is { } below && near.Add(below);)
        {
            id = await db.PortalUsers.Where(u => u.Id == below).Select(u => u.SupervisorId).SingleOrDefaultAsync(cancellationToken);
        }

        near.UnionWith(await db.AccountTeamMembers.Where(m => m.AccountId == accountId && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today)).Select(m => m.UserId).ToListAsync(cancellationToken));
        near.UnionWith(await db.Absences.Where(a => a.UserId == ownerId && a.DeputyId != null && a.FromOn <= today && today <= a.ToOn).Select(a => a.DeputyId!.Value).ToListAsync(cancellationToken));
        near.UnionWith(await db.PortalUsers.Where(u => u.Roles.Any(r => r.Role == Role.Director)).Select(u => u.Id).ToListAsync(cancellationToken));
        return [.. near];
    }
}
