using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Staff;

/// <summary>Sign-in with a local account: five failures in a row close it for a quarter of an hour.</summary>
public sealed class CheckPassword(KamDb kam, IPasswordHasher hasher, TimeProvider clock)
{
    private const int Attempts = 3;

    public Task<SignInCheck> RunAsync(string? login, string? password, CancellationToken cancellationToken) => CheckAsync(login, password, null, cancellationToken);

    /// <summary>Signs in with a password that has to be changed and changes it at once.</summary>
    /// <exception cref="RuleViolation">The new password is too weak or the old one again.</exception>
    public Task<SignInCheck> ReplaceAsync(string? login, string? password, string? newPassword, CancellationToken cancellationToken) => CheckAsync(login, password, newPassword ?? "", cancellationToken);

    private async Task<SignInCheck> CheckAsync(string? login, string? password, string? newPassword, CancellationToken cancellationToken)
    {
        try
        {
            // Somebody may try the same login at the same moment: the count of failures may not be lost.
            return await SavedMeanwhile.AgainAsync(Attempts, () => TryAsync((login ?? "").Trim(), password ?? "", newPassword, cancellationToken));
        }
        catch (DbUpdateConcurrencyException)
        {
            return new SignInCheck(SignInResult.Wrong);
        }
    }

    private async Task<SignInCheck> TryAsync(string login, string password, string? newPassword, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem("sign-in");
        var folded = login.ToLowerInvariant();
        var user = await db.PortalUsers.FirstOrDefaultAsync(u => u.Login == folded, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        if (user?.PasswordHash is null || user.IsLockedAt(now))
        {
            // As long as the real check takes, so that an unknown login is not told by the clock.
            hasher.Hash(password);
            return new SignInCheck(user?.IsLockedAt(now) == true ? SignInResult.Locked : SignInResult.Wrong);
        }

        var isRight = hasher.Verify(user.PasswordHash, password);
        user.RecordSignIn(isRight, now);
        if (isRight && user.IsEnabled && newPassword is not null)
        {
            PasswordRules.Require(newPassword, user.Login, password);
            user.SetPassword(hasher.Hash(newPassword), mustChange: false);
        }

        await db.SaveChangesAsync(cancellationToken);
        return (isRight, user) switch
        {
            (false, _) => new SignInCheck(SignInResult.Wrong),
            (_, { IsEnabled: false }) => new SignInCheck(SignInResult.Disabled),
            (_, { MustChangePassword: true }) => new SignInCheck(SignInResult.MustChange),
            _ => new SignInCheck(SignInResult.Ok, user.Id, user.FullName, user.Language),
        };
    }
}
