using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Staff;

/// <summary>Whoever is signed in changes their own password, naming the old one.</summary>
public sealed class ChangeOwnPassword(KamDb kam, IPasswordHasher hasher, TimeProvider clock)
{
    /// <exception cref="RuleViolation">The old password is wrong, or the new one too weak.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SignedIn);
        var user = await db.PortalUsers.SingleOrDefaultAsync(u => u.Id == db.Viewer.UserId, cancellationToken) ?? throw new RuleViolation(StaffMessages.UserNotFound);
        var now = clock.GetUtcNow().UtcDateTime;
        if (user.IsLockedAt(now) || user.PasswordHash is null || !hasher.Verify(user.PasswordHash, form.CurrentPassword ?? ""))
        {
            if (!user.IsLockedAt(now))
            {
                user.RecordSignIn(false, now);
                await db.SaveChangesAsync(cancellationToken);
            }

            throw new RuleViolation(StaffMessages.CurrentPasswordWrong, nameof(Form.CurrentPassword));
        }

        if (form.NewPassword != form.RepeatedPassword)
        {
            throw new RuleViolation(StaffMessages.PasswordsDiffer, nameof(Form.RepeatedPassword));
        }

        PasswordRules.Require(form.NewPassword ?? "", user.Login, form.CurrentPassword);
        user.SetPassword(hasher.Hash(form.NewPassword!), mustChange: false);
        await db.SaveChangesAsync(cancellationToken);
    }

    public sealed class Form
    {
        public string? CurrentPassword { get; set; }

        public string? NewPassword { get; set; }

        public string? RepeatedPassword { get; set; }
    }
}
