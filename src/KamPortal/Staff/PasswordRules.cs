using System.Globalization;
using System.Security.Cryptography;

namespace KamPortal.Staff;

/// <summary>Length instead of riddles of signs (NIST SP 800-63B): ten characters, not the login, not the old one.</summary>
public static class PasswordRules
{
    public const int MinLength = 10;
    public const int MaxLength = 200;

    /// <summary>Without letters and digits that look alike when read aloud or copied from paper.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <exception cref="RuleViolation">Too short, too long, made of the login, or the same as before.</exception>
    public static void Require(string password, string login, string? old)
    {
        if (password.Length is < MinLength or > MaxLength)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, StaffMessages.PasswordLength, MinLength, MaxLength), "NewPassword");
        }

        if (password.Contains(login, StringComparison.OrdinalIgnoreCase) || password.Distinct().Count() < 4)
        {
            throw new RuleViolation(StaffMessages.PasswordTooSimple, "NewPassword");
        }

        if (password == old)
        {
            throw new RuleViolation(StaffMessages.PasswordSame, "NewPassword");
        }
    }

    /// <summary>Three groups of four, about 59 bits; to be changed at the first sign-in.</summary>
    public static string OneTime() => string.Join('-', RandomNumberGenerator.GetString(Alphabet, 12).Chunk(4).Select(c => new string(c)));
}
