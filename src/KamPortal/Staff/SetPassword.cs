using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Staff;

/// <summary>The administrator issues a password for one sign-in.</summary>
public sealed class SetPassword(KamDb kam, IPasswordHasher hasher)
{
    /// <returns>The password, to be shown once; only its hash is kept.</returns>
    /// <exception cref="RuleViolation">Not an administrator, or there is no such user.</exception>
    public async Task<string> RunAsync(int userId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageUsers);
        var user = await db.PortalUsers.SingleOrDefaultAsync(u => u.Id == userId, cancellationToken) ?? throw new RuleViolation(StaffMessages.UserNotFound);
        var password = PasswordRules.OneTime();
        user.SetPassword(hasher.Hash(password), mustChange: true);
        await db.SaveChangesAsync(cancellationToken);
        return password;
    }
}
