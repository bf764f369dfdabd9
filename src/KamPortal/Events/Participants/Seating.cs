using KamPortal.Data;
using KamPortal.Settings;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Participants;

/// <summary>
/// The one place where the rules of seats stand. Seats held = confirmed, offered and already come; never more than the event has. Whoever finds none free stands in line by
/// place; a seat that comes free is offered to the first in line and held for a time. Made and used only while holding the <see cref="SeatLock"/>.
/// </summary>
internal sealed class Seating
{
    private static readonly ParticipantStatus[] Holding = [ParticipantStatus.Confirmed, ParticipantStatus.Offered, ParticipantStatus.Attended];

    private readonly KamDbContext db;
    private readonly DevelopmentEvent one;
    private readonly PortalSettings settings;
    private readonly TimeProvider clock;
    private readonly DateTime now;
    private readonly List<EventParticipant> offered = [];
    private int held;
    private int lastPlace;

    private Seating(KamDbContext db, DevelopmentEvent one, PortalSettings settings, TimeProvider clock) =>
        (this.db, this.one, this.settings, this.clock, now) = (db, one, settings, clock, clock.GetUtcNow().UtcDateTime);

    public int Held => held;

    /// <summary>How many were moved up.</summary>
    public int Promoted => offered.Count;

    private bool TakesPlace => one.Status == EventStatus.Planned && now < one.StartsAt;

    /// <summary>Offers that ran out are taken back first, so that what is decided then is decided in order.</summary>
    /// <param name="one">Read after the lock was taken.</param>
    public static async Task<Seating> OpenAsync(KamDbContext db, DevelopmentEvent one, PortalSettings settings, TimeProvider clock, CancellationToken cancellationToken)
    {
        var seating = new Seating(db, one, settings, clock)
        {
            held = await db.AllEventParticipants.CountAsync(p => p.EventId == one.Id && EF.Parameter(Holding).Contains(p.Status), cancellationToken),
            lastPlace = await db.EventSeats.Where(s => s.EventId == one.Id).Select(s => s.LastPlace).SingleAsync(cancellationToken),
        };
        await seating.LapseAsync(cancellationToken);
        return seating;
    }

    /// <summary>Takes a seat, the offered one or a free one, or else the next place in line. Who has one, or stands in line, keeps it.</summary>
    public async Task ConfirmAsync(EventParticipant participant, CancellationToken cancellationToken)
    {
        switch (participant.Status)
        {
            case ParticipantStatus.Confirmed or ParticipantStatus.Waiting or ParticipantStatus.Attended or ParticipantStatus.NoShow:
                return;
            case ParticipantStatus.Offered:
                Put(participant, ParticipantStatus.Confirmed);
                return;
            default:
                var free = held < one.Capacity && !await InLine().AnyAsync(cancellationToken);
                Put(participant, free ? ParticipantStatus.Confirmed : ParticipantStatus.Waiting);
                return;
        }
    }

    /// <summary>Says no, gives the seat back or leaves the line; a seat that came free goes to the next.</summary>
    public Task DeclineAsync(EventParticipant participant, CancellationToken cancellationToken) => LeaveAsync(participant, ParticipantStatus.Declined, cancellationToken);

    public Task RemoveAsync(EventParticipant participant, CancellationToken cancellationToken) => LeaveAsync(participant, ParticipantStatus.Removed, cancellationToken);

    /// <summary>More seats go to whoever stands in line, in order.</summary>
    /// <exception cref="RuleViolation">More people hold a seat already.</exception>
    public async Task FitAsync(int capacity, CancellationToken cancellationToken)
    {
        if (capacity < held)
        {
            throw new RuleViolation(string.Format(System.Globalization.CultureInfo.CurrentCulture, ParticipantMessages.SeatsTaken, held), nameof(DevelopmentEvent.Capacity));
        }

        one.Capacity = capacity;
        await PromoteAsync(cancellationToken);
    }

    /// <summary>Was there, or after all was not. Nobody is moved up by it.</summary>
    public void Mark(EventParticipant participant, bool wasThere)
    {
        if (wasThere)
        {
            Put(participant, ParticipantStatus.Attended);
        }
        else if (participant.Status == ParticipantStatus.Attended)
        {
            Put(participant, one.Status == EventStatus.Held ? ParticipantStatus.NoShow
                : participant.AnsweredAt is not null && held <= one.Capacity ? ParticipantStatus.Confirmed
                : participant.InvitedAt is null ? ParticipantStatus.Listed
                : ParticipantStatus.Invited);
        }
    }

    /// <summary>Everybody who had a seat and was not marked did not come.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        foreach (var missed in await db.AllEventParticipants.Where(p => p.EventId == one.Id && (p.Status == ParticipantStatus.Confirmed || p.Status == ParticipantStatus.Offered)).ToListAsync(cancellationToken))
        {
            Put(missed, missed.Status == ParticipantStatus.Confirmed ? ParticipantStatus.NoShow : ParticipantStatus.Lapsed);
        }
    }

    /// <summary>Saves, writes to those who were moved up, and counts; the commit is the caller's.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        if (offered.Count > 0)
        {
            await EventLetters.OfferedAsync(db, one, offered, settings, clock, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        var last = lastPlace;
        await db.EventSeats.Where(s => s.EventId == one.Id && s.LastPlace < last).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastPlace, last), cancellationToken);
        await SeatLock.CountAsync(db, one.Id, cancellationToken);
    }

    private async Task LapseAsync(CancellationToken cancellationToken)
    {
        foreach (var late in await db.AllEventParticipants.Where(p => p.EventId == one.Id && p.Status == ParticipantStatus.Offered && p.OfferedUntil <= now).ToListAsync(cancellationToken))
        {
            Put(late, ParticipantStatus.Lapsed);
        }

        await PromoteAsync(cancellationToken);
    }

    private async Task LeaveAsync(EventParticipant participant, ParticipantStatus status, CancellationToken cancellationToken)
    {
        Put(participant, status);
        await PromoteAsync(cancellationToken);
    }

    private async Task PromoteAsync(CancellationToken cancellationToken)
    {
        var free = one.Capacity - held;
        if (free <= 0 || !TakesPlace)
        {
            return;
        }

        await db.SaveChangesAsync(cancellationToken);
        var until = now.AddHours(settings.EventOfferHours);
        foreach (var next in await InLine().OrderBy(p => p.Place).ThenBy(p => p.Id).Take(free).ToListAsync(cancellationToken))
        {
            Put(next, ParticipantStatus.Offered);
            next.OfferedUntil = until < one.StartsAt ? until : one.StartsAt;
            offered.Add(next);
        }
    }

    private IQueryable<EventParticipant> InLine() => db.AllEventParticipants.Where(p => p.EventId == one.Id && p.Status == ParticipantStatus.Waiting);

    private void Put(EventParticipant participant, ParticipantStatus status)
    {
        held += (Array.IndexOf(Holding, status) >= 0 ? 1 : 0) - (Array.IndexOf(Holding, participant.Status) >= 0 ? 1 : 0);
        (participant.Status, participant.OfferedUntil) = (status, null);
        participant.Place = status switch
        {
            ParticipantStatus.Waiting => ++lastPlace,
            ParticipantStatus.Offered => participant.Place,
            _ => null,
        };
    }
}
