using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.People;

/// <summary>Offers a role or no longer does; whoever plays it goes on.</summary>
public sealed class SwitchRole(KamDb kam)
{
    /// <exception cref="RuleViolation">There is no such role, or the set of roles would not hold.</exception>
    public async Task RunAsync(int roleId, bool isActive, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        await using var transaction = await db.BeginSerialAsync(SerialArea.People, cancellationToken);
        var role = await RoleSet.FindAsync(db, roleId, cancellationToken);
        role.IsActive = isActive;
        await RoleSet.CheckAsync(db, cancellationToken);
        await db.SaveFormAsync(role, role.Version, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
