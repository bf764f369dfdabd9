using System.Globalization;
using KamPortal.Calendars.Files;
using KamPortal.Notifications;
using KamPortal.Surveys.Waves;
using KamPortal.Settings;
using KamPortal.Staff;

namespace KamPortal.Events.Participants;

/// <summary>The words of one letter about an event in the participant's language, and its file for calendars.</summary>
/// <param name="sessions">In order, at least one.</param>
/// <param name="gone">Sessions that were in calendars and are no more.</param>
internal sealed class EventLetter(DevelopmentEvent one, IReadOnlyList<ToldSession> sessions, IReadOnlyList<ToldSession> gone, IcsPerson? organizer, PortalSettings settings, DateTime now)
{
    /// <param name="link">The participant's own page.</param>
    public (string Subject, string Html, string Text, string? Calendar) Write(EventLetterKind kind, EventParticipant participant, EventAddressee addressee, string link) =>
        InCulture.Of(addressee.Language, () =>
        {
            var (isEnglish, title, ours) = (addressee.Language == "en", LetterPage.OneLine(one.Title), LetterPage.OneLine(settings.CompanyName));
            var subject = LetterPage.Cut(Text(SubjectOf(kind), title, EventWhen.ShortDay(one.StartsAt, one.TimeZoneId)), OutboxMessage.SubjectMaxLength);
            string[] paragraphs =
            [
                isEnglish ? addressee.Addressee.English + "," : addressee.Addressee.Russian + "!",
                Text(AskOf(kind, participant.Status), title),
                .. kind == EventLetterKind.Offered && participant.OfferedUntil is { } until ? new[] { Text(EventLetterWords.OfferedUntil, EventWhen.Text(until, addressee.Zone)) } : [],
                .. WhenAndWhere(kind),
                .. kind == EventLetterKind.Cancelled && one.CancelReason is { Length: > 0 } reason ? new[] { Text(EventLetterWords.Reason, LetterPage.OneLine(reason)) } : [],
                .. kind == EventLetterKind.Invite && one.Description is { Length: > 0 } about ? new[] { about } : [],
            ];
            string[] signature = [.. new[] { EventLetterWords.Regards, LetterPage.OneLine(addressee.ManagerName), LetterPage.OneLine(addressee.ManagerPosition), ours, LetterPage.OneLine(addressee.ManagerPhone) }.Where(line => line.Length > 0)];
            var (html, text) = LetterPage.Write(isEnglish, subject, paragraphs, signature, (ButtonOf(kind), link), EventLetterWords.WhyYou, EventLetterWords.Unsubscribe);
            return (subject, html, text, EventLetterFile.Of(one, sessions, gone, IsOff(kind), kind is not (EventLetterKind.Remind1 or EventLetterKind.Remind2) ? organizer : null, new IcsPerson(addressee.FullName, addressee.Email!.Trim()), settings, link, now));
        });

    public LetterSender SenderOf(EventAddressee addressee) =>
        new(LetterPage.Cut($"{LetterPage.OneLine(addressee.ManagerName)}, {LetterPage.OneLine(settings.CompanyName)}", OutboxMessage.NameMaxLength), addressee.ManagerEmail);

    /// <summary>Of several sessions each has a line of its own.</summary>
    private IEnumerable<string> WhenAndWhere(EventLetterKind kind)
    {
        if (sessions.Count == 1)
        {
            yield return Text(EventLetterWords.When, EventWhen.Text(sessions[0].StartsAt, sessions[0].EndsAt, one.TimeZoneId));
            if (sessions[0].Place.Length > 0 && !IsOff(kind))
            {
                yield return Text(EventLetterWords.Where, LetterPage.OneLine(sessions[0].Place));
            }
        }
        else
        {
            yield return Text(IsOff(kind) ? EventLetterWords.SessionsOff : EventLetterWords.Sessions, sessions.Count);
            foreach (var (session, i) in sessions.Select((s, i) => (s, i + 1)))
            {
                var words = new[] { EventWhen.Text(session.StartsAt, session.EndsAt, one.TimeZoneId), session.Title, IsOff(kind) ? null : session.Place };
                yield return $"{i.ToString(CultureInfo.CurrentCulture)}) {string.Join(" — ", words.Select(LetterPage.OneLine).Where(t => t.Length > 0))}";
            }
        }

        foreach (var session in gone)
        {
            yield return Text(EventLetterWords.Gone, EventWhen.Text(session.StartsAt, session.EndsAt, one.TimeZoneId));
        }
    }

    private static bool IsOff(EventLetterKind kind) => kind is EventLetterKind.Cancelled or EventLetterKind.Removed;

    private static string SubjectOf(EventLetterKind kind) => kind switch
    {
        EventLetterKind.Invite => EventLetterWords.InviteSubject,
        EventLetterKind.Moved => EventLetterWords.MovedSubject,
        EventLetterKind.Cancelled => EventLetterWords.CancelledSubject,
        EventLetterKind.Removed => EventLetterWords.RemovedSubject,
        EventLetterKind.Offered => EventLetterWords.OfferedSubject,
        _ => EventLetterWords.RemindSubject,
    };

    private static string AskOf(EventLetterKind kind, ParticipantStatus status) => kind switch
    {
        EventLetterKind.Invite => EventLetterWords.InviteAsk,
        EventLetterKind.Moved => EventLetterWords.MovedAsk,
        EventLetterKind.Cancelled => EventLetterWords.CancelledAsk,
        EventLetterKind.Removed => EventLetterWords.RemovedAsk,
        EventLetterKind.Offered => EventLetterWords.OfferedAsk,
        _ => status == ParticipantStatus.Confirmed ? EventLetterWords.RemindAsk : EventLetterWords.RemindInvited,
    };

    private static string ButtonOf(EventLetterKind kind) => kind switch
    {
        EventLetterKind.Invite => EventLetterWords.Button,
        EventLetterKind.Offered => EventLetterWords.ButtonOffered,
        EventLetterKind.Cancelled or EventLetterKind.Removed => EventLetterWords.ButtonPlain,
        _ => EventLetterWords.ButtonSee,
    };

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
