using System.Globalization;
using KamPortal.Calendars;
using KamPortal.Calendars.Files;
using KamPortal.Notifications;
using KamPortal.Surveys.Waves;
using KamPortal.Settings;
using KamPortal.Staff;

namespace KamPortal.Events.Participants;

/// <summary>The words of one letter about an event in the participant's language, and its file for calendars.</summary>
internal sealed class EventLetter(DevelopmentEvent one, string place, IcsPerson? organizer, PortalSettings settings, DateTime now)
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
                Text(EventLetterWords.When, EventWhen.Text(one.StartsAt, one.EndsAt, one.TimeZoneId)),
                .. place.Length > 0 && kind is not (EventLetterKind.Cancelled or EventLetterKind.Removed) ? new[] { Text(EventLetterWords.Where, place) } : [],
                .. kind == EventLetterKind.Cancelled && one.CancelReason is { Length: > 0 } reason ? new[] { Text(EventLetterWords.Reason, LetterPage.OneLine(reason)) } : [],
                .. kind == EventLetterKind.Invite && one.Description is { Length: > 0 } about ? new[] { about } : [],
            ];
            string[] signature = [.. new[] { EventLetterWords.Regards, LetterPage.OneLine(addressee.ManagerName), LetterPage.OneLine(addressee.ManagerPosition), ours, LetterPage.OneLine(addressee.ManagerPhone) }.Where(line => line.Length > 0)];
            var (html, text) = LetterPage.Write(isEnglish, subject, paragraphs, signature, (ButtonOf(kind), link), EventLetterWords.WhyYou, EventLetterWords.Unsubscribe);
            return (subject, html, text, CalendarOf(kind, addressee, link));
        });

    public LetterSender SenderOf(EventAddressee addressee) =>
        new(LetterPage.Cut($"{LetterPage.OneLine(addressee.ManagerName)}, {LetterPage.OneLine(settings.CompanyName)}", OutboxMessage.NameMaxLength), addressee.ManagerEmail);

    /// <summary>For the participant's page: to be looked at, not answered.</summary>
    public string Publish() => IcsFile.Write([Entry(null)], now);

    private string? CalendarOf(EventLetterKind kind, EventAddressee addressee, string link) => kind switch
    {
        EventLetterKind.Remind1 or EventLetterKind.Remind2 => null,
        _ when organizer is null => null,
        _ => IcsFile.Write(
            [Entry(link) with { Organizer = organizer, Attendee = new IcsPerson(addressee.FullName, addressee.Email!.Trim()), State = StateOf(kind) }], now,
            method: StateOf(kind) == CalendarState.Cancelled ? IcsMethod.Cancel : IcsMethod.Request),
    };

    private IcsEvent Entry(string? link)
    {
        var zone = LocalTime.Zone(one.TimeZoneId);
        return new IcsEvent(UidOf(), one.Sequence, one.Title, LocalTime.FromUtc(one.StartsAt, zone.Id), LocalTime.FromUtc(one.EndsAt, zone.Id), zone, one.Status == EventStatus.Cancelled ? CalendarState.Cancelled : CalendarState.Open, EventLetterWords.Category, link)
        {
            Location = place, Description = one.Description,
        };
    }

    /// <summary>The same in every letter and file, so that calendars change the entry they have.</summary>
    private string UidOf() => string.Create(CultureInfo.InvariantCulture, $"event-{one.Id}@{(Uri.TryCreate(WaveRules.LinkRoot(settings), UriKind.Absolute, out var site) ? site.Host : "kamportal")}");

    private static CalendarState StateOf(EventLetterKind kind) => kind is EventLetterKind.Cancelled or EventLetterKind.Removed ? CalendarState.Cancelled : CalendarState.Open;

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
