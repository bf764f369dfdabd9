using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Accounts;

/// <summary>Who of us serves an account (row 1.5 of the domain): one is accountable, the team is visible to everybody who sees the client.</summary>
public sealed class AccountTeamQueries(KamDb kam, TimeProvider clock)
{
    /// <summary>The client manager first, then the team by role and name, each with their substitute while they are away.</summary>
    public async Task<IReadOnlyList<TeamContact>> OfAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeAccounts);
        var today = db.Viewer.Today(clock);
        var roles = await db.AccountTeamMembers.AsNoTracking()
            .Where(m => m.AccountId == accountId && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today))
            .Select(m => new Place(m.UserId, m.Role)).ToListAsync(cancellationToken);
        var owner = await db.Accounts.Where(a => a.Id == accountId).Select(a => new Place(a.OwnerId, null)).ToListAsync(cancellationToken);
        var ids = roles.Concat(owner).Select(p => p.UserId).Distinct().ToArray();
        var users = await db.PortalUsers.AsNoTracking().Where(u => EF.Parameter(ids).Contains(u.Id))
            .Select(u => new { u.Id, Name = u.LastName + " " + u.FirstName, u.Position, u.Email, u.IsEnabled }).ToDictionaryAsync(u => u.Id, cancellationToken);
        var absences = await db.Absences.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.UserId) && a.FromOn <= today && today <= a.ToOn)
            .Select(a => new { a.UserId, a.ToOn, Deputy = a.Deputy == null ? null : a.Deputy.LastName + " " + a.Deputy.FirstName }).ToListAsync(cancellationToken);
        var away = absences.GroupBy(a => a.UserId).ToDictionary(g => g.Key, g => g.MaxBy(a => a.ToOn)!);
        return [.. owner.Concat(roles.OrderBy(r => r.Role).ThenBy(r => users[r.UserId].Name, StringComparer.CurrentCulture)).Select(p =>
        {
            var (user, absence) = (users[p.UserId], away.GetValueOrDefault(p.UserId));
            return new TeamContact(user.Id, user.Name, p.Role, user.Position, user.Email, user.IsEnabled, absence?.ToOn, absence?.Deputy);
        })];
    }

    private sealed record Place(int UserId, TeamRole? Role);
}
