using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.People;

/// <summary>Takes away a role nobody ever used, with its directions of work.</summary>
public sealed class DeleteRole(KamDb kam)
{
    /// <exception cref="RuleViolation">There is no such role, it is used, or the set of roles would not hold.</exception>
    public async Task RunAsync(int roleId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        await using var transaction = await db.BeginSerialAsync(SerialArea.People, cancellationToken);
        var role = await RoleSet.FindAsync(db, roleId, cancellationToken);
        if (await db.CentreMemberRoles.AnyAsync(m => m.RoleId == roleId, cancellationToken) || await db.Employments.AnyAsync(e => e.RoleId == roleId, cancellationToken) || await db.CadenceRules.AnyAsync(c => c.RoleId == roleId, cancellationToken))
        {
            throw new RuleViolation(RoleMessages.Used);
        }

        await RoleSet.LetGoAsync(db, [.. role.Directions.Select(d => d.Id)], cancellationToken);
        db.RemoveRange(role.Directions);
        db.Remove(role);
        await RoleSet.CheckAsync(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
