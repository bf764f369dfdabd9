using KamPortal.Data;

namespace KamPortal.Calendars;

/// <summary>The secret of a feed's address: 192 random bits.</summary>
internal static class CalendarToken
{
    private const int Bytes = 24;

    public const int Length = 32;

    public static string Create() => SecretToken.Create(Bytes);

    public static string HashOf(string token) => SecretToken.HashOf(token);
}
