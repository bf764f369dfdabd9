using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Touches.Planning;
using KamPortal.WorkCalendars;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Participants;

/// <summary>Where no letter goes, the manager of the client, or whoever stands in, is asked to call: one task for each letter that did not go.</summary>
internal static class EventCalls
{
    private const int Minutes = 10;

    /// <summary>Working days a manager has for a call, when the event is so far off.</summary>
    private const int WorkingDays = 2;

    /// <returns>How many are to be called.</returns>
    public static async Task<int> RaiseAsync(KamDbContext db, DevelopmentEvent one, EventLetterKind kind, IReadOnlyCollection<(EventParticipant Participant, EventAddressee Addressee)> calls, bool withoutSite, TimeProvider clock, CancellationToken cancellationToken)
    {
        // Whoever cannot be written to was called about it once and need not be reminded by telephone.
        if (calls.Count == 0 || kind is EventLetterKind.Remind1 or EventLetterKind.Remind2)
        {
            return 0;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        var staff = await PlanningStaff.LoadAsync(db, today.AddDays(-1), cancellationToken);
        var calendar = await WorkCalendar.LoadAsync(db, today.AddDays(-1), today.AddDays(60), cancellationToken);
        var languages = await db.PortalUsers.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Language, cancellationToken);
        var keys = calls.Select(c => KeyOf(c.Participant, kind, one.Sequence)).ToArray();
        var known = await db.TaskKeys(keys).ToHashSetAsync(cancellationToken);
        foreach (var (participant, addressee) in calls.Where(c => !known.Contains(KeyOf(c.Participant, kind, one.Sequence))))
        {
            var due = DueOn(staff.TodayOf(addressee.ManagerId, clock), DateOnly.FromDateTime(one.StartsAt), calendar);
            if (staff.Assign(addressee.ManagerId, due, calendar) is not { } assignment)
            {
                continue;
            }

            var (title, details) = InCulture.Of(languages.GetValueOrDefault(assignment.AssigneeId, "ru"), () => Words(one, kind, addressee, withoutSite));
            var task = WorkTask.Raise(
                addressee.AccountId, assignment.AssigneeId, TaskKind.Development, TaskSource.Event, LetterPage.Cut(title, WorkTask.TitleMaxLength), due, now,
                details: details, personId: addressee.PersonId, minutes: Minutes, sourceKey: KeyOf(participant, kind, one.Sequence), link: LinkOf(one.Id));
            task.Place(assignment);
            db.Add(task);
        }

        return calls.Count;
    }

    /// <summary>Where the answer is entered.</summary>
    public static string LinkOf(int eventId) => string.Create(CultureInfo.InvariantCulture, $"/events/{eventId}?tab=participants");

    private static string KeyOf(EventParticipant participant, EventLetterKind kind, int sequence) => "event-call:" + EventLetters.KeyOf(participant, kind, sequence)["event:".Length..];

    private static DateOnly DueOn(DateOnly today, DateOnly startsOn, WorkCalendar calendar)
    {
        var due = calendar.AddWorkingDays(today, WorkingDays);
        return due < startsOn ? due : today;
    }

    private static (string Title, string Details) Words(DevelopmentEvent one, EventLetterKind kind, EventAddressee addressee, bool withoutSite)
    {
        var title = kind switch
        {
            EventLetterKind.Invite => ParticipantMessages.CallInvite,
            EventLetterKind.Moved => ParticipantMessages.CallMoved,
            EventLetterKind.Cancelled => ParticipantMessages.CallCancelled,
            EventLetterKind.Removed => ParticipantMessages.CallRemoved,
            _ => ParticipantMessages.CallOffered,
        };
        var why = addressee.OptOuts.HasFlag(OptOuts.Mail) ? ParticipantMessages.WhyNoMail
            : addressee.Consent != ConsentStatus.Given ? ParticipantMessages.WhyNoConsent
            : !ContactAddress.IsUsable(addressee.Email) || !withoutSite ? ParticipantMessages.WhyNoEmail
            : ParticipantMessages.WhyNoSite;
        return (Text(title, addressee.FullName, one.Title), Text(ParticipantMessages.CallDetails, why, EventWhen.Text(one.StartsAt, one.EndsAt, one.TimeZoneId)));
    }

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
