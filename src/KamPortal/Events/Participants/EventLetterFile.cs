using System.Globalization;
using KamPortal.Calendars;
using KamPortal.Calendars.Files;
using KamPortal.Notifications;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys.Waves;

namespace KamPortal.Events.Participants;

/// <summary>
/// An event as a file for calendars: one VEVENT for each session, so that nobody is busy between them. A session keeps its UID as long as it lives, whatever
/// becomes of the others, and calendars change the entry they have. iTIP knows one UID in a REQUEST or CANCEL (RFC 5546 §3.2.2, §3.2.5): a file of one
/// entry is an invitation or its end. A file of several entries is a PUBLISH, which may hold many and names no attendee (§3.2.1); sessions that are
/// no more are in it once, as cancelled (STATUS:CANCELLED), when the change is told. SEQUENCE is that of the event for all of them.
/// </summary>
internal static class EventLetterFile
{
    /// <summary>Of each entry's description, when there are several.</summary>
    private const int MostWords = 500;

    /// <param name="isOff">The event, or this participant's part in it, is off.</param>
    /// <param name="organizer">Without one there is no file.</param>
    /// <param name="link">The participant's own page.</param>
    public static string? Of(DevelopmentEvent one, IReadOnlyList<ToldSession> sessions, IReadOnlyList<ToldSession> gone, bool isOff, IcsPerson? organizer, IcsPerson attendee, PortalSettings settings, string link, DateTime now)
    {
        if (organizer is null)
        {
            return null;
        }

        IcsEvent[] entries = [.. sessions.Select(s => Entry(s, isOff)), .. gone.Select(s => Entry(s, true))];
        return entries.Length > 1 ? IcsFile.Write(entries, now)
            : IcsFile.Write([entries[0] with { Attendee = attendee }], now, method: isOff ? IcsMethod.Cancel : IcsMethod.Request);

        IcsEvent Entry(ToldSession session, bool isCancelled) => EntryOf(one, session, sessions.Count + gone.Count > 1, isCancelled, organizer, settings, link);
    }

    /// <summary>For the participant's page: to be looked at, not answered.</summary>
    public static string Publish(DevelopmentEvent one, IReadOnlyList<ToldSession> sessions, IcsPerson? organizer, PortalSettings settings, DateTime now) =>
        IcsFile.Write([.. sessions.Select(s => EntryOf(one, s, sessions.Count > 1, one.Status == EventStatus.Cancelled, organizer, settings, null))], now);

    private static IcsEvent EntryOf(DevelopmentEvent one, ToldSession session, bool isOneOfMany, bool isCancelled, IcsPerson? organizer, PortalSettings settings, string? link)
    {
        var zone = LocalTime.Zone(one.TimeZoneId);
        var host = Uri.TryCreate(WaveRules.LinkRoot(settings), UriKind.Absolute, out var site) ? site.Host : "kamportal";
        return new IcsEvent(
            string.Create(CultureInfo.InvariantCulture, $"event-{one.Id}-session-{session.Id}@{host}"), one.Sequence, session.Title is { } title ? $"{one.Title}: {title}" : one.Title,
            LocalTime.FromUtc(session.StartsAt, zone.Id), LocalTime.FromUtc(session.EndsAt, zone.Id), zone, isCancelled ? CalendarState.Cancelled : CalendarState.Open, EventLetterWords.Category, link)
        {
            Location = session.Place, Description = isOneOfMany ? LetterPage.Cut(one.Description, MostWords) : one.Description, Organizer = organizer,
        };
    }
}
