using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.People;

public sealed class RoleQueries(KamDb kam)
{
    /// <summary>All roles in their order, those switched off as well.</summary>
    public async Task<IReadOnlyList<RoleRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        return await db.RoleDefinitions.AsNoTracking().OrderBy(r => r.Order).ThenBy(r => r.Id).Select(r => new RoleRow(
            r.Id, r.Code, r.NameRu, r.NameEn, r.Decides, r.IsExpected, r.IsActive, r.Directions.Count,
            db.CentreMemberRoles.Count(m => m.RoleId == r.Id && m.Member.LeftOn == null),
            db.CentreMemberRoles.Any(m => m.RoleId == r.Id) || db.Employments.Any(e => e.RoleId == r.Id) || db.CadenceRules.Any(c => c.RoleId == r.Id))).ToListAsync(cancellationToken);
    }

    /// <returns>Null when there is no such role.</returns>
    public async Task<SaveRole.Form?> FindAsync(int roleId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        var role = await db.RoleDefinitions.AsNoTracking().Include(r => r.Directions).SingleOrDefaultAsync(r => r.Id == roleId, cancellationToken);
        return role is null ? null : new SaveRole.Form
        {
            RoleId = role.Id,
            NameRu = role.NameRu,
            NameEn = role.NameEn,
            Decides = role.Decides,
            IsExpected = role.IsExpected,
            Version = role.Version,
            Directions =
            [
                .. role.Directions.OrderBy(d => d.Order).ThenBy(d => d.Id).Select(d => new SaveRole.Direction
                {
                    Id = d.Id, TextRu = d.TextRu, TextEn = d.TextEn, TouchType = d.TouchType, Kind = d.Kind, Minutes = d.Minutes, WithinDays = d.WithinDays,
                }),
            ],
        };
    }
}
