using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PurchasingCentres;

/// <summary>Who of us can keep the contact with a client's people: the owner, the team of today, and the heads above the owner.</summary>
internal static class CentreContacts
{
    public static async Task<IReadOnlyList<StaffChoice>> OfAccountAsync(KamDbContext db, int accountId, DateOnly today, CancellationToken cancellationToken)
    {
        var ownerId = await db.Accounts.Where(a => a.Id == accountId).Select(a => a.OwnerId).SingleAsync(cancellationToken);
        var ids = await db.AccountTeamMembers.Where(m => m.AccountId == accountId && m.FromOn <= today && (m.ToOn == null || m.ToOn >= today)).Select(m => m.UserId).ToListAsync(cancellationToken);
        var supervisors = await db.PortalUsers.Where(u => u.SupervisorId != null).Select(u => new { u.Id, u.SupervisorId }).ToDictionaryAsync(u => u.Id, u => u.SupervisorId, cancellationToken);
        var heads = new HashSet<int>();
        for (int? at = ownerId; at is { } id && heads.Add(id);)
        {
            at = supervisors.GetValueOrDefault(id);
        }

        var shown = heads.Union(ids).ToArray();
        var users = await db.PortalUsers.AsNoTracking().Where(u => u.IsEnabled && EF.Parameter(shown).Contains(u.Id)).ToListAsync(cancellationToken);
        return [.. users.OrderBy(u => u.Id != ownerId).ThenBy(u => SearchWords.SortKey(u.FullName), StringComparer.Ordinal).ThenBy(u => u.Id).Select(u => new StaffChoice(u.Id, u.FullName))];
    }
}
