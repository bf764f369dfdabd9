using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace KamPortal.Data;

/// <summary>Random bits as they stand in a secret address. Looked up by their hash, so comparing gives nothing away.</summary>
internal static class SecretToken
{
    public static string Create(int bytes) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));

    /// <returns>SHA-256, hexadecimal.</returns>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
