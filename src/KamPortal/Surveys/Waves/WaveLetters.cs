using System.Globalization;
using KamPortal.Notifications;
using KamPortal.Staff;
using KamPortal.WorkCalendars;

namespace KamPortal.Surveys.Waves;

/// <summary>The letters of invitations as they stand in the outbox.</summary>
internal static class WaveLetters
{
    public const string KeyStart = "survey:";

    /// <summary>What follows the link of an answer where it is the address of unsubscribing.</summary>
    public const string Unsubscribe = "/unsubscribe";

    /// <returns>False for the key of another kind of letter.</returns>
    public static bool TryRead(string key, out int invitationId, out int number)
    {
        (invitationId, number) = (0, 0);
        return key.StartsWith(KeyStart, StringComparison.Ordinal) && key.Split(':') is [_, var id, var count]
            && int.TryParse(id, CultureInfo.InvariantCulture, out invitationId) && int.TryParse(count, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Waiting, and held by no server.</summary>
    public static IQueryable<OutboxMessage> Waiting(IQueryable<OutboxMessage> letters, DateTime now) =>
        letters.Where(m => m.Status == OutboxStatus.Waiting && (m.ClaimedUntil == null || m.ClaimedUntil < now));

    /// <summary>When a reminder goes: so many working days after the letter, at the first hour of letters of the contact's zone.</summary>
    /// <param name="sentAt">UTC.</param>
    public static DateTime ReminderAt(DateTime sentAt, int workingDays, int hour, string zoneId, WorkCalendar calendar) =>
        LocalTime.At(calendar.AddWorkingDays(DateOnly.FromDateTime(LocalTime.FromUtc(sentAt, zoneId)), workingDays), hour, LocalTime.Zone(zoneId));
}
