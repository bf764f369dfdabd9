using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Participants;

/// <summary>Who was there, from the day the event begins; also who came without having said so.</summary>
public sealed class MarkAttendance(KamDb kam, TimeProvider clock)
{
    /// <exception cref="RuleViolation">Not there, or the event is not on yet, or called off.</exception>
    public async Task<ParticipantStatus> RunAsync(int participantId, bool wasThere, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.MarkAttendance);
        var eventId = await ParticipantDoor.EventOfAsync(db, participantId, cancellationToken);
        await using var turn = await SeatLock.TakeAsync(db, eventId, cancellationToken);
        var one = await ParticipantDoor.EventAsync(db, eventId, cancellationToken);
        if (one.Status is not (EventStatus.Planned or EventStatus.Held) || !IsOn(one.StartsAt, one.TimeZoneId, clock))
        {
            throw new RuleViolation(ParticipantMessages.NotYet);
        }

        var seating = await Seating.OpenAsync(db, one, await SettingQueries.GetAsync(db, cancellationToken), clock, cancellationToken);
        var participant = await db.EventParticipants.SingleAsync(p => p.Id == participantId, cancellationToken);
        if (participant.Status == ParticipantStatus.Removed)
        {
            throw new RuleViolation(ParticipantMessages.NotFound);
        }

        seating.Mark(participant, wasThere);
        participant.MarkedAt = wasThere ? clock.GetUtcNow().UtcDateTime : null;
        participant.MarkedById = wasThere ? db.Viewer.UserId : null;
        EventDoor.TellOpenPages(db, one.Id, clock);
        await seating.SaveAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return participant.Status;
    }

    /// <summary>From the beginning of its first day, on its own clock.</summary>
    internal static bool IsOn(DateTime startsAt, string timeZoneId, TimeProvider clock) =>
        LocalTime.Today(clock, timeZoneId) >= DateOnly.FromDateTime(LocalTime.FromUtc(startsAt, timeZoneId));
}
