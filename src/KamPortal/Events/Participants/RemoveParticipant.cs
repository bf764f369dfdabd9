using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Participants;

/// <summary>Takes somebody off the list; who was told of the event is told of that, and their seat goes to the next in line.</summary>
public sealed class RemoveParticipant(KamDb kam, TimeProvider clock)
{
    /// <exception cref="RuleViolation">Not there, was there already, or the list can no longer be changed.</exception>
    public async Task RunAsync(int participantId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.InviteToEvents);
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var eventId = await ParticipantDoor.EventOfAsync(db, participantId, cancellationToken);
        await using var turn = await SeatLock.TakeAsync(db, eventId, cancellationToken);
        var one = await ParticipantDoor.EventToFillAsync(db, eventId, clock, cancellationToken);
        var seating = await Seating.OpenAsync(db, one, settings, clock, cancellationToken);
        var participant = await db.EventParticipants.SingleAsync(p => p.Id == participantId, cancellationToken);
        if (participant.Status is ParticipantStatus.Attended or ParticipantStatus.NoShow)
        {
            throw new RuleViolation(ParticipantMessages.WasThere);
        }

        var isTold = participant.Status is ParticipantStatus.Invited or ParticipantStatus.Confirmed or ParticipantStatus.Waiting or ParticipantStatus.Offered && one.Status == EventStatus.Planned;
        await seating.RemoveAsync(participant, cancellationToken);
        if (isTold)
        {
            await EventLetters.RemovedAsync(db, one, participant, settings, clock, cancellationToken);
        }

        EventDoor.TellOpenPages(db, one.Id, clock);
        await seating.SaveAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }
}
