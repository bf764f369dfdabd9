using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace KamPortal.Calendars;

/// <summary>The secret of a feed's address: 192 random bits. It is looked up by its hash, so comparing gives nothing away.</summary>
internal static class CalendarToken
{
    private const int Bytes = 24;

    public const int Length = 32;

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
