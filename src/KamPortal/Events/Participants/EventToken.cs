using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KamPortal.Data;
using KamPortal.Settings;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Participants;

/// <summary>
/// The secret of the address under which a participant answers: 128 bits, the same in every letter of theirs, and yet kept nowhere. It is reckoned from the participant and
/// a key (HMAC-SHA-256) that lies with the keys of the portal; the participant holds its hash alone.
/// </summary>
internal static class EventToken
{
    public const int Length = 22;

    private const int Bytes = 16;
    private const int KeyBytes = 32;

    /// <summary>Made when first asked for. Two who make it at once both take the first.</summary>
    public static async Task<byte[]> KeyAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        if (await FirstAsync(db, cancellationToken) is null)
        {
            // By itself: what the caller has not saved yet is not saved here either.
            var (name, key) = (ProtectionKey.EventLinks, SecretToken.Create(KeyBytes));
            await db.Database.ExecuteSqlAsync($"INSERT INTO ProtectionKeys (Name, Xml) VALUES ({name}, {key})", cancellationToken);
        }

        return Base64Url.DecodeFromChars(await FirstAsync(db, cancellationToken));
    }

    public static string Of(int participantId, byte[] key) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"event participant {participantId}"))).AsSpan(0, Bytes));

    /// <summary>Kept with the participant.</summary>
    public static string HashOf(string token) => SecretToken.HashOf(token);

    /// <summary>Whether it can be a token at all; what cannot is not looked up.</summary>
    public static bool IsWellFormed(string? token) => token is { Length: Length } && Base64Url.IsValid(token);

    private static Task<string?> FirstAsync(KamDbContext db, CancellationToken cancellationToken) =>
        db.EventLinkKeys.FirstOrDefaultAsync(cancellationToken);
}
