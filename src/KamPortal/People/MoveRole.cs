using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.People;

/// <summary>Moves a role one place up or down in the order everybody sees.</summary>
public sealed class MoveRole(KamDb kam)
{
    /// <exception cref="RuleViolation">There is no such role.</exception>
    public async Task RunAsync(int roleId, bool up, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        await using var transaction = await db.BeginSerialAsync(SerialArea.People, cancellationToken);
        var roles = await db.RoleDefinitions.OrderBy(r => r.Order).ThenBy(r => r.Id).ToListAsync(cancellationToken);
        var from = roles.FindIndex(r => r.Id == roleId);
        if (from < 0)
        {
            throw new RuleViolation(RoleMessages.NotFound);
        }

        var to = Math.Clamp(from + (up ? -1 : 1), 0, roles.Count - 1);
        (roles[from], roles[to]) = (roles[to], roles[from]);
        foreach (var (index, role) in roles.Index())
        {
            role.Order = index + 1;
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
