using KamPortal.Staff;
using Microsoft.AspNetCore.Identity;

namespace KamPortal.Web.Staff;

/// <summary>PBKDF2 with HMAC-SHA512 and 100,000 rounds, as ASP.NET Core Identity stores passwords.</summary>
internal sealed class AspNetPasswordHasher : IPasswordHasher
{
    private static readonly object Nobody = new();

    private readonly PasswordHasher<object> hasher = new();

    public string Hash(string password) => hasher.HashPassword(Nobody, password);

    public bool Verify(string hash, string password) => hasher.VerifyHashedPassword(Nobody, hash, password) != PasswordVerificationResult.Failed;
}
