using System.Globalization;
using KamPortal.Calendars.Files;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Participants;

/// <summary>
/// Letters to participants, written into the outbox with the change they tell of and saved by the caller. Where no letter may or can go, whoever looks after the client is
/// asked to call. Whoever wants no invitations at all is not invited; of changes to what they agreed to they hear all the same.
/// </summary>
internal static class EventLetters
{
    private static readonly ParticipantStatus[] Told = [ParticipantStatus.Invited, ParticipantStatus.Confirmed, ParticipantStatus.Waiting, ParticipantStatus.Offered];

    public static Task<EventLetterCount> InviteAsync(KamDbContext db, DevelopmentEvent one, IReadOnlyCollection<EventParticipant> who, PortalSettings settings, TimeProvider clock, CancellationToken cancellationToken) =>
        WriteAsync(db, one, EventLetterKind.Invite, who, [], settings, clock, cancellationToken);

    public static Task<EventLetterCount> OfferedAsync(KamDbContext db, DevelopmentEvent one, IReadOnlyCollection<EventParticipant> who, PortalSettings settings, TimeProvider clock, CancellationToken cancellationToken) =>
        WriteAsync(db, one, EventLetterKind.Offered, who, [], settings, clock, cancellationToken);

    public static Task<EventLetterCount> RemovedAsync(KamDbContext db, DevelopmentEvent one, EventParticipant who, PortalSettings settings, TimeProvider clock, CancellationToken cancellationToken) =>
        WriteAsync(db, one, EventLetterKind.Removed, [who], [], settings, clock, cancellationToken);

    /// <summary>Another time or place, after <see cref="DevelopmentEvent.Sequence"/> grew: everybody who was told hears of it.</summary>
    /// <param name="gone">Sessions it has no longer.</param>
    public static Task<EventLetterCount> MovedAsync(KamDbContext db, DevelopmentEvent one, IReadOnlyList<ToldSession> gone, PortalSettings settings, TimeProvider clock, CancellationToken cancellationToken) =>
        TellAllAsync(db, one, EventLetterKind.Moved, gone, settings, clock, cancellationToken);

    /// <summary>Called off, after <see cref="DevelopmentEvent.Sequence"/> grew: everybody who was told hears of it.</summary>
    public static Task<EventLetterCount> CancelledAsync(KamDbContext db, DevelopmentEvent one, PortalSettings settings, TimeProvider clock, CancellationToken cancellationToken) =>
        TellAllAsync(db, one, EventLetterKind.Cancelled, [], settings, clock, cancellationToken);

    /// <param name="kind">Which of the two reminders.</param>
    public static Task<EventLetterCount> RemindAsync(KamDbContext db, DevelopmentEvent one, IReadOnlyCollection<EventParticipant> who, EventLetterKind kind, PortalSettings settings, TimeProvider clock, CancellationToken cancellationToken) =>
        WriteAsync(db, one, kind, who, [], settings, clock, cancellationToken);

    /// <summary>Whether anybody was told of the event, so that a change has to be.</summary>
    public static Task<bool> IsAnybodyToldAsync(KamDbContext db, int eventId, CancellationToken cancellationToken) =>
        db.AllEventParticipants.AnyAsync(p => p.EventId == eventId && (p.InvitedAt != null || p.AnsweredAt != null), cancellationToken);

    /// <summary>Of a letter that goes once for each change of the event.</summary>
    public static string KeyOf(int participantId, EventLetterKind kind, int sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"event:{participantId}:{kind.ToString().ToLowerInvariant()}:{sequence}");

    public static string KeyOf(EventParticipant participant, EventLetterKind kind, int sequence)
    {
        var key = KeyOf(participant.Id, kind, sequence);

        // These may come again without anything about the event having changed.
        return kind is EventLetterKind.Invite or EventLetterKind.Offered or EventLetterKind.Removed ? string.Create(CultureInfo.InvariantCulture, $"{key}.{participant.Version}") : key;
    }

    /// <summary>Its sessions in order, each with its place; as they are being changed, where they are.</summary>
    public static async Task<IReadOnlyList<ToldSession>> SessionsOfAsync(KamDbContext db, DevelopmentEvent one, CancellationToken cancellationToken)
    {
        var sessions = one.Sessions.Count > 0 ? one.Sessions : await db.EventSessions.AsNoTracking().Where(s => s.EventId == one.Id).ToListAsync(cancellationToken);
        int[] roomIds = [.. sessions.Select(s => s.RoomId).OfType<int>().Distinct()];
        var rooms = await db.EventRooms.AsNoTracking().Where(r => EF.Parameter(roomIds).Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancellationToken);
        return [.. sessions.OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Select(s => new ToldSession(s.Id, s.Title, s.StartsAt, s.EndsAt, PlaceOf(s)))];

        string PlaceOf(EventSession session)
        {
            var room = session.RoomId is { } id ? rooms.GetValueOrDefault(id) : null;
            return string.Join(", ", new[] { room?.Name, room?.Address, session.Place, session.Url }.Where(t => !string.IsNullOrWhiteSpace(t)));
        }
    }

    /// <summary>Null without an address: then nothing can be answered to by a calendar, and the letter goes without its file.</summary>
    public static async Task<IcsPerson?> OrganizerAsync(KamDbContext db, int userId, CancellationToken cancellationToken)
    {
        var owner = await db.PortalUsers.AsNoTracking().Where(u => u.Id == userId).Select(u => new { Name = u.FirstName + " " + u.LastName, u.Email }).SingleAsync(cancellationToken);
        return ContactAddress.IsUsable(owner.Email) ? new IcsPerson(owner.Name, owner.Email!) : null;
    }

    private static async Task<EventLetterCount> TellAllAsync(KamDbContext db, DevelopmentEvent one, EventLetterKind kind, IReadOnlyList<ToldSession> gone, PortalSettings settings, TimeProvider clock, CancellationToken cancellationToken)
    {
        var who = await db.AllEventParticipants.Where(p => p.EventId == one.Id && EF.Parameter(Told).Contains(p.Status)).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        return await WriteAsync(db, one, kind, who, gone, settings, clock, cancellationToken);
    }

    private static async Task<EventLetterCount> WriteAsync(KamDbContext db, DevelopmentEvent one, EventLetterKind kind, IReadOnlyCollection<EventParticipant> who, IReadOnlyList<ToldSession> gone, PortalSettings settings, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (who.Count == 0)
        {
            return new EventLetterCount(0, 0);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var (key, root) = (await EventToken.KeyAsync(db, cancellationToken), WaveRules.LinkRoot(settings));
        int[] ids = [.. who.Select(p => p.Id)];
        var addressees = await db.EventAddressees.Where(a => EF.Parameter(ids).Contains(a.ParticipantId)).ToDictionaryAsync(a => a.ParticipantId, cancellationToken);
        var letter = new EventLetter(one, await SessionsOfAsync(db, one, cancellationToken), gone, await OrganizerAsync(db, one.OwnerId, cancellationToken), settings, now);
        var (letters, calls) = (0, new List<(EventParticipant, EventAddressee)>());
        foreach (var participant in who)
        {
            var addressee = addressees[participant.Id];
            participant.ToldSequence = one.Sequence;
            if (addressee.IsGone(LocalTime.Today(clock, addressee.Zone)))
            {
                continue;
            }

            if (!addressee.MayBeWritten || root.Length == 0)
            {
                calls.Add((participant, addressee));
                continue;
            }

            var token = EventToken.Of(participant.Id, key);
            participant.TokenHash = EventToken.HashOf(token);
            var link = $"{root}/e/{token}";
            var (subject, html, text, calendar) = letter.Write(kind, participant, addressee, link);
            db.Add(OutboxMessage.Write(KeyOf(participant, kind, one.Sequence), addressee.Email!.Trim(), subject, html, text, now, one.EndsAt > now ? one.EndsAt : null, isSecret: true, sender: letter.SenderOf(addressee), unsubscribeUrl: link + "/unsubscribe", calendar: calendar));
            letters++;
        }

        return new EventLetterCount(letters, await EventCalls.RaiseAsync(db, one, kind, calls, root.Length == 0, clock, cancellationToken));
    }
}
