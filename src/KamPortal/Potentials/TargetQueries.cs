using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Potentials;

public sealed class TargetQueries(KamDb kam, ViewerDirectory viewers)
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

        var roles = Policies.Holders[Policies.SeePotential].Intersect(Policies.Holders[Policies.WorkTouches]).ToArray();
        var people = await db.PortalUsers.AsNoTracking().Where(u => u.IsEnabled && u.Roles.Any(r => roles.Contains(r.Role))).Select(u => new { u.Id, u.LastName, u.FirstName }).ToListAsync(cancellationToken);
        var possible = new List<StaffChoice>();
        foreach (var person in people)
        {
            if ((await viewers.FindAsync(person.Id, cancellationToken)).Sees(accountId, ownerId))
            {
                possible.Add(new StaffChoice(person.Id, $"{person.LastName} {person.FirstName}"));
            }
        }

        return [.. possible.OrderBy(p => p.Id != ownerId).ThenBy(p => SearchWords.SortKey(p.Name), StringComparer.Ordinal).ThenBy(p => p.Id)];
    }
}
