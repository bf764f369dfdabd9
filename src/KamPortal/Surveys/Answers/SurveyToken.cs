using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using KamPortal.Data;

namespace KamPortal.Surveys.Answers;

/// <summary>The secret of the address under which a contact answers: 128 random bits.</summary>
internal static class SurveyToken
{
    private const int Bytes = 16;

    public const int Length = 22;

    private static readonly byte[] UsePurpose = "KamPortal, use of a survey token"u8.ToArray();

    public static string Create() => SecretToken.Create(Bytes);

    /// <summary>Kept with the invitation.</summary>
    public static string HashOf(string token) => SecretToken.HashOf(token);

    /// <summary>Kept once an anonymous answer came (HKDF-SHA-256): from <see cref="HashOf"/> it cannot be reckoned, only from the token.</summary>
    public static string UseKeyOf(string token) => Convert.ToHexStringLower(HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(token), SurveyUse.KeyLength / 2, info: UsePurpose));

    /// <summary>Whether it can be a token at all; what cannot is not looked up.</summary>
    public static bool IsWellFormed(string? token) => token is { Length: Length } && Base64Url.IsValid(token);
}
