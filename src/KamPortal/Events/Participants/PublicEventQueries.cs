using System.Globalization;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Settings;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Participants;

/// <summary>What an invited person sees, with nobody signed in. Reading changes nothing: programs that check mail open links before people do.</summary>
public sealed class PublicEventQueries(KamDb kam, TimeProvider clock)
{
    /// <param name="language">ru or en; anything else takes the person's.</param>
    public async Task<PublicEvent> FindAsync(string token, string? language, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(InvitationLink.Actor);
        if (await InvitationLink.FindAsync(db, token, cancellationToken) is not { } participant)
        {
            return PublicEvent.Unknown;
        }

        var person = await db.EventAddressees.Where(a => a.ParticipantId == participant.Id).Select(a => new { a.Language, a.OptOuts, a.Zone }).SingleAsync(cancellationToken);
        var spoken = language is "ru" or "en" ? language : person.Language;

        // Flows with this method only: whoever called keeps theirs.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(spoken);
        var one = participant.Event;
        var sessions = await EventLetters.SessionsOfAsync(db, one, cancellationToken);
        var held = await db.EventSeats.Where(s => s.EventId == one.Id).Select(s => s.Confirmed + s.Offered + s.Attended).SingleAsync(cancellationToken);
        var state = StateOf(participant, clock.GetUtcNow().UtcDateTime);
        return new PublicEvent(state)
        {
            Language = spoken,
            Title = one.Title,
            Description = one.Description,
            StartsAt = one.StartsAt,
            EndsAt = one.EndsAt,
            TimeZoneId = one.TimeZoneId,
            OwnZoneId = person.Zone,
            Place = string.Join("; ", sessions.Select(s => s.Place).Where(p => p.Length > 0).Distinct()),
            Sessions = sessions.Count > 1 ? [.. sessions.Select(s => new PublicSession(s.Title, s.StartsAt, s.EndsAt, s.Place))] : [],
            Capacity = one.Capacity,
            Free = Math.Max(0, one.Capacity - held),
            InLine = state == PublicEventState.Waiting ? 1 + await db.EventParticipants.CountAsync(p => p.EventId == one.Id && p.Status == ParticipantStatus.Waiting && p.Place < participant.Place, cancellationToken) : null,
            OfferedUntil = participant.OfferedUntil,
            HasDeclined = participant.Status == ParticipantStatus.Declined,
            HasMoved = one.Sequence > 0 && one.Status == EventStatus.Planned,
            CancelReason = one.CancelReason,
            HasOptedOut = person.OptOuts.HasFlag(OptOuts.Events),
            Materials = participant.Status is ParticipantStatus.Confirmed or ParticipantStatus.Attended
                ? await db.EventMaterials.Where(m => m.EventId == one.Id && m.ForParticipants && m.IsReady).OrderBy(m => m.Title).ThenBy(m => m.Id).Select(m => new PublicMaterial(m.Title, m.Url)).ToListAsync(cancellationToken) : [],
        };
    }

    /// <returns>The file for calendars; null where there is nothing to put into one.</returns>
    public async Task<string?> CalendarAsync(string token, string? language, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(InvitationLink.Actor);
        if (await InvitationLink.FindAsync(db, token, cancellationToken) is not { Status: not (ParticipantStatus.Removed or ParticipantStatus.Listed) } participant)
        {
            return null;
        }

        var spoken = language is "ru" or "en" ? language : await db.EventAddressees.Where(a => a.ParticipantId == participant.Id).Select(a => a.Language).SingleAsync(cancellationToken);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(spoken);
        var one = participant.Event;
        var organizer = await EventLetters.OrganizerAsync(db, one.OwnerId, cancellationToken);
        return EventLetterFile.Publish(one, await EventLetters.SessionsOfAsync(db, one, cancellationToken), organizer, await SettingQueries.GetAsync(db, cancellationToken), clock.GetUtcNow().UtcDateTime);
    }

    private static PublicEventState StateOf(EventParticipant participant, DateTime now) => (participant.Event.Status, participant.Status) switch
    {
        (EventStatus.Cancelled, _) => PublicEventState.Cancelled,
        (_, ParticipantStatus.Removed or ParticipantStatus.Listed) => PublicEventState.Removed,
        (not EventStatus.Planned, _) => PublicEventState.Over,
        _ when now >= participant.Event.StartsAt => PublicEventState.Over,
        (_, ParticipantStatus.Confirmed or ParticipantStatus.Attended) => PublicEventState.Confirmed,
        (_, ParticipantStatus.Waiting) => PublicEventState.Waiting,
        (_, ParticipantStatus.Offered) when now < participant.OfferedUntil => PublicEventState.Offered,
        _ => PublicEventState.Asked,
    };
}
